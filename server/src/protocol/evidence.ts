/**
 * Where a draft may show what, for somebody who looks for it. What is only possible is never covered.
 *
 * The marks keep the requests out of the bundle that VS Code loads with every Markdown file.
 */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-protocol';
import { request } from './request.ts';

/** What a passage may show. */
export interface EvidenceSuggestion {
  readonly code: string;
  /** From 0 to 1: how likely it is that a reader would see the criterion here. */
  readonly score: number;
  readonly likely: boolean;
  /** The words of the passage, or of its heading where it has none, that speak for it; the most telling first. */
  readonly because: readonly string[];
}

/** A paragraph, item or cell that is long enough to show something. */
export interface EvidencePassageItem {
  /** What it is known by for as long as its words stay the same, whatever it is tagged with and wherever it is moved. */
  readonly key: string;
  /** The file, in a draft of several. */
  readonly uri?: string;
  readonly range: Range;
  /** Without comments, on one line; clipped where it is long. */
  readonly text: string;
  readonly words: number;
  /** The heading above it; null before the first. */
  readonly section: string | null;
  /** Codes that it is tagged with. */
  readonly claims: readonly string[];
  /** Best first, at most five. */
  readonly suggestions: readonly EvidenceSuggestion[];
}

/** A criterion with the passages that may show it. */
export interface EvidenceCriterionItem {
  readonly code: string;
  /** Best first, at most ten: `passage` is an index into the passages. */
  readonly passages: readonly ({ readonly passage: number } & Omit<EvidenceSuggestion, 'code'>)[];
}

/** Where a draft may show what. */
export interface EvidenceAnswer {
  readonly uri: string;
  readonly version: number;
  /** In the order of the text. */
  readonly passages: readonly EvidencePassageItem[];
  /** In the order of the task. */
  readonly criteria: readonly EvidenceCriterionItem[];
  /** The phases that a section can be about. */
  readonly phases: readonly { readonly id: string; readonly title: string }[];
}

/** Where a draft may show what; null if it is no draft, or its framework is not known. */
export const EvidenceRequest = /* @__PURE__ */ request<
  { textDocument: TextDocumentIdentifier },
  EvidenceAnswer | null
>('markscheme/evidence');

/** How many likely passages each criterion has that are not tagged with it, by code; none without any. */
export const PossiblePlacesRequest = /* @__PURE__ */ request<
  { textDocument: TextDocumentIdentifier },
  Readonly<Record<string, number>>
>('markscheme/possiblePlaces');

/** The edit that cites all of some codes for the passage at a position, in one comment; null where there is none. */
export const TagPassageRequest = /* @__PURE__ */ request<
  { textDocument: TextDocumentIdentifier; position: Position; codes: string[] },
  TextEdit | null
>('markscheme/tagPassage');

/** The edit that says in the heading above a position which phase its section is about; null where there is no heading. */
export const NameSectionRequest = /* @__PURE__ */ request<
  { textDocument: TextDocumentIdentifier; position: Position; phase: string },
  TextEdit | null
>('markscheme/nameSection');
