/**
 * What became of one file: plain data, so that it can come from another thread.
 */
import type { Overview } from '../report/overview.ts';

/** A line for standard error. */
export interface Note {
  /**
   * `aside`: said, and no more. `fault`: something could not be done. `shared`: so too, but it is about a
   * file around the draft, so that it is said once for all drafts. `shared-aside`: the same of a file that does not bear
   * on the draft.
   */
  readonly kind: 'aside' | 'fault' | 'shared' | 'shared-aside';
  readonly line: string;
}

/** What is to be said of a file, and what was made of it. */
export interface Outcome {
  readonly notes: readonly Note[];
  /** For standard output; undefined if nothing could be made of the file. */
  readonly part: string | undefined;
  /** Where a reported draft stands, in short. */
  readonly overview?: Overview;
  /** The files of a reported draft that has several, as they are called. */
  readonly files?: readonly string[] | undefined;
  /** The files that were read for it, and those that the draft leads to: none may be written over. */
  readonly sources?: readonly string[];
  /** Whether the draft has a problem that is an error. */
  readonly error: boolean;
}

/** The outcome of a file of which nothing could be made. */
export function failed(line: string): Outcome {
  return { notes: [{ kind: 'fault', line }], part: undefined, error: false };
}
