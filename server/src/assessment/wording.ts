/**
 * Looks for words in a draft: annexes that it names (‘see Annex B’), and phrases that speak of a condition.
 * What paragraphs don’t show, and what they quote, is passed over.
 */
import { Reading } from '../draft/reading.ts';
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

/** A reading of what a search finds in slices. */
export function readingOf(search: Search): Reading<Found> {
  return new Reading(slice => (slice.blocks.length === 0 ? NOTHING : look(slice, search)));
}

function look({ text, blocks }: Slice, search: Search): readonly Found[] {
  if (search(text).length === 0) return NOTHING;
  const passages = blocks.flatMap(block => block.passages);
  const isShown = ({ start }: Found) =>
    passages.some(
      passage =>
        passage.start <= start &&
        start < passage.end &&
        passage.construct !== 'code' &&
        passage.construct !== 'quotation',
    );
  return search(withoutHidden(text)).filter(isShown);
}

const NOTHING: readonly Found[] = [];

/** Comments, code and where links lead are no words of the account. */
function withoutHidden(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|`[^`]*`|\]\([^()\n]*\)/g, hidden => ' '.repeat(hidden.length));
}

/** The annexes that the draft’s words name. */
export const namedAnnexes = readingOf(annexesNamed);

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
