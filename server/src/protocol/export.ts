/**
 * The Word document to submit.
 */
import type { TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { CodesPrinted, Layout } from '../export/options.ts';
import { request } from './request.ts';

/** The Word document of an open draft. */
export const ExportRequest = request<
  {
    textDocument: TextDocumentIdentifier;
    layout: Layout;
    codes: CodesPrinted;
    mappingTable: boolean;
    /** Today where the participant is, such as 2026-01-31. */
    date: string;
  },
  ExportAnswer
>('markscheme/export');

/** A Word document in base64, or why there is none. */
export type ExportAnswer =
  | {
      readonly kind: 'document';
      readonly contents: string;
      /** Words of the account in it. */
      readonly words: number;
      /** What is to be looked at, a sentence each. */
      readonly notes: readonly string[];
      /** How many images are not in it; each has its sentence. */
      readonly leftOut: number;
    }
  | { readonly kind: 'fault'; readonly message: string };
