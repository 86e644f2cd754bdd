/**
 * Citations that say no author and year: by the key of an entry in another file, or by the number of one in the list. Where
 * they are, nobody can tell from the text which works it cites.
 */
import type { Block } from '../blocks.ts';
import type { Slice } from '../slice.ts';
import { proseOf, Reading } from './reading.ts';

/** A citation by key or number. */
export interface KeyedCitation {
  readonly start: number;
  readonly end: number;
  readonly by: 'key' | 'number';
}

/** pandoc’s `[@key]` and `@key2019`, LaTeX’s `\\cite{key}`, MyST’s `{cite}` and what prints their list. */
const KEYED =
  /\[-?@[\w{]|(?<![\p{L}\p{N}.@/])@\p{L}[\w:-]{0,60}\d|\\[a-z]{0,12}cite[a-zA-Z]{0,12}\*?\s?[[{]|\{cite(?::[a-z]{1,12})?\}|\\(?:bibliography|printbibliography|addbibresource)\b/gu;
const NUMBERED = /(?<![\]\w])\[\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,20}\](?![(:[])|\^\[/g;
const RAISED = /<sup>\s?\[?\d{1,3}\]?\s?<\/sup>/g;
const IN_FRONT = /^(?:bibliography|references|nocite)[ \t]*:/gm;
/** MyST’s block in which the list is printed. */
const MADE_HERE = /^\s{0,3}[`~:]{3,}\s?\{bibliography\}/gm;

/** The citations by key or number in a slice, and a front matter that names a file of works. */
export const keyedCitations = new Reading<KeyedCitation>(slice => [...found(slice)]);

function* found(slice: Slice): Generator<KeyedCitation> {
  const { text, frontMatter, blocks } = slice;
  if (frontMatter) yield* all(IN_FRONT, text, 'key');
  else if (MADE_HERE.test(text)) yield* all(MADE_HERE, text, 'key');
  // In code there are brackets and signs of all kinds.
  else if (/[@\\{[^]|<sup/.test(text) && blocks.some(isText)) {
    const prose = proseOf(slice);
    yield* all(KEYED, prose, 'key');
    yield* all(NUMBERED, prose, 'number');
    yield* all(RAISED, text, 'number');
  }
}

function isText({ passages }: Block): boolean {
  return passages.some(({ construct }) => construct !== 'code');
}

function* all(pattern: RegExp, text: string, by: KeyedCitation['by']): Generator<KeyedCitation> {
  for (const { index, 0: match } of text.matchAll(pattern))
    yield { start: index, end: index + match.length, by };
}
