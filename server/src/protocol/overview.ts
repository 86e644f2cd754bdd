/**
 * What the views of sections, and of conditions and documents, show.
 */

import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type {
  BudgetKind,
  ConditionStatus,
  DocumentKind,
  DocumentStatus,
  WordState,
} from '../assessment/states.ts';
import { request } from './request.ts';

/** What the section, document and condition views show of a draft, beside its coverage. */
export interface Overview {
  readonly uri: string;
  /** The files of a draft that has several, in order. */
  readonly files?: readonly string[];
  readonly version: number;
  readonly words: {
    readonly counted: number;
    readonly total: number;
    readonly limit: number | null;
    readonly most: number | null;
    readonly minimum: number | null;
    readonly status: WordState;
    /** What is not counted, as one says it: ‘annexes’, ‘tables’. */
    readonly excluded: readonly { readonly what: string; readonly words: number }[];
    readonly budgets: readonly BudgetItem[];
    /** The first word that is not read, and after how many; null where all are. */
    readonly cutOff: { readonly uri?: string; readonly range: Range; readonly words: number } | null;
  };
  /** In the order of the draft; what stands before the first heading only where it has words. */
  readonly sections: readonly SectionItem[];
  readonly documents: readonly DocumentItem[];
  readonly conditions: readonly ConditionItem[];
  /** Criteria that the writer has set; null where the framework asks for none. */
  readonly ownCriteria: readonly OwnCriterionItem[] | null;
}

/** A criterion that the writer has set: a success criterion, an objective. */
export interface OwnCriterionItem {
  /** As it is written where it is defined: `UR1`, or the number of a list. */
  readonly code: string;
  readonly text: string;
  /** The file, in a draft of several. */
  readonly uri?: string;
  readonly range: Range;
  /** Where testing names it, and where the evaluation does. */
  readonly tested: readonly { readonly uri?: string; readonly range: Range }[];
  readonly evaluated: readonly { readonly uri?: string; readonly range: Range }[];
  /** What the evaluation says of it; null where it says nothing that can be told. */
  readonly judged: 'met' | 'partly' | 'not' | null;
}

/** The most words of a part, phase or section, and how many it has that are counted. */
export interface BudgetItem {
  readonly name: string;
  readonly kind: BudgetKind;
  readonly words: number;
  readonly budget: number;
}

/** A heading with what stands under it. */
export interface SectionItem {
  /** Null before the first heading. */
  readonly heading: string | null;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  /** The file, in a draft of several. */
  readonly uri?: string;
  /** The heading’s first line. */
  readonly range: Range;
  /** Ids of the phases that it belongs to, and of the task’s part. */
  readonly phases: readonly string[];
  readonly part: string | null;
  /** Its own words, heading included, without those of its subsections; and with them. */
  readonly words: number;
  readonly wordsBelow: number;
  /** Those of its own words that are not counted. */
  readonly notCounted: number;
  /** Whether the section is counted, though some of it may not be; `why` something is not, in a sentence. */
  readonly counted: boolean;
  readonly why: string | null;
  /** The most words that it may have with its subsections, where that is said of this heading alone. */
  readonly budget: number | null;
  /** Words of its own that each criterion claims, each word once. */
  readonly claims: readonly { readonly code: string; readonly words: number }[];
}

/** A supporting document: a file that the draft links to, or an annex in it. */
export interface DocumentItem {
  readonly name: string;
  readonly kind: DocumentKind;
  /** `unknown`: of a file that nobody could look for, and of an annex that is named and is no heading of the draft. */
  readonly status: DocumentStatus;
  /** The file, or the one that the annex stands in, and the annex’s heading. */
  readonly uri: string | null;
  readonly range: Range | null;
  /** Where the draft refers to it. */
  readonly links: readonly {
    readonly uri?: string;
    readonly range: Range;
    readonly section: string | null;
    /** Whether that is in the account, and not in an annex. */
    readonly inAccount: boolean;
  }[];
  /** Codes whose claimed passages lead to it. */
  readonly criteria: readonly string[];
}

/** A condition with what answers it. */
export interface ConditionItem {
  readonly id: string;
  readonly title: string;
  readonly status: ConditionStatus;
  readonly detail: string;
  readonly asks: string;
  /** The keys that answer it under `assessment:`, what they take, and those of them that are still missing. */
  readonly keys: readonly string[];
  readonly takes: 'dates' | 'date' | 'days' | 'confirmed' | 'list';
  /** What a list has to name. */
  readonly items: readonly string[];
  readonly missing: readonly string[];
  /** The first of its answers in the front matter. */
  readonly answer: { readonly uri?: string; readonly range: Range } | null;
  /** Where the account speaks of it; looked for only while it is not answered. */
  readonly seen: { readonly uri?: string; readonly range: Range } | null;
}

/** The answer to `OverviewRequest`; `none` where there is no draft, or one that can’t be assessed. */
export type OverviewResult =
  | { readonly kind: 'full'; readonly resultId: string; readonly overview: Overview }
  | { readonly kind: 'unchanged'; readonly resultId: string }
  | { readonly kind: 'none' };

/** Asked by the views that show an overview, while one of them is seen. */
export const OverviewRequest = request<
  { textDocument: TextDocumentIdentifier; previousResultId?: string },
  OverviewResult
>('markscheme/overview');
