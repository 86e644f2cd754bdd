import type { Name } from './entry.ts';
import { latexText } from './latex-text.ts';

/** The names in a field of BibTeX, with ‘and’ between them. */
export function bibNames(field: string): Name[] {
  return splitOutside(field, /\s+and\s+/iy).flatMap(written => nameOf(written.trim()));
}

function nameOf(written: string): Name | [] {
  if (written === '') return [];
  if (/^\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}$/.test(written) || /^others$/i.test(written))
    return { literal: latexText(written) };
  const parts = splitOutside(written, /\s*,\s*/y).map(part => part.trim());
  const [last = '', second = '', third] = parts;
  if (parts.length === 1) return plainName(last);
  const suffix = third === undefined ? '' : latexText(second);
  const words = splitOutside(last, /\s+/y);
  const from = firstOfFamily(words);
  const given = [latexText(third ?? second), ...words.slice(0, from).map(word => latexText(word))].filter(
    word => word !== '',
  );
  const family = latexText(words.slice(from).join(' '));
  if (given.length === 0) return { literal: family };
  return { family, given: given.join(' '), ...(suffix === '' ? {} : { suffix }) };
}

/** ‘Ludwig van Beethoven’: small words before the family name are sorted with the given one. */
function plainName(written: string): Name {
  const words = splitOutside(written, /[\s~]+/y);
  if (words.length === 1) return { literal: latexText(written) };
  const small = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isSmall(word));
  let from = words.length - 1;
  if (small >= 0) {
    from = small;
    while (from < words.length - 1 && isSmall(words[from] ?? '')) from++;
  }
  const given = words.slice(0, from).map(word => latexText(word));
  return { family: latexText(words.slice(from).join(' ')), given: given.join(' ') };
}

function firstOfFamily(words: readonly string[]): number {
  let from = 0;
  while (from < words.length - 1 && isSmall(words[from] ?? '')) from++;
  return from;
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(latexText(word)) && !word.startsWith('{');
}

/** The parts of a text between what stands outside of braces. */
function splitOutside(text: string, between: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const sign = text[at];
    if (sign === '\\') {
      at += 2;
      continue;
    }
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    between.lastIndex = at;
    const gap = depth === 0 && at > from ? between.exec(text)?.[0].length : undefined;
    if (gap === undefined || gap === 0) at++;
    else {
      parts.push(text.slice(from, at));
      at += gap;
      from = at;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
