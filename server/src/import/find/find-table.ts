/**
 * What the columns of a table hold: by their heads, and by what stands in them.
 */
import { type Cell, cellText, type Row, type Table, unwrapped } from '../blocks.ts';
import type { CodeReader } from './codes.ts';
import { descriptorOf, labelOf, marksInCell, marksOfHead, type Role, roleOf } from './labels.ts';

/** A column: what it holds, and for a column of what earns so many marks, how many. */
export interface Column {
  readonly role: Role;
  readonly marks?: number;
  /** What it holds is known from its cells, not from a head. */
  readonly headless?: true;
  /** Index of the column whose head reaches over it. */
  readonly under?: number;
}

/** How a table is to be read. */
export interface Layout {
  readonly columns: readonly Column[];
  /** Index of the column whose cells begin with codes. */
  readonly code: number;
  /** How many rows at the top are heads. */
  readonly heads: number;
  /** The heads in one text, to know them again where they are repeated. */
  readonly headText: string;
}

/** Whether only one text stands in a row, over all of its width. */
export function bannerOf(row: Row): Cell | undefined {
  const filled = row.cells.filter(cell => cellText(cell).trim() !== '');
  const [only] = filled;
  if (filled.length !== 1 || !only) return undefined;
  const index = row.cells.indexOf(only);
  const others = row.cells.filter((_, at) => at !== index);
  return others.every(({ coveredBy }) => coveredBy === 'left') ? only : undefined;
}

/** One text for all of a row. */
export function rowText(row: Row): string {
  return row.cells.map(cell => unwrapped(cellText(cell))).join('|');
}

/** How a table of criteria is to be read; nothing if it is none. `before` is how the table before it was read. */
export function layoutOf({ rows }: Table, codes: CodeReader, before: Layout | undefined): Layout | undefined {
  const width = rows[0]?.cells.length ?? 0;
  const isCode = (cell: Cell | undefined) =>
    codes.start(cellText(cell)) !== undefined || codes.end(cellText(cell)) !== undefined;
  // A column is one of codes if most of what stands in it below the heads begins with one.
  const counts = Array.from({ length: width }, (_, column) => {
    const filled = rows.filter(row => !bannerOf(row) && cellText(row.cells[column]).trim() !== '');
    return filled.filter(row => isCode(row.cells[column])).length;
  });
  const most = Math.max(0, ...counts);
  let code = counts.indexOf(most);
  let first = most === 0 ? -1 : rows.findIndex(row => isCode(row.cells[code]) && !bannerOf(row));
  const filled = rows.filter(row => cellText(row.cells[code]).trim() !== '').length;
  const headed = headColumns(rows.slice(0, first < 0 ? Math.min(4, rows.length) : first), width);
  const named = headed?.columns.findIndex(({ role }) => role === 'code') ?? -1;
  if (named >= 0 && headed && code !== named && most < 2) {
    const inNamed = rows.findIndex(
      (row, index) => index >= headed.heads && codes.cell(cellText(row.cells[named])) !== undefined,
    );
    if (inNamed >= 0) {
      code = named;
      first = inNamed;
    }
  }
  if (first < 0) {
    // A table that goes on: nothing but the rest of a row stands in it.
    const isForm = rows.some(
      row =>
        (bannerOf(row) !== undefined && codes.start(cellText(bannerOf(row))) !== undefined) ||
        labelOf(unwrapped(cellText(row.cells[0]))) !== undefined,
    );
    if (before && !isForm && before.columns.length === width && (!headed || headed.text === before.headText))
      return { ...before, heads: headed?.heads ?? 0 };
    return undefined;
  }
  if (headed)
    return {
      columns: withWording(headed.columns, rows, code, headed.heads, codes),
      code,
      heads: headed.heads,
      headText: headed.text,
    };
  if (before && before.columns.length === width && before.code === code) return { ...before, heads: 0 };
  // One code among other things, under no head: a form, not a list.
  const hasLabels = rows.some(row => labelOf(unwrapped(cellText(row.cells[code])))?.rest === '');
  if (most < 2 && (filled > 2 || hasLabels)) return undefined;
  const columns = Array.from({ length: width }, (): Column => ({ role: 'other' }));
  return { columns: withWording(columns, rows, code, 0, codes), code, heads: 0, headText: '' };
}

