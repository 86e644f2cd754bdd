/**
 * What the Markdown preview shows.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { CoverageStatus } from '../assessment/states.ts';
import type { CriterionItem } from './coverage.ts';
import { request } from './request.ts';

/** What the preview of a draft's file shows besides its text. */
export interface PreviewAnswer {
  /** The version of the document that the ranges are of. */
  readonly version: number;
  /** What is cited in this file, with the places. */
  readonly criteria: readonly (Pick<CriterionItem, 'code' | 'kind' | 'title' | 'asks' | 'words'> & {
    readonly status: CoverageStatus;
    readonly places: readonly Range[];
  })[];
  /** Cited codes that are in no list. */
  readonly unknown: readonly Range[];
  /** The most words that are accepted, if there are more; `here` if they end in this file, and what of it is over. */
  readonly limit: {
    readonly words: number;
    /** Whether that is more than the limit itself. */
    readonly tolerated: boolean;
    readonly here: boolean;
    readonly over: readonly Range[];
  } | null;
}

/** Asked while a preview of the document is open; null if it is no draft that can be assessed. */
export const PreviewRequest = request<{ textDocument: TextDocumentIdentifier }, PreviewAnswer | null>(
  'markscheme/preview',
);
