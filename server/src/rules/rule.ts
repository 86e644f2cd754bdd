/**
 * What a rule is: a check of an assessment with an id, and severities that follow the draft's status.
 */
import type { PageReading } from '../assessment/counts.ts';
import type { Assessment, DraftStatus, Unassessed, WordBudget } from '../assessment/model.ts';
import type { Draft, Span, SpanEdit } from '../draft/model.ts';
import { counted } from '../text/english.ts';
import type { StepKind } from './steps.ts';

/** The weight of a problem, heaviest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What a quick fix needs to know. */
export interface ProblemData {
  readonly code?: string;
  readonly phase?: string;
  /** Id of a condition. */
  readonly condition?: string;
  /** How many there could be of its kind. */
  readonly among?: number;
  /** Of a problem that stands for several: all their codes, phases and conditions. */
  readonly codes?: readonly string[];
  readonly phases?: readonly string[];
  readonly conditions?: readonly string[];
  /** Text to put in place of the range. */
  readonly replacement?: string;
  /** Where a link that is broken leads: to a file, or to a place in the draft. */
  readonly link?: 'file' | 'place';
  /** Several texts of which the participant has to choose. */
  readonly choices?: readonly string[];
}

/** What a rule found; the range is in UTF-16 code units. */
export interface Finding extends Span {
  readonly message: string;
  readonly data?: ProblemData | undefined;
  /** Its weight where it weighs less than what the rule finds elsewhere. */
  readonly severity?: Severity;
}

/** A finding of a rule, with the weight that it has for this draft. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** It stands in the front matter, or where problems of the whole draft do. */
  readonly atHead?: true;
}

/** One quick fix. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly SpanEdit[];
  /** Whether it is the one that is surely meant (LSP’s `isPreferred`). */
  readonly preferred: boolean;
  /** Link targets that it writes, of files that are there. */
  readonly links?: readonly string[];
}

/** Reads a draft again after an edit. It is handed in, so that rules can be had without the parser. */
export type EditDraft = (draft: Draft, start: number, end: number, newText: string) => Draft;

/** What fixes are made with. */
export interface FixSurroundings {
  readonly edit: EditDraft;
  /** Documents that lie beside the draft, by their paths from it; none where nobody looked. */
  readonly documents: readonly string[];
}

/** A check. */
export interface Rule {
  /** `group/name`, as settings and diagnostics show it. */
  readonly id: string;
  /** What it is about, in a sentence. */
  readonly summary: string;
  /** Severity by the draft's status. */
  readonly severity: Readonly<Record<DraftStatus, Severity>>;
  /** Set where it is too often wrong to speak unasked: it is off until a setting gives it a severity. */
  readonly unlessAsked?: 'off';
  /** What it looks for in the text: how much of it there is, is kept up to date from one keystroke to the next. */
  readonly reads?: readonly PageReading<unknown>[];
  /** What its findings are among the things to do next; `figures` where the report’s figures say it in fewer words. */
  readonly step: StepKind | 'figures';
  check(assessment: Assessment | Unassessed): readonly Finding[];
  /** Ways to settle a problem that it found in this assessment, the best first. */
  fixes?(problem: Problem, assessment: Assessment | Unassessed, around: FixSurroundings): readonly Fix[];
  /** One fix for many problems at once. */
  readonly together?: Together;
  /** How an editor shows several at one place of the front matter as one; without it each stands by itself. */
  readonly gathering?: Gathering;
}

/** How problems of one rule at one place are shown as one. */
export interface Gathering {
  /** Whether they always are, or only where the front matter would carry too many. */
  readonly always: boolean;
  /** What is said of them, in their order; of one alone, too. */
  said(problems: readonly [Problem, ...Problem[]]): Pick<Finding, 'message' | 'data'>;
}

/** What is offered where a rule has found more than a few. */
export interface Together {
  /** Up to so many problems have fixes of their own, and no more; then there is the one for all. */
  readonly few: number;
  /** Whether a problem beyond those has its own all the same. */
  keeps?(problem: Problem, assessment: Assessment): boolean;
  /** The fix for all problems of the rule in this assessment. */
  fix(assessment: Assessment): Fix | undefined;
}

/** The same severity whatever the status. */
export function always(severity: Severity): Rule['severity'] {
  return { outline: severity, draft: severity, final: severity };
}

/** What is still missing is a hint in an outline and a warning in a final text. */
export function missing(draft: Severity): Rule['severity'] {
  return { outline: 'hint', draft, final: 'warning' };
}

/** What is no matter until the text is to be handed in is a warning then. */
export function atLast(before: Severity): Rule['severity'] {
  return { outline: before, draft: before, final: 'warning' };
}

/** A check of drafts whose framework and task are known. */
export function whenAssessed(check: (assessment: Assessment) => readonly Finding[]): Rule['check'] {
  return assessment => (assessment.kind === 'assessed' ? check(assessment) : []);
}

/** What there is to the counted words: the other figure, which is always shown, too. */
export function bothFigures({ counted: used, total }: WordBudget): string {
  return used === total ? 'nothing is left out' : `${counted(total, 'word')} with what is not counted`;
}

/** Where problems of the whole draft stand: on the value of `framework:`, or at the very start without one. */
export function homeOf(assessment: Assessment | Unassessed): Span {
  const { frontMatter } = assessment.draft;
  return (
    frontMatter?.entries.get('framework')?.valueSpan ?? frontMatter?.assessmentKey ?? { start: 0, end: 0 }
  );
}
