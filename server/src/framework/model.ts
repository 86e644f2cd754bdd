/**
 * A framework as the rest of the program sees it: merged with what it extends, checked, complete.
 * Plain data; the file's own shape is in `schema.ts`.
 */
import type {
  Behaviour,
  Condition,
  CriterionEntry,
  CutOffPoint,
  Excludable,
  Group,
  Order,
  OwnCriteria,
  Part,
  Phase,
  Provenance,
  Statement,
} from './schema.ts';
import type { Tolerance } from './tolerance.ts';

export type { Tolerance } from './tolerance.ts';
export type {
  Behaviour,
  Condition,
  CutOffPoint,
  Excludable,
  Group,
  Order,
  OwnCriteria,
  Part,
  Phase,
  Provenance,
  Statement,
};

/** Claimed words from which a criterion is covered, where the framework names no figure of its own. */
export const DEFAULT_COVERED_FROM = 40;

/** Words behind which codes are cited, where the framework names none of its own. */
export const DEFAULT_CITING_WORDS: readonly string[] = ['KSB', 'AC', 'LO'];

/** What the assessor marks. One without a code has its title in its place. */
export interface Criterion extends CriterionEntry {
  readonly code: string;
  /** Set where the scheme gives it no code. */
  readonly codeless?: true;
}

/** A content area. */
export interface Area {
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly criteriaComplete: boolean;
  readonly learnHowTo: readonly Statement[];
  readonly learnAbout: readonly Statement[];
  /** Words and phrases of accounts that speak for it. */
  readonly cues: readonly string[];
  readonly provenance: Provenance | undefined;
}

/** One piece of work to submit. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly wordLimit: number | undefined;
  readonly wordMinimum: number | undefined;
  readonly tolerance: Tolerance | undefined;
  readonly cutOff: CutOffPoint;
  /** Most words by part, phase or section, as the file names them. */
  readonly budget: Readonly<Record<string, number>>;
  readonly exclude: readonly Excludable[];
  /** Headings of sections that are left out as well. */
  readonly excludeSections: readonly string[];
  readonly wordsProvenance: Provenance | undefined;
  readonly parts: readonly Part[];
  /** Numbers of the areas assessed, in order; from the parts where there are any. */
  readonly areas: readonly number[];
  /** Ids of the phases that the account must cover; empty where they are unknown. */
  readonly phases: readonly string[];
  /** Whether they come in the framework’s order; undefined where the framework says it for all tasks. */
  readonly order: Order | undefined;
  readonly criteria: readonly Criterion[];
  /** Criteria that are marked together. */
  readonly groups: readonly Group[];
  readonly conditions: readonly Condition[];
  readonly coveredFrom: number;
  /** Where the writer sets criteria of their own, and where each has to come back; undefined where none are asked for. */
  readonly ownCriteria: OwnCriteria | undefined;
  /** Whether the text need not say what its writer did. */
  readonly impersonal: boolean;
  /** Marks that pass, and the most that can be given for all of it and for a criterion that does not say; where known. */
  readonly passMark: number | undefined;
  readonly marks: number | undefined;
  readonly marksEach: number | undefined;
  readonly provenance: Provenance | undefined;
}

/** A qualification's rules. */
export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly note: string | undefined;
  /** Whom it is for, as lists are parted by it. */
  readonly kind: string | undefined;
  /** One line that tells it from those like it. */
  readonly about: string | undefined;
  /** Words that it is looked for by, besides those of its name and title. */
  readonly foundBy: readonly string[];
  readonly level: number | undefined;
  readonly levels: readonly { readonly level: number; readonly name: string }[];
  readonly codes: 'area.level.number' | 'area.number' | 'aim.grade' | 'ksb' | 'listed';
  readonly citing: 'anywhere' | 'in-a-form';
  /** Whether headings that are titles of criteria cite them. */
  readonly headings: 'codes' | 'titles';
  /** Words behind which codes are cited, besides ‘criterion’ and ‘criteria’; each in the singular. */
  readonly citingWords: readonly string[];
  /** The grades that criteria are asked for, the lowest first; empty where it has marks, or neither. */
  readonly grades: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
  readonly areas: readonly Area[];
  readonly behaviours: readonly Behaviour[];
  readonly phases: readonly Phase[];
  /** Whether phases come in the order of the list. */
  readonly order: Order;
  readonly tasks: readonly Task[];
  /** Path or URI of the workspace file that has the last word in it; absent for a bundled one. */
  readonly file?: string;
}

/** Something wrong in a framework file. Lines and columns count from 1. */
export interface FrameworkFault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  /** What was likely meant in place of what stands there. */
  readonly meant?: string;
}
