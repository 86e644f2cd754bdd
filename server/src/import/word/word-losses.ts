/**
 * Collects what could not be carried over, and puts it in sentences.
 */
import { count, counted, listed } from '../../text/english.ts';

/** What is counted, as many of the same would say nothing new: what there is of it, and what became of it. */
const TALLIES = {
  insertion: ['tracked insertion', 'is part of the text now', 'are part of the text now'],
  deletion: ['tracked deletion', 'is left out', 'are left out'],
  underline: [
    'underlined stretch of text',
    'is plain text now',
    'are plain text now',
    'underlined stretches of text',
  ],
  highlight: [
    'highlighted stretch of text',
    'is plain text now',
    'are plain text now',
    'highlighted stretches of text',
  ],
  merged: [
    'merged cell',
    'is a single cell now, with empty cells around it',
    'are single cells now, with empty cells around them',
  ],
  frame: [
    'frame (a table of one column)',
    'is left out, its text stands by itself',
    'are left out, their text stands by itself',
    'frames (tables of one column)',
  ],
  nested: [
    'table inside a table',
    'is lines of its cell now',
    'are lines of their cells now',
    'tables inside tables',
  ],
  cellList: [
    'list item in a table',
    'is a plain line of its cell now',
    'are plain lines of their cells now',
    'list items in tables',
  ],
  cellHeading: ['heading in a table', 'is plain text now', 'are plain text now', 'headings in tables'],
  headingNumber: [
    'number that Word writes before a heading',
    'is left out',
    'are left out',
    'numbers that Word writes before headings',
  ],
  label: [
    'list item with a letter or other sign',
    'has a plain number now',
    'have plain numbers now',
    'list items with letters or other signs',
  ],
  deep: ['heading below level 6', 'is of level 6 now', 'are of level 6 now', 'headings below level 6'],
  reference: [
    'link to a place in the document',
    'is plain text now',
    'are plain text now',
    'links to places in the document',
  ],
  endnote: ['endnote', 'is a footnote now', 'are footnotes now'],
} as const satisfies Readonly<Record<string, readonly [string, string, string, string?]>>;

/** What is counted. */
export type Tally = keyof typeof TALLIES;

/** A document with more losses than this has them counted only. */
const MOST = 300;
/** Headings that a sentence names. */
const PLACES = 4;

/** The losses so far, in the order of the document. */
export class Losses {
  readonly #sentences: string[] = [];
  readonly #tallies = new Map<Tally, Map<string, number>>();
  #more = 0;

  /** Adds a sentence of its own. */
  add(sentence: string): void {
    if (this.#sentences.length < MOST) this.#sentences.push(sentence);
    else this.#more += 1;
  }

  /** Counts one more of a kind; `where` is such as `under ‘Design’`. */
  count(tally: Tally, where: string): void {
    const places = this.#tallies.get(tally) ?? new Map<string, number>();
    places.set(where, (places.get(where) ?? 0) + 1);
    this.#tallies.set(tally, places);
  }

  /** All as sentences. */
  sentences(): string[] {
    return [
      ...this.#sentences,
      ...(this.#more > 0 ? [`${count(this.#more)} more of these are not listed.`] : []),
      ...[...this.#tallies].map(([tally, places]) => tallied(tally, places)),
    ];
  }
}

function tallied(tally: Tally, places: ReadonlyMap<string, number>): string {
  const [one, became, becameAll, several]: readonly [string, string, string, string?] = TALLIES[tally];
  const total = [...places.values()].reduce((sum, number) => sum + number, 0);
  const named = [...places.keys()].slice(0, PLACES);
  const rest = places.size - named.length;
  const where = listed([...named, ...(rest > 0 ? [`under ${counted(rest, 'other heading')}`] : [])]);
  return `${counted(total, one, several)} ${total === 1 ? became : becameAll}: ${where}.`;
}

/** A text in quotation marks, on one line, not longer than can be read at a glance. */
export function quoted(text: string, most = 60): string {
  return `‘${clipped(text, most)}’`;
}

/** At most so many characters of a text, on one line. */
export function clipped(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
