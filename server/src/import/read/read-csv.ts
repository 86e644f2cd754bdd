/**
 * A table of values → one table. Which mark separates them is guessed.
 */
import type { Document, Paragraph } from '../blocks.ts';
import { tableOf, type WrittenCell } from './read-html.ts';
import { rowsOfText } from './values.ts';

/** Reads comma-, semicolon- or tab-separated values. */
export function readCsv(text: string): Document {
  return { blocks: tableOf(rowsOfText(text).map(writtenRow)), paged: false };
}

/** A row of values as it is laid on a table’s grid; a `\n` in a value parts its paragraphs. */
export function writtenRow(written: readonly string[]): WrittenCell[] {
  const [first = '', ...others] = written;
  // A text alone in its row is a heading over the table, or a note below it.
  const values = others.length > 1 && others.every(value => value.trim() === '') ? [first] : written;
  return values.map(value => ({ paragraphs: paragraphsOf(value), columns: 1, rows: 1 }));
}

/** The lines of a value as paragraphs. */
export function paragraphsOf(value: string): Paragraph[] {
  return value
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .map(line => ({ kind: 'paragraph', text: line.trim() }));
}
