/**
 * The Word document to submit.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
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

/** A mark because of which text is lost, or printed that was not to be. */
export interface LostText {
  /** The file. */
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** A Word document in base64, or why there is none. */
export type ExportAnswer =
  | {
      readonly kind: 'document';
      readonly contents: string;
      /** Words of the account in it. */
      readonly words: number;
      /** What is to be looked at, a sentence each. */
      readonly notes: readonly string[];
      /** What the document has otherwise than the draft means it, or not at all: to be asked about before it is written. */
      readonly lost: readonly LostText[];
      /** Codes of the criteria that it lists and that no passage is tagged with: to be asked about, too. */
      readonly untagged: readonly string[];
      /** The addresses of images on the web, which are not in it: to be asked about, too. */
      readonly fromWeb: readonly string[];
      /** How many images are not in it; each has its sentence. */
      readonly leftOut: number;
    }
  | { readonly kind: 'fault'; readonly message: string };
