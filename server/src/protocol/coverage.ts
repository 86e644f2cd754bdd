/**
 * What the criteria view and the status bar show.
 */

import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import type { ConditionStatus, CoverageStatus, PhasePresence, WordState } from '../assessment/states.ts';
import type { TrackedKind } from '../framework/tracked-kinds.ts';
import { request } from './request.ts';

/** One place that cites a criterion. */
export interface CitationItem {
  /** The file, in a draft of several. */
  readonly uri?: string;
  readonly range: Range;
  readonly words: number;
  readonly section: string | null;
  /** How many headings stand before it in the draft, so that sections of one name can be told apart. */
  readonly sectionIndex: number;
}

/** A criterion, stand-in or unlisted code, as lists show it. */
export interface CriterionItem {
  readonly code: string;
  readonly kind: TrackedKind;
  readonly title: string;
  readonly asks: string;
  readonly part: string | null;
  /** elsewhere: judged by a program or a presentation, so that the text need not cover it, and does not. */
  readonly status: CoverageStatus | 'elsewhere';
  readonly words: number;
  /** All that is said for it stands where reading stops. */
  readonly beyondLimit: boolean;
  readonly supportingDocument: string | null;
  readonly keyQuestions: readonly string[];
  /** The participant’s own marks, the most that there are where that is known, and what earns them. */
  readonly marks: number | null;
  readonly mostMarks: number | null;
  readonly descriptors: readonly { readonly marks: number; readonly asks: string }[];
  /** In a sentence: how well it is known, and from where. */
  readonly provenance: string;
  readonly citations: readonly CitationItem[];
}

/** An area with what is tracked in it; `code` is null for criteria outside any area. */
export interface AreaItem {
  readonly code: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly part: string | null;
  readonly criteria: readonly CriterionItem[];
}

/** A leadership behaviour with what the participant says of it. */
export interface BehaviourItem {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly now: number | null;
  readonly plan: string | null;
}

/** Where a draft stands. */
export interface CoverageAnswer {
  readonly uri: string;
  /** The files of a draft that has several, in order. */
  readonly files?: readonly string[];
  /** Files that the list names and that are not in the draft, as they are named: all figures are those of the rest. */
  readonly missing: readonly string[];
  readonly version: number;
  readonly framework: { readonly id: string; readonly name: string; readonly title: string };
  readonly task: { readonly id: string; readonly title: string };
  readonly words: {
    readonly counted: number;
    readonly total: number;
    readonly limit: number | null;
    readonly status: WordState;
    /** The most that is accepted, with the tolerance of the limit, and the least. */
    readonly most: number | null;
    readonly minimum: number | null;
  };
  /** The day on which it is to be submitted (`2026-04-30`), as the front matter says. */
  readonly submission: string | null;
  readonly coveredFrom: number;
  readonly areas: readonly AreaItem[];
  /** How strong the participant says they are, from 1 to 5, and what they plan; not assessed. */
  readonly behaviours: readonly BehaviourItem[];
  readonly phases: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: PhasePresence;
    /** Those that are counted. */
    readonly words: number;
    /** Whether the account can do without it. */
    readonly optional: boolean;
  }[];
  readonly conditions: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: ConditionStatus;
    readonly detail: string;
  }[];
}

/** The answer to `CoverageRequest`. */
export type CoverageResult =
  | { readonly kind: 'full'; readonly resultId: string; readonly coverage: CoverageAnswer }
  | { readonly kind: 'unchanged'; readonly resultId: string }
  /** A draft whose framework or task can't be told; `message` says why. */
  | { readonly kind: 'unassessed'; readonly message: string }
  | { readonly kind: 'not-a-draft' };

/** Asked by the tree and the status bar after the draft has changed. */
export const CoverageRequest = request<
  { textDocument: TextDocumentIdentifier; previousResultId?: string },
  CoverageResult
>('markscheme/coverage');
