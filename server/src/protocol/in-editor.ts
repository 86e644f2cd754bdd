/**
 * What is shown in the text.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { LeftOut } from '../framework/choices.ts';
import { request } from './request.ts';

/** A section by its document (a URI) and its lines from 0: that of its heading, and the one behind its last. */
export interface SectionPlace {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** A heading by its document (a URI) and line from 0, with the phases that its section may be about. */
export interface PhasePlace {
  readonly uri: string;
  readonly line: number;
  readonly phases: readonly { readonly id: string; readonly title: string }[];
}

/** The passages of an open draft’s document that are claimed for a code; none where it is no draft. */
export const ClaimedPassagesRequest = request<
  { textDocument: TextDocumentIdentifier; code: string },
  Range[]
>('markscheme/claimedPassages');

/** What is not counted of the blocks that a range touches, and where the limit falls; null if the document is no draft. */
export const WhatCountsRequest = request<
  { textDocument: TextDocumentIdentifier; range: Range },
  WhatCounts | null
>('markscheme/whatCounts');

/** The answer to `WhatCountsRequest`. */
export interface WhatCounts {
  readonly notCounted: readonly NotCounted[];
  /** The first word beyond the limit, if it is in this document. */
  readonly limit: WordPlace | null;
  /** The first word that is not read, if it is another one. */
  readonly cutOff: WordPlace | null;
  /** Whether reading stops at the limit itself. */
  readonly readsToLimit: boolean;
}

/** How many words some ranges of an open draft’s document have together; null where it is no draft. */
export const SelectionWordsRequest = request<
  { textDocument: TextDocumentIdentifier; ranges: Range[] },
  SelectionWords | null
>('markscheme/selectionWords');

/** Words that are selected. */
export interface SelectionWords {
  /** Without what is not counted in the draft. */
  readonly counted: number;
  readonly total: number;
}

/** A stretch that is not counted, with the words that stand in it. */
export interface NotCounted {
  readonly range: Range;
  readonly what:
    | 'front-matter'
    | 'comment'
    /** Where a link leads. */
    | 'address'
    /** A footnote that no mark refers to. */
    | 'unused-footnote'
    | LeftOut;
  readonly words: number;
}

/** A word, and how many are counted before it. */
export interface WordPlace {
  readonly range: Range;
  readonly words: number;
}