/** The roles that the heads say; nothing if they say none. */
function headColumns(
  rows: readonly Row[],
  width: number,
): { columns: Column[]; heads: number; text: string } | undefined {
  const lastHead = rows.findLastIndex(row => {
    if (bannerOf(row)) return false;
    const roles = row.cells.map(cell => columnOf(unwrapped(cellText(cell))));
    return roles.filter(role => role !== undefined).length >= 2;
  });
  if (lastHead < 0) return undefined;
  const heads = rows.slice(0, lastHead + 1).filter(row => !bannerOf(row));
  const columns = Array.from({ length: width }, (_, column): Column => {
    for (const row of [...heads].reverse()) {
      const under = headOver(row, column);
      const found = columnOf(unwrapped(cellText(row.cells[under])));
      if (found) return under === column ? found : { ...found, under };
    }
    return { role: 'other' };
  });
  const last = rows[lastHead];
  return { columns, heads: lastHead + 1, text: last ? rowText(last) : '' };
}

/** Index of the head over a column: its own, or that of the merged cell to its left that reaches over it. */
function headOver(row: Row, column: number): number {
  for (let at = column; at > 0; at--) if (row.cells[at]?.coveredBy !== 'left') return at;
  return 0;
}

function columnOf(head: string): Column | undefined {
  const marks = marksOfHead(head);
  if (marks !== undefined) return { role: 'descriptors', marks };
  const role = roleOf(head);
  return role === undefined ? undefined : { role };
}

/** Makes sure that there is a column of wordings: where no head says which, the one with most text. */
function withWording(
  columns: readonly Column[],
  rows: readonly Row[],
  code: number,
  heads: number,
  codes: CodeReader,
): Column[] {
  const body = rows.slice(heads);
  const length = (column: number) =>
    body.reduce((sum, row) => sum + (bannerOf(row) ? 0 : cellText(row.cells[column]).length), 0);
  const behindCode = body.reduce((sum, row) => {
    const text = cellText(row.cells[code]);
    return sum + ((codes.cell(text) ?? codes.end(text))?.rest.length ?? 0);
  }, 0);
  const result = columns.map(
    (column, index): Column =>
      index === code
        ? { role: 'code' }
        : column.role === 'other'
          ? byCells(body, index)
          : // A second column of codes refers to others.
            column.role === 'code'
            ? { role: 'other' }
            : column,
  );
  const wordings = result.flatMap(({ role }, index) => (role === 'asks' ? index : []));
  // Of several that may be the wording, the one with most text is.
  const [longest] = [...wordings].sort((a, b) => length(b) - length(a));
  if (longest !== undefined) {
    if (behindCode > length(longest))
      return result.map((column, index) => (wordings.includes(index) ? { role: 'other' } : column));
    return result.map((column, index) =>
      wordings.includes(index) &&
      index !== longest &&
      headAt(column, index) !== headAt(result[longest], longest)
        ? { role: index < longest && length(index) > 0 ? 'title' : 'other' }
        : column,
    );
  }
  const free = result
    .flatMap(({ role }, index) => (role === 'other' ? index : []))
    .sort((a, b) => length(b) - length(a));
  const [candidate] = free;
  if (candidate !== undefined && length(candidate) > behindCode)
    return result.map((column, index) => (index === candidate ? { role: 'asks' } : column));
  const title = result.findIndex(({ role }) => role === 'title');
  // A title and nothing else is all the wording that there is.
  if (behindCode === 0 && title < 0) {
    const mixed = result.findIndex(({ role }) => role === 'questions');
    return result.map((column, index) => (index === mixed ? { role: 'asks' } : column));
  }

  return result;
}

/** What the cells of a column without a known head show that it holds: marks, or what earns them. */
function byCells(rows: readonly Row[], column: number): Column {
  const cells = rows.flatMap(row => {
    const cell = row.cells[column];
    return !bannerOf(row) && cell && cellText(cell).trim() !== '' ? [cell] : [];
  });
  if (cells.length === 0) return { role: 'other' };
  const texts = cells.map(cell => unwrapped(cellText(cell)));
  // Bare numbers may be those of pages; the same few small ones over and over are marks.
  const isSmall = texts.every(text => /^[1-4]$/.test(text)) && new Set(texts).size < texts.length - 1;
  if (isSmall || texts.every(text => marksInCell(text) !== undefined))
    return { role: 'marks', headless: true };
  const isLevels = (cell: Cell) =>
    cell.paragraphs.length >= 2 &&
    cell.paragraphs.every(({ text }) => descriptorOf(unwrapped(text), true) !== undefined);
  return cells.every(isLevels) ? { role: 'descriptors', headless: true } : { role: 'other' };
}

function headAt(column: Column | undefined, index: number): number {
  return column?.under ?? index;
}
