/**
 * The words of a draft's passages, by stem. They are read once for each slice and kept for as long as the slice is, so that
 * after an edit only what it touched is read again.
 */
import type { Passage, Span } from '../draft/passage.ts';
import { proseOf } from '../draft/readings/reading.ts';
import type { Slice } from '../draft/slice.ts';
import { stemOf } from './stem.ts';

/** A word as it stands in a text. */
export interface Word {
  readonly stem: string;
  readonly text: string;
}

/** A passage with its words. */
export interface WordedPassage extends Span {
  /** Words as Word counts them. */
  readonly count: number;
  readonly words: readonly Word[];
}

/** A passage of fewer words shows nothing by itself. */
const LEAST = 8;

/** What is long enough to show something; offsets count from the slice's start, and `at` in its passages. */
export function passagesIn(slice: Slice): ReadonlyMap<number, WordedPassage> {
  let known = kept.get(slice);
  if (!known) {
    known = read(slice);
    kept.set(slice, known);
  }
  return known;
}

const kept = new WeakMap<Slice, ReadonlyMap<number, WordedPassage>>();

function read(slice: Slice): ReadonlyMap<number, WordedPassage> {
  const found = new Map<number, WordedPassage>();
  let at = 0;
  for (const { passages } of slice.blocks)
    for (const passage of passages) {
      if (mayShow(passage)) {
        const { start, end, words: count } = passage;
        found.set(at, { start, end, count, words: wordsOf(proseOf(slice).slice(start, end)) });
      }
      at++;
    }
  return found;
}

function mayShow({ construct, words }: Passage): boolean {
  return words >= LEAST && (construct === 'prose' || construct === 'table');
}

const WORD = /£|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** What may stand behind an apostrophe and is no part of the word. */
const BEHIND = /['’](?:s|re|ve|ll|d)$/u;

/** The words of a text. A word with a hyphen is two, and in the text each is what it is. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const [found] of text.matchAll(WORD)) {
    if (!found.includes('-')) words.push(wordOf(found));
    else for (const part of found.split('-')) words.push(wordOf(part));
  }
  return words;
}

function wordOf(text: string): Word {
  const small = text.toLowerCase();
  const plain = small.includes("'") || small.includes('’') ? small.replace(BEHIND, '') : small;
  return { stem: stemOf(plain), text };
}
