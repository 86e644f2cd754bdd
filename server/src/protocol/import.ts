/**
 * Where criteria go that are brought in.
 */
import type { TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { Framework } from '../framework/model.ts';
import { request } from './request.ts';

/** Reads pasted lines of official criteria for a framework; nothing is written. */
export const ReadCriteriaRequest = request<
  {
    framework: string;
    text: string;
    /** What is to be written in the place of what the text says, when somebody has looked through it. */
    corrected?: readonly { code: string; asks: string; marks: number | null }[];
    textDocument?: TextDocumentIdentifier;
  },
  ReadCriteriaAnswer
>('markscheme/readCriteria');

/** What was understood of pasted lines, and the framework file that would hold it. */
export interface ReadCriteriaAnswer {
  readonly accepted: readonly {
    readonly code: string;
    readonly asks: string;
    readonly area: string | null;
    readonly replaces: boolean;
    /** The line that it begins on, from 1, and all that stands there. */
    readonly line: number;
    readonly text: string;
  }[];
  /** The official criteria that are there already, to be compared. */
  readonly known: readonly { readonly code: string; readonly asks: string; readonly marks: number | null }[];
  /** Lines that were left out; `line` counts from 1. */
  readonly stray: readonly { readonly line: number; readonly text: string; readonly why: string }[];
  /** Where to write what; null if nothing was accepted, or the file that is there can't be added to (`problem`). */
  readonly file: { readonly uri: string; readonly exists: boolean; readonly contents: string } | null;
  readonly problem: string | null;
}

/** What a mark scheme is read for and written to: a framework as it is now, and its file in the folder (a URI). */
export const ImportTargetRequest = request<{ framework: string; folder: string }, ImportTarget | null>(
  'markscheme/importTarget',
);

/** The answer to `ImportTargetRequest`. */
export interface ImportTarget {
  readonly framework: Framework;
  /** The workspace framework file: `text` is null if it is still to be made. */
  readonly file: { readonly uri: string; readonly text: string | null };
}
