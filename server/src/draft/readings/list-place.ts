/**
 * Where a draft wants the list of works that is made for it: pandoc’s `::: {#refs}`, with its end.
 */
import type { Span } from '../passage.ts';
import type { Slice } from '../slice.ts';
import { Reading } from './reading.ts';

const OPENING =
  /^[ \t]{0,3}(?::{3,}[ \t]*\{[ \t]*#refs\b[^{}\n]{0,200}\}[ \t]{0,9}:{0,20}|<div[^<>\n]{0,100}\bid=["']?refs["']?[^<>\n]{0,100}>)[ \t]{0,9}(?:\r?\n|$)/m;
const CLOSING = /^[ \t]{0,3}(?::{3,}|<\/div>)[ \t]*$/;

/** The place of the list: its opening and its closing line, where they stand in one block. */
export const listPlace = new Reading<Span>(slice =>
  slice.text.includes('refs') && !slice.frontMatter ? found(slice) : [],
);

function found({ text, blocks }: Slice): Span[] {
  if (blocks.some(({ passages }) => passages.some(({ construct }) => construct === 'code'))) return [];
  const opening = OPENING.exec(text);
  if (!opening) return [];
  const end = opening.index + opening[0].length;
  const rest = text.slice(end).trim();
  if (rest !== '' && !CLOSING.test(rest)) return [];
  return [{ start: opening.index, end: text.length }];
}
