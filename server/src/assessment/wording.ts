/**
 * Looks for words in a draft: annexes that it names (‘see Annex B’), and phrases that speak of a condition.
 * What paragraphs don’t show, and what they quote, is passed over.
 */
import { splitComments } from '../draft/comments.ts';
import { lastBefore } from '../draft/passage.ts';
import { Reading } from '../draft/readings/reading.ts';
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
  const isShown = ({ start }: Found) => {
    const passage = lastBefore(passages, start);
    return (
      passage !== undefined &&
      start < passage.end &&
      passage.construct !== 'code' &&
      passage.construct !== 'quotation'
    );
  };
  return search(withoutHidden(text)).filter(isShown);
}

const NOTHING: readonly Found[] = [];

/** Comments, code and where links lead are no words of the account. */
function withoutHidden(text: string): string {
  // A comment that is never closed is none; behind the last end of one there are no more.
  const end = text.lastIndexOf('-->') + 3;
  const shown = end < 3 ? text : splitComments(text.slice(0, end)).rest + text.slice(end);
  return shown.replace(/`[^`]*`|\]\([^()\n]*\)/g, hidden => ' '.repeat(hidden.length));
}

/** The annexes that the draft’s words name. */
export const namedAnnexes = readingOf(annexesNamed);

/** Looks for the phrases of several things at once: whole words, in any case, over line ends. */
export function phraseSearch(phrasesOf: ReadonlyMap<string, readonly string[]>): Search {
  if (phrasesOf.size === 0) return () => NOTHING;
  // Most text has none of them, which is sooner seen in small letters and before each has its own pattern.
  const any = new RegExp(choiceOf([...phrasesOf.values()].flat().map(phrase => phrase.toLowerCase())));
  const patterns = new Map<string, RegExp>();
  const patternFor = (what: string, phrases: readonly string[]) => {
    const pattern = patterns.get(what) ?? new RegExp(`\\b(?:${choiceOf(phrases)})(?:s|es)?\\b`, 'gi');
    patterns.set(what, pattern);
    return pattern;
  };
  return text =>
    any.test(text.toLowerCase())
      ? [...phrasesOf].flatMap(([what, phrases]) =>
          [...text.matchAll(patternFor(what, phrases))].map(({ index, 0: words }) => ({
            what,
            start: index,
            end: index + words.length,
          })),
        )
      : NOTHING;
}

function choiceOf(phrases: readonly string[]): string {
  return phrases.map(phrase => escaped(phrase.trim()).replace(/\s+/g, '\\s+')).join('|');
}

/** A text as a pattern for itself. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
