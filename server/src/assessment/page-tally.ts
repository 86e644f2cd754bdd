/**
 * What a page says of a task’s criteria, as data; `tally.ts` works it out.
 */
import type { MentionForm, Span } from '../draft/model.ts';
import type { Lone, PageClaim } from '../draft/page.ts';
import type { StrayVerdict } from './cited-codes.ts';
import type { Doubt } from './doubts.ts';

/** A code in a citing form that is not the task's, or a range that is none. */
export interface Stray extends Span {
  readonly code: string;
  readonly verdict: StrayVerdict;
}

/** A listed code in no citing form, where the framework asks for one. */
export interface PlainCode extends Span {
  readonly code: string;
}

/** A comment that names a phase that there is not. */
export interface StrayPhase extends Span {
  readonly name: string;
  /** Id of the phase that is likely meant. */
  readonly suggestion: string | undefined;
}

/** A citation on a page; offsets count from the page’s start. */
export interface PageCitation extends Span {
  readonly code: string;
  readonly form: MentionForm;
  readonly claim: PageClaim;
  /** Words of the passages that it claims on the page; nought where it claims something else. */
  readonly words: number;
  /** Whether it claims nothing but quotations. */
  readonly quoted: boolean;
  /** Set where its code opens a heading, plainly, so that it may be the heading’s number. */
  readonly opens?: true;
  /** Set where it opens a heading, in brackets, too. */
  readonly isOpening?: true;
  /** Set for a comment that stands alone and claims what follows. */
  readonly lone?: Lone;
  /** All that a line of codes claims, other pages included, counted from the first passage of its own. */
  readonly reach?: { readonly from: number; readonly to: number };
}

/** What a citation elsewhere claims on a page. */
export interface Further {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** A comment that claims something for a phase, or for each of several. */
export interface PhaseClaim {
  readonly phases: readonly string[];
  readonly claim: PageClaim;
  readonly lone?: Lone;
}

/** What the page’s citations of one code claim on the page itself, each passage once. */
export interface Claimed {
  readonly words: number;
  /** Keys of the links in them, and of the annexes that they name. */
  readonly targets: readonly string[];
}

/** What a page comes to. Offsets count from its start. */
export interface PageTally {
  readonly citations: readonly PageCitation[];
  readonly claimed: ReadonlyMap<string, Claimed>;
  /** Codes that nobody listed and that are taken at their word, with the number of their area. */
  readonly unlisted: ReadonlyMap<string, number | undefined>;
  readonly strays: readonly Stray[];
  /** Listed codes in no citing form, where the framework asks for one. */
  readonly plain: readonly PlainCode[];
  /** Passages that hold only a criterion’s own wording, by index: nobody claims them. */
  readonly ownWording: ReadonlySet<number>;
  /** All that a claim of the whole section claims here. */
  readonly whole: Claimed;
  /** What it refers to, links and annexes, each once. */
  readonly refers: readonly string[];
  /** Conditions that it speaks of, by id, each where it does first. */
  readonly speaksOf: ReadonlyMap<string, Span>;
  readonly phases: readonly PhaseClaim[];
  readonly strayPhases: readonly StrayPhase[];
  /** What lines of codes on other pages of its section claim here. */
  readonly further: readonly Further[];
  /** Where what is cited claims something else than may be meant; each is said to whoever writes. */
  readonly doubts: readonly Doubt[];
}
