/**
 * What is marked in the preview of a draft. Lines and characters count from 0, characters in UTF-16 code units.
 */

/** A place in the text. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** From a place to another. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** How far what a code stands for is covered; `unknown` for a code that is in no list. */
export type State = 'uncovered' | 'mentioned' | 'covered' | 'evidenced' | 'unknown';

/** A code that is cited, on one line. */
export interface CodeMark extends Range {
  readonly state: State;
  /** What it stands for and how far it is covered, in sentences. */
  readonly label: string;
}

/** All that is marked in one document. */
export interface Marks {
  /** The text's lines. */
  readonly lines: readonly string[];
  readonly codes: readonly CodeMark[];
  /** What is over the word limit, and what is said where that begins. */
  readonly over: readonly Range[];
  readonly limit: string;
  /** What a comment says that names a phase, by the phase. */
  readonly phase: (name: string) => string;
}
