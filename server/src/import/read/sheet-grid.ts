/**
 * The cells of a sheet, each at its place → rows of a table, without what is empty.
 */
import { ImportFault } from '../job.ts';
import { paragraphsOf } from './read-csv.ts';
import type { WrittenCell } from './read-html.ts';

/** A cell that has text. Rows and columns count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells that are merged: where the first of them is, and how many rows and columns they have. */
export interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** More places than any sheet of criteria has. */
const MOST_PLACES = 500_000;

/**
 * The rows and columns that have text in them.
 *
 * @throws {ImportFault} if there are far too many
 */
export function rowsOfSheet(cells: readonly SheetCell[], merged: readonly Merged[]): WrittenCell[][] {
  const rows = usedOf(cells.map(({ row }) => row));
  const columns = usedOf(cells.map(({ column }) => column));
  if (rows.length * columns.length > MOST_PLACES) throw tooLarge();
  const texts = new Map(cells.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const spans = new Map<string, { rows: number; columns: number }>();
  const covered = new Set<string>();
  let places = 0;
  for (const { row, column, ...size } of merged) {
    const down = within(rows, row, size.rows);
    const across = within(columns, column, size.columns);
    places += down.length * across.length;
    if (places > MOST_PLACES) throw tooLarge();
    if (!texts.has(`${row} ${column}`)) continue;
    for (const below of down) for (const right of across) covered.add(`${below} ${right}`);
    spans.set(`${row} ${column}`, { rows: down.length, columns: across.length });
  }
  return rows.map(row => {
    const filled = columns.filter(column => texts.has(`${row} ${column}`));
    const isMerged = columns.some(column => covered.has(`${row} ${column}`));
    // A text alone in its row is a heading over the table, or a note below it.
    const wanted = filled.length === 1 && filled[0] === columns[0] && !isMerged ? filled : columns;
    return wanted.flatMap((column): WrittenCell[] => {
      const key = `${row} ${column}`;
      const span = spans.get(key);
      if (!span && covered.has(key)) return [];
      return [{ paragraphs: paragraphsOf(texts.get(key) ?? ''), rows: 1, columns: 1, ...span }];
    });
  });
}

function usedOf(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function within(used: readonly number[], from: number, count: number): number[] {
  return used.filter(number => number >= from && number < from + count);
}

function tooLarge(): ImportFault {
  return new ImportFault(
    'A sheet in this workbook is too large. Save the part with the criteria on its own.',
  );
}
