/**
 * Looks for words in a draft: annexes that it names (‘see Annex B’), and phrases that speak of a condition. Each slice
 * is looked at once; what its paragraphs don’t show, and what they quote, is passed over.
 */
import type { Page } from '../draft/page.ts';
import type { Slice } from '../draft/slice.ts';
import { annexesNamed } from './headings.ts';

/** Something found; offsets count from the slice’s or the page’s start. */
export interface Found {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** Looks at the visible text of a slice. */
export type Search = (text: string) => readonly Found[];

/** Finds things in pages; one for each search, since it keeps what it found. */
export class Finder {
  readonly #search: Search;
  readonly #found = new WeakMap<Slice, readonly Found[]>();

  constructor(search: Search) {
    this.#search = search;
  }

  /** What is found on a page, by offsets from its start. */
  on(page: Page): readonly Found[] {
    let all: Found[] | undefined;
    let by = 0;
    for (const slice of page.slices) {
      for (const { what, start, end } of this.#in(slice)) {
        all ??= [];
        all.push({ what, start: start + by, end: end + by });
      }
      by += slice.text.length;
    }
    return all ?? NOTHING;
  }

  #in(slice: Slice): readonly Found[] {
    const known = this.#found.get(slice);
    if (known) return known;
    const found = slice.blocks.length === 0 ? NOTHING : this.#look(slice);
    this.#found.set(slice, found);
    return found;
  }

  #look({ text, blocks }: Slice): readonly Found[] {
    if (this.#search(text).length === 0) return NOTHING;
    const passages = blocks.flatMap(block => block.passages);
    const isShown = ({ start }: Found) =>
      passages.some(
        passage =>
          passage.start <= start &&
          start < passage.end &&
          passage.construct !== 'code' &&
          passage.construct !== 'quotation',
      );
    return this.#search(withoutHidden(text)).filter(isShown);
  }
}

const NOTHING: readonly Found[] = [];

/** Comments, code and where links lead are no words of the account. */
function withoutHidden(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|`[^`]*`|\]\([^()\n]*\)/g, hidden => ' '.repeat(hidden.length));
}

/** The annexes that the draft’s words name. */
export const namedAnnexes = new Finder(annexesNamed);

/** Looks for the phrases of several things at once: whole words, in any case, over line ends. */
export function phraseSearch(phrasesOf: ReadonlyMap<string, readonly string[]>): Search {
  const patterns = [...phrasesOf].map(([what, phrases]) => ({
    what,
    pattern: new RegExp(patternOf(phrases), 'gi'),
  }));
  if (patterns.length === 0) return () => NOTHING;
  const any = new RegExp(patternOf([...phrasesOf.values()].flat()), 'i');
  return text =>
    any.test(text)
      ? patterns.flatMap(({ what, pattern }) =>
          [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
            what,
            start: index,
            end: index + words.length,
          })),
        )
      : NOTHING;
}

function patternOf(phrases: readonly string[]): string {
  const words = phrases.map(phrase =>
    phrase
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+'),
  );
  return `\\b(?:${words.join('|')})(?:s|es)?\\b`;
}
