/**
 * How long a text may be to be read as a draft.
 */

/**
 * In UTF-16 code units: some 800,000 words, a hundred times what any project has. Reading that takes seconds, and memory ten
 * times its size.
 */
const LONGEST_DRAFT = 5_000_000;

/** Whether a text of this length is not read. */
export function isTooLong(length: number): boolean {
  return length > LONGEST_DRAFT;
}

/** Said of such a text. */
export const TOO_LONG =
  'This file is too long to be checked: it has more than 5 million characters, some 800,000 words. Take out what does not belong in it, or split it.';
