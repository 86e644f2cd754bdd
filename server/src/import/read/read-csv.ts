/**
 * A table of values → one table. Which mark separates them is guessed.
 */
import Papa from 'papaparse';
import type { Document } from '../blocks.ts';
import { tableOf } from './read-html.ts';

/** Reads comma-, semicolon- or tab-separated values. */
export function readCsv(text: string): Document {
  // Excel may say in the first line what separates the values.
  const stated = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const { data } = Papa.parse<string[]>(stated ? text.slice(stated[0].length) : text, {
    delimiter: stated?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
  });
  const rows = data.map(written => {
    const [first = '', ...others] = written;
    // A text alone in its row is a heading over the table, or a note below it.
    const values = others.length > 1 && others.every(value => value.trim() === '') ? [first] : written;
    return values.map(value => ({
      paragraphs: value
        .split(/\r\n|\n|\r/)
        .filter(line => line.trim() !== '')
        .map(line => ({ kind: 'paragraph' as const, text: line.trim() })),
      columns: 1,
      rows: 1,
    }));
  });
  return { blocks: tableOf(rows), paged: false };
}
