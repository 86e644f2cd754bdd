/**
 * Rows of CSV (RFC 4180), for spreadsheets.
 */
import { oneLine } from './printable.ts';

/** A row with its line ending. Texts are put on one line, and none is taken for a formula. */
export function row(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** What spreadsheets take for the start of a formula, in either width. */
const FORMULA = /^[=+\-@＝＋－＠]/;

function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = oneLine(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
