/**
 * Which terms stand in a passage. Looked up once for each slice and lexicon, and kept for as long as the slice is.
 */
import type { Slice } from '../draft/slice.ts';
import { isEmpty } from './empty-words.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { wordsNear } from './near.ts';
import { passagesIn, type Word, type WordedPassage } from './words.ts';

/** A term in a passage, once, with the words that it stands there by. */
export interface Hit {
  readonly term: Term;
  readonly words: readonly string[];
  /** 1 where the term itself stands there, less where only a word near to it does. */
  readonly share: number;
}

/** A passage with the terms in it. */
export interface ReadPassage extends WordedPassage {
  readonly hits: readonly Hit[];
}

const kept = new WeakMap<Lexicon, WeakMap<Slice, ReadonlyMap<number, ReadPassage>>>();

/** The passages of a slice with their terms, by their place among its passages; offsets count from the slice's start. */
export function hitsIn(lexicon: Lexicon, slice: Slice): ReadonlyMap<number, ReadPassage> {
  let slices = kept.get(lexicon);
  if (!slices) {
    slices = new WeakMap();
    kept.set(lexicon, slices);
  }
  let found = slices.get(slice);
  if (!found) {
    found = new Map(
      [...passagesIn(slice)].map(([at, passage]) => [
        at,
        { ...passage, hits: hitsOf(lexicon, passage.words) },
      ]),
    );
    slices.set(slice, found);
  }
  return found;
}

/** So many words may stand between two of a phrase; none where words that say nothing by themselves are part of it. */
const BETWEEN = 2;

/** What a word counts that is near to a term, and not the term. */
const NEAR = 0.35;

/** The terms among some words, each once. */
export function hitsOf({ byFirst, near }: Lexicon, words: readonly Word[]): Hit[] {
  const hits = new Map<number, Hit>();
  for (const [at, { stem }] of words.entries()) {
    for (const term of byFirst.get(stem) ?? []) {
      if (hits.has(term.id)) continue;
      const matched = phraseAt(words, at, term.stems);
      if (matched) hits.set(term.id, { term, words: matched, share: 1 });
    }
  }
  if (!near) return [...hits.values()];
  for (const { stem, text } of words)
    for (const other of wordsNear(stem)) {
      const term = byFirst.get(other)?.find(({ stems }) => stems.length === 1);
      if (term && !hits.has(term.id)) hits.set(term.id, { term, words: [text], share: NEAR });
    }
  return [...hits.values()];
}

/** The telling words that a phrase stands in the text by, if it begins at a word. */
function phraseAt(words: readonly Word[], from: number, stems: readonly string[]): string[] | undefined {
  const matched: Word[] = [];
  const between = stems.some(isEmpty) ? 0 : BETWEEN;
  let at = from;
  for (const [index, stem] of stems.entries()) {
    const last = index === 0 ? at : at + between;
    while (at <= last && words[at]?.stem !== stem) at++;
    const word = words[at];
    if (at > last || !word) return undefined;
    matched.push(word);
    at++;
  }
  const telling = matched.filter(({ stem }) => !isEmpty(stem));
  return (telling.length > 0 ? telling : matched).map(({ text }) => text);
}
