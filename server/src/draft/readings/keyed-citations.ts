/**
 * Citations that say no author and year: by the key of an entry in another file, or by the number of one in the list. Where
 * they are, nobody can tell from the text which works it cites.
 */
import type { Slice } from '../slice.ts';
import { Reading } from './reading.ts';

/** A citation by key or number. */
export interface KeyedCitation {
  readonly start: number;
  readonly end: number;
  readonly by: 'key' | 'number';
}

/** pandoc’s `[@key]` and `@key2019`, LaTeX’s `\\cite{key}`, MyST’s `{cite}` and what prints their list. */
const KEYED =
  /\[-?@[\w{]|(?<![\p{L}\p{N}.@/])@\p{L}[\w:-]{0,60}\d|\\[a-z]{0,12}cite[a-zA-Z]{0,12}\*?\s?[[{]|\{cite(?::[a-z]{1,12})?\}|\{bibliography\}|\\(?:bibliography|printbibliography|addbibresource)\b/gu;
const NUMBERED =
  /(?<![\]\w])\[\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,20}\](?![(:[])|<sup>\s?\[?\d{1,3}\]?\s?<\/sup>|\^\[/g;
const IN_FRONT = /^(?:bibliography|references|nocite)[ \t]*:/m;

/** The citations by key or number in a slice, and a front matter that names a file of works. */
export const keyedCitations = new Reading<KeyedCitation>(slice => [...found(slice)]);

function* found({ text, frontMatter }: Slice): Generator<KeyedCitation> {
  if (frontMatter) {
    const key = IN_FRONT.exec(text);
    if (key) yield { start: key.index, end: key.index + key[0].length, by: 'key' };
    return;
  }
  if (/[@\\{]/.test(text)) yield* all(KEYED, text, 'key');
  if (/\[\d|<sup>|\^\[/.test(text)) yield* all(NUMBERED, text, 'number');
}

function* all(pattern: RegExp, text: string, by: KeyedCitation['by']): Generator<KeyedCitation> {
  for (const { index, 0: match } of text.matchAll(pattern))
    yield { start: index, end: index + match.length, by };
}
