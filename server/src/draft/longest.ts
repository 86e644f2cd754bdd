/**
 * How long a text may be to be read as a draft, and how dense: a short line costs the parser as much memory as a page of prose.
 */

/**
 * In UTF-16 code units: some 800,000 words, a hundred times what any project has. Reading that takes seconds, and memory ten
 * times its size.
 */
const LONGEST_DRAFT = 5_000_000;

/**
 * Lines and marks of Markdown. As many items of one letter, half of them marks, took a gigabyte. A project of 10,000 words has
 * some hundreds, one of 500,000 words 60,000.
 */
const MOST_MARKS = 100_000;

const TOO_LONG =
  'This file is too long to be checked: it has more than 5 million characters, some 800,000 words. Take out what does not belong in it, or split it.';

const TOO_DENSE =
  'This file is too long to be checked: it has more than 100,000 lines and marks of Markdown, such as those of lists and tables. Take out what does not belong in it, or split it.';

/** Why a text is not read as a draft, in a sentence or two with what to do; undefined if it is. */
export function whyTooLong(text: string): string | undefined {
  if (text.length > LONGEST_DRAFT) return TOO_LONG;
  return text.length > MOST_MARKS && marksIn(text) > MOST_MARKS ? TOO_DENSE : undefined;
}

/**
 * Follows how much there is of a text, so that it is seen at each change whether it may be too much, without a look at all of it:
 * what is taken out is not taken off, so it only has to be right where it says no.
 */
export class Extent {
  #marks: number;

  constructor(text: string) {
    this.#marks = marksIn(text);
  }

  /** Whether a text of this length may be too long once something is put into it. */
  mayBeTooLong(length: number, inserted: string): boolean {
    this.#marks += marksIn(inserted);
    return length + inserted.length > LONGEST_DRAFT || this.#marks > MOST_MARKS;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** By code unit, whether it may be a mark: in prose there are few. */
const IS_MARK = Array.from({ length: 128 }, (_, unit) =>
  '*_`[]|<>#\\&=~+-'.includes(String.fromCharCode(unit)),
);

/** Line endings, marks, and figures that begin a line: a list may be numbered. */
function marksIn(text: string): number {
  let marks = 0;
  let atStart = true;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) {
      if (unit !== LINE_FEED || text.charCodeAt(index - 1) !== CARRIAGE_RETURN) marks++;
      atStart = true;
    } else if (IS_MARK[unit] || (atStart && unit >= 48 && unit <= 57)) {
      marks++;
      atStart = false;
    } else if (unit > 32) atStart = false;
  }
  return marks;
}
