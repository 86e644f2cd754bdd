/**
 * Where places of the source are in the content of a token, which lacks what makes it a heading, list item or quotation.
 */

import type { Token } from './markdown-it.ts';
import type { Place } from './marks.ts';

/**
 * The way from places to offsets in the content of a token that begins at line `first`; undefined for places on other
 * lines, below 0 or beyond the end for places of its lines that are not in it.
 *
 * @param from the character from which on the first line is looked at: several cells may stand on one
 */
export function offsetsIn(
  { content }: Pick<Token, 'content'>,
  first: number,
  lines: readonly string[],
  from = 0,
): { readonly offsetAt: (place: Place) => number | undefined; readonly end: number } {
  const starts: { readonly begins: number; readonly at: number }[] = [];
  let begins = 0;
  let end = from;
  for (const [index, line] of content.split('\n').entries()) {
    const text = line.trim();
    const source = lines[first + index] ?? '';
    // What is left out stands before it, and closing marks behind it; of cells each is looked for behind the last.
    const at = from > 0 && index === 0 ? source.indexOf(text, from) : source.lastIndexOf(text);
    if (at < 0) break;
    starts.push({ begins: begins + line.indexOf(text), at });
    begins += line.length + 1;
    end = at + text.length;
  }
  return {
    offsetAt: ({ line, character }) => {
      const start = starts[line - first];
      return start && start.begins + character - start.at;
    },
    end,
  };
}
