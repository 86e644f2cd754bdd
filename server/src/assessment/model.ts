/**
 * An assessment: a draft compared with its task. Offsets are UTF-16 code units into the draft's text.
 */

import type { Bibliography } from '../bibliography/bibliography.ts';
import type { FrontMatterFault } from '../draft/front-matter.ts';
import type { Draft, MentionForm, Span } from '../draft/model.ts';
import type { LeftOut } from '../framework/choices.ts';
import type { Condition, Framework, Phase, Task } from '../framework/model.ts';
import type { Trackable } from '../framework/trackables.ts';
import type { TrackedKind } from '../framework/tracked-kinds.ts';
import type { Links } from './documents.ts';
import type { SectionKind } from './headings.ts';
import type { Stray, StrayPhase } from './page-tally.ts';
import type { SelfAssessment } from './self-assessment.ts';
import type { ConditionStatus, CoverageStatus, PhasePresence, WordState } from './states.ts';
import type { Walk } from './walk.ts';
import type { Budget, WordRules } from './word-rules.ts';

export type { SectionKind } from './headings.ts';
export type { Stray, StrayPhase } from './page-tally.ts';

/** How far the participant says the draft is. */
export type DraftStatus = 'outline' | 'draft' | 'final';

/** What is known of one section of the draft, besides what the draft says; same index as `Draft.sections`. */
export interface SectionState {
  readonly kind: SectionKind;
  /** The first phase that it belongs to, and all of them: its heading's, or those of the heading above it. */
  readonly phase: string | undefined;
  readonly phases: readonly string[];
  /** Whether its own heading names them. */
  readonly namesPhase: boolean;
  /** Whether the task counts its words. */
  readonly counted: boolean;
  /** Its heading's level, 0 before the first heading. */
  readonly level: number;
}

/** The word budget. `total` is `counted` and all of `excluded`. */
export interface WordBudget {
  readonly counted: number;
  readonly total: number;
  readonly limit: number | undefined;
  readonly status: WordState;
  /** The most words that are accepted: the limit, with its tolerance unless reading stops at the limit itself. */
  readonly most: number | undefined;
  /** The fewest words that are accepted, less the tolerance where that goes both ways. */
  readonly least: number | undefined;
  /** Counted words after which reading stops, where it does. */
  readonly readTo: number | undefined;
  /** What has a budget of its own, with its counted words. */
  readonly budgets: readonly BudgetState[];
  readonly excluded: readonly { readonly what: LeftOut; readonly words: number }[];
}

/** Where a part, phase or section with a budget stands. */
export interface BudgetState {
  readonly budget: Budget;
  readonly counted: number;
  /** Headings that name it. */
  readonly headings: number;
}

/** Where reading stops: at the first word that is not read. */
export interface CutOff extends Span {
  /** Codes that claim something before it. */
  readonly read: ReadonlySet<string>;
}

/** Where a phase stands. */
export interface PhaseState {
  readonly phase: Phase;
  readonly status: PhasePresence;
  readonly words: number;
  /** Those of its words that are counted. */
  readonly counted: number;
  /** Indexes of the sections whose headings name it. */
  readonly sections: readonly number[];
}

/** A place in the draft that cites a criterion. */
export interface Citation extends Span {
  readonly form: MentionForm;
  /** Index into `Draft.sections`. */
  readonly section: number;
  /** Words that it claims and that can cover. */
  readonly words: number;
  /** What it claims: passages of the draft, from one to before another. */
  readonly passages: { readonly from: number; readonly to: number };
}

/** A criterion or stand-in, or a code that is taken at its word. */
export type Tracked = Omit<Trackable, 'kind'> & { readonly kind: TrackedKind };

/** Where a criterion stands. */
export interface Coverage {
  readonly tracked: Tracked;
  readonly status: CoverageStatus;
  /** Claimed words, each once. */
  readonly words: number;
  /** Number of citations. */
  readonly count: number;
  /** Whether it is cited, but only in annexes, references and quotations. */
  readonly onlyOutside: boolean;
  /** Whether a place for it is there at which nothing is written yet. */
  readonly unwritten: boolean;
  /** Where it is cited first. */
  readonly first: Span | undefined;
  /** All citations, put together when they are asked for. */
  readonly citations: readonly Citation[];
}

/** Where a condition stands; `detail` says why, in a sentence. */
export interface ConditionState {
  readonly condition: Condition;
  readonly status: ConditionStatus;
  readonly detail: string;
  /** Keys that the front matter lacks or leaves empty. */
  readonly missing: readonly string[];
  /** Where the account first speaks of it; looked for only while the front matter does not answer it. */
  readonly seen: Span | undefined;
}

/** A phase’s heading that comes before that of an earlier phase, beside it. */
export interface OutOfOrder extends Span {
  readonly phase: string;
  /** The earlier phase, and the offset of its heading. */
  readonly earlier: string;
  readonly at: number;
}

/** A draft whose framework and task are known. */
export interface Assessment extends SelfAssessment {
  readonly kind: 'assessed';
  readonly draft: Draft;
  readonly framework: Framework;
  readonly task: Task;
  readonly status: DraftStatus;
  /** The day on which it is to be submitted: `2026-04-30`. */
  readonly submission: string | undefined;
  /** Claimed words from which a criterion is covered. */
  readonly coveredFrom: number;
  /** Files that the draft’s list names and that are not in it, as they are named: all figures are those of the rest. */
  readonly missing: readonly string[];
  readonly frontMatterProblems: readonly FrontMatterFault[];
  readonly sections: readonly SectionState[];
  readonly wordRules: WordRules;
  readonly words: WordBudget;
  /** Where reading stops, if it does before the end; looked up when it is asked for. */
  readonly cutOff: CutOff | undefined;
  /** The first counted word beyond the limit; looked up when it is asked for. */
  readonly atLimit: Span | undefined;
  /** The first beyond the most words that are accepted, whether or not reading stops there; looked up when it is asked for. */
  readonly atMost: Span | undefined;
  readonly phases: readonly PhaseState[];
  readonly coverage: readonly Coverage[];
  readonly strays: readonly Stray[];
  readonly strayPhases: readonly StrayPhase[];
  readonly outOfOrder: readonly OutOfOrder[];
  readonly links: Links;
  /** The works that it cites by key, where it names a file of them. */
  readonly bibliography: Bibliography | undefined;
  readonly conditions: readonly ConditionState[];
  /** What was added up, for the next assessment to go on from. */
  readonly walk: Walk;
}

/** A draft whose framework or task can't be told; its front matter's problems say why. */
export interface Unassessed {
  readonly kind: 'unassessed';
  readonly draft: Draft;
  readonly status: DraftStatus;
  readonly frontMatterProblems: readonly FrontMatterFault[];
}
