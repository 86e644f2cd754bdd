/**
 * The coverage report, as a file and as what its panel shows.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { CriterionItem } from './coverage.ts';
import type { Overview } from './overview.ts';
import { request } from './request.ts';

/** The formats that a draft’s report can be saved in. */
export type ReportFormat = 'html' | 'markdown' | 'csv' | 'csv-criteria' | 'json';

/** The coverage report of a draft as a file of some format holds it, Markdown unless told; null if it is no draft. */
export const ReportRequest = request<
  { textDocument: TextDocumentIdentifier; format?: ReportFormat },
  { text: string } | null
>('markscheme/report');

/** A place in a draft; `uri` only where it has several files. */
export interface PlaceItem {
  readonly uri?: string;
  readonly range: Range;
}

/** One thing to do next. */
export interface StepItem {
  readonly kind:
    | 'front-matter'
    | 'lost'
    | 'over-limit'
    | 'phase'
    | 'wrong-code'
    | 'uncovered'
    | 'too-few'
    | 'document'
    | 'condition'
    | 'hint';
  readonly message: string;
  /** Where to do it, and the criterion that it is about; null where there is none. */
  readonly place: PlaceItem | null;
  readonly code: string | null;
}

/** A column of the coverage map: a heading with all below it. */
export interface MapColumnItem {
  /** Null before the first heading, and for the `further` sections that are put together in the last column. */
  readonly title: string | null;
  readonly further: number;
  readonly phase: string | null;
  readonly words: number;
  readonly counted: boolean;
  readonly place: PlaceItem;
}

/** Where a criterion and a column of the map meet. */
export interface MapCellItem {
  readonly words: number;
  readonly citations: number;
  readonly place: PlaceItem | null;
}

/** A row of the coverage map: a criterion with its cells. */
export interface MapRowItem {
  readonly code: string;
  readonly title: string;
  readonly kind: CriterionItem['kind'];
  readonly status: CriterionItem['status'];
  readonly words: number;
  /** Likely passages that are not tagged with it; 0 where it is covered, and where nobody looked. */
  readonly possible: number;
  /** The participant’s own marks, as they are said: `1 of 2`; empty without any. */
  readonly marks: string;
  readonly cells: readonly MapCellItem[];
}

/** A part or phase with its words. */
export interface BarItem {
  readonly name: string;
  readonly words: number;
  readonly budget: number | null;
  readonly state: 'present' | 'thin' | 'empty' | 'missing' | 'optional';
  /** Its first heading; null where it has none. */
  readonly place: PlaceItem | null;
}

/** What the report’s panel shows. Sentences are complete, and the server’s own. */
export interface ReportView {
  readonly version: number;
  readonly overview: Omit<Overview, 'version'>;
  /** The draft’s file name, framework and task. */
  readonly name: string;
  readonly framework: string;
  readonly task: string;
  /** The day on which it is to be submitted (`2026-04-30`), as the front matter says. */
  readonly submission: string | null;
  readonly verdict: string;
  readonly next: readonly StepItem[];
  readonly wordSentences: readonly string[];
  readonly parts: readonly BarItem[];
  readonly phases: readonly BarItem[];
  readonly coveredFrom: number;
  readonly columns: readonly MapColumnItem[];
  readonly areas: readonly { readonly heading: string; readonly rows: readonly MapRowItem[] }[];
  readonly criteriaSentences: readonly string[];
  /** Documents that criteria ask for. */
  readonly asked: readonly {
    readonly code: string;
    readonly document: string;
    readonly status: 'there' | 'missing' | 'open';
    readonly place: PlaceItem | null;
  }[];
  readonly markSentences: readonly string[];
  readonly behaviourSentences: readonly string[];
  /** What to know of the framework. */
  readonly note: string | null;
}

/** The answer to `ReportViewRequest`. */
export type ReportViewResult =
  | { readonly kind: 'full'; readonly resultId: string; readonly view: ReportView }
  | { readonly kind: 'unchanged'; readonly resultId: string }
  | { readonly kind: 'unassessed'; readonly message: string }
  | { readonly kind: 'not-a-draft' };

/** Asked by the report’s panel while it is seen, after the draft has changed. */
export const ReportViewRequest = request<
  { textDocument: TextDocumentIdentifier; previousResultId?: string },
  ReportViewResult
>('markscheme/reportView');
