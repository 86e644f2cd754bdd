/**
 * Values that commas or other marks separate, by the heads of their columns.
 */
import Papa from 'papaparse';
import { cellText } from '../blocks.ts';
import { lettersOf } from '../formats.ts';
import { readHtml } from './read-html.ts';

/** A row of a sheet whose first row has heads. */
export interface ValueRow {
  /** The value under the first head of these letters; empty where there is none. */
  of(head: string): string;
  /** All values in their order. */
  readonly all: readonly string[];
}

/** A sheet: the letters of its heads, and the rows below. */
export interface Values {
  readonly heads: readonly string[];
  readonly rows: readonly ValueRow[];
}

/** The rows of a text. Which mark separates the values is stated in the first line, or guessed. */
export function rowsOfText(text: string): string[][] {
  // Excel may say in the first line what separates the values.
  const stated = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const { data } = Papa.parse<string[]>(stated ? text.slice(stated[0].length) : text.replace(/^\ufeff/, ''), {
    delimiter: stated?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  return data;
}

/** The values of a text whose first row has heads. */
export function valuesOf(text: string): Values {
  const [first = [], ...rest] = rowsOfText(text);
  const heads = first.map(lettersOf);
  return {
    heads,
    rows: rest.map(all => ({ all, of: head => all[heads.indexOf(head)]?.trim() ?? '' })),
  };
}

/** The text of a value that may be a piece of a web page. */
export function plainText(value: string): string {
  if (!/<[a-z!/]|&[a-z#]/i.test(value)) return value.trim();
  return readHtml(value)
    .blocks.flatMap(block =>
      block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(cellText).join(' ')) : block.text,
    )
    .join('\n');
}

/** A number as people write it; undefined where a value is none. */
export function numberIn(value: string): number | undefined {
  const written = /^\s*(\d{1,6}(?:[.,]\d{1,4})?)\s*$/.exec(value)?.[1];
  return written === undefined ? undefined : Number(written.replace(',', '.'));
}

/** The most marks of several. */
export function mostOf(levels: readonly { readonly marks: number }[]): number {
  return levels.reduce((most, { marks }) => Math.max(most, marks), 0);
}
