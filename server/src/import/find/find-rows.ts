/**
 * Finds criteria in a table whose columns are known: a row with a code begins one, rows without go on with it.
 */
import { type Cell, cellText, type Row, type Table, unwrapped } from '../blocks.ts';
import type { CodeStart } from './codes.ts';
import { areaOfText, areaOfTitle, contextOf } from './context.ts';
import type { Criterion } from './criterion.ts';
import {
  addDescriptor,
  isMarkRow,
  reaching,
  segmentsIn,
  type Which,
  withoutContinued,
  wordingCell,
} from './find-cells.ts';
import type { Place } from './find-place.ts';
import { type Column, type Layout, rowText } from './find-table.ts';
import { findInBanner } from './find-text.ts';
import { descriptorOf, labelOf, marksOfHead, numberOf, type Role, withoutMarks } from './labels.ts';
import { segmentsOf } from './segments.ts';

const SUM = /^(?:sum|(?:sub|grand )?-?total|marks for|in all|altogether|all (?:marks|criteria))\b/i;

/** A row in its table. */
interface Line {
  readonly row: Row;
  readonly table: Table;
  /** The row’s index in it. */
  readonly index: number;
  readonly layout: Layout;
}

/** Reads a table by its columns. */
export function findInRows(place: Place, table: Table, layout: Layout): void {
  for (const [index, row] of table.rows.entries()) {
    // A banner above the heads says where the table belongs.
    if (index < layout.heads) findInBanner(place, row);
    else if (layout.headText === '' || rowText(row) !== layout.headText)
      findInRow(place, { row, table, index, layout });
  }
}

function findInRow(place: Place, line: Line): void {
  const { row, layout } = line;
  if (findInBanner(place, row)) return;
  const codeCell = row.cells[layout.code];
  const text = codeCell?.coveredBy === undefined ? cellText(codeCell) : '';
  const start = place.codes.cell(text) ?? place.codes.end(text);
  const { open } = place;
  if (start && open && goesOn(open, start, line)) findInCells(open, line, 'again');
  else if (start) findInCells(begin(place, start, line), line, 'first');
  else if (text.trim() !== '' && open && wordingGoesOn(open, text, layout)) {
    open.add('asks', [{ text, listed: false }], row.page);
    findInCells(open, line, 'further');
  } else if (text.trim() !== '') {
    // Something else stands where a code should: an area’s name, say, or a row of sums.
    place.close();
    const said = contextOf(unwrapped(text), place.framework, true);
    if (said) place.enter(said);
  } else if (row.cells.some(cell => SUM.test(cellText(cell).trim()))) place.close();
  else if (open) findInCells(open, line, 'further');
}

/** Begins the criterion of a row, with what stands beside its code in the same cell. */
function begin(place: Place, { code, rest }: CodeStart, { row, table, index, layout }: Line): Criterion {
  const areaColumn = layout.columns.findIndex(({ role }) => role === 'area');
  const area =
    areaColumn < 0 ? undefined : areaOfText(cellText(reaching(table, index, areaColumn)), place.framework);
  const hasWording = layout.columns.some(({ role }) => role === 'asks');
  const strength = hasWording || rest !== '' ? 'table' : 'data';
  const open = place.begin({ code, strength, page: row.page, area });
  const [head, ...tail] = segmentsOf(rest);
  if (!head || head.text === '' || (hasWording && isArea(place, unwrapped(rest)))) return open;
  const inTitle = withoutMarks(unwrapped(head.text));
  if (inTitle.marks !== undefined) open.raw.marks = inTitle.marks;
  open.add(hasWording ? 'title' : 'asks', [{ ...head, text: inTitle.text }], row.page);
  for (const { text, listed } of tail)
    open.take({ kind: 'paragraph', text, ...(listed ? { depth: 0 } : {}) });
  return open;
}

/** Whether a text beside a code is the title of an area. */
function isArea({ framework }: Place, text: string): boolean {
  return areaOfTitle(text, framework) !== undefined || /^(?:content )?area\s+\d/i.test(text);
}

/** Whether the text of a row without a code goes on with the wording of the row before: the page ended between them. */
function wordingGoesOn({ raw }: Criterion, text: string, layout: Layout): boolean {
  const last = raw.asks.at(-1);
  if (last === undefined || layout.columns.some(({ role }) => role === 'asks')) return false;
  return !/[.?!]$/.test(last.trim()) && /^[\p{Ll}(]/u.test(text.trim());
}

/** Whether a row has the code of the row before once more, with something else beside it. */
function goesOn({ raw }: Criterion, { code, rest }: CodeStart, { row, layout }: Line): boolean {
  if (raw.code !== code || raw.strength === 'text') return false;
  if (withoutContinued(rest) !== undefined) return true;
  const at = layout.columns.findIndex(({ role }) => role === 'asks');
  const asks = unwrapped(at < 0 ? rest : cellText(row.cells[at]));
  return asks === '' || asks === unwrapped(raw.asks.join('\n'));
}

/** Adds what stands in the cells of a row to its criterion. */
function findInCells(open: Criterion, line: Line, which: Which): void {
  const { row, layout } = line;
  if (isPair(open, line, which)) return;
  const marksColumn = layout.columns.findIndex(({ role, marks }) => role === 'marks' && marks === undefined);
  const marksHere = numberOf(unwrapped(cellText(row.cells[marksColumn])).replace(/ ?marks?$/i, ''));
  for (const [at, column] of layout.columns.entries()) {
    if (at === layout.code) continue;
    if (which === 'again' && column.role !== 'descriptors' && column.role !== 'questions') continue;
    const cell = cellAt(line, at, column.role, which);
    if (cell) findInCell(open, line, which, column, cell, marksHere);
  }
}

/** A row of two cells, whose first says what the second is: a label, or how many marks it earns. */
function isPair(open: Criterion, { row, layout }: Line, which: Which): boolean {
  const [only, text, ...more] = row.cells.filter(
    (cell, at) => at !== layout.code && cell.coveredBy === undefined && cellText(cell).trim() !== '',
  );
  if (!only || !text || more.length > 0) return false;
  const label = layout.headText === '' ? labelOf(unwrapped(cellText(only))) : undefined;
  if (label?.rest === '') {
    open.add(label.role, segmentsIn(text), row.page);
    return true;
  }
  const marks = which === 'further' ? marksOfHead(cellText(only)) : undefined;
  if (marks === undefined || layout.columns[row.cells.indexOf(only)]?.role === 'marks') return false;
  addDescriptor(open.raw, marks, unwrapped(cellText(text)));
  return true;
}

/** A row’s cell in a column; what a merged cell says of some things holds for all rows that it reaches over. */
function cellAt({ row, table, index }: Line, at: number, role: Role, which: Which): Cell | undefined {
  const inherits = role === 'part' || role === 'task' || role === 'document' || role === 'marks';
  if (which === 'first' && inherits) return reaching(table, index, at);
  const own = row.cells[at];
  return own?.coveredBy === undefined ? own : undefined;
}

function findInCell(
  open: Criterion,
  { row, table, index, layout }: Line,
  which: Which,
  { role, marks, headless }: Column,
  cell: Cell,
  marksHere: number | undefined,
): void {
  if (role === 'descriptors') {
    descriptors(open, cell, marks, marksHere);
    // The highest level of a rubric is all that it says of the marks there are.
    if (headless) open.raw.marks ??= Math.max(...open.raw.descriptors.map(level => level.marks));
    return;
  }
  const isLevels = ({ role, marks }: Column) => role === 'descriptors' && marks === undefined;
  if (role === 'marks' && layout.columns.some(isLevels) && isMarkRow(table, index, layout, which)) return;
  if (role === 'asks') wordingCell(open, cell, row.page);
  else if (role !== 'other') open.add(role, segmentsIn(cell), row.page);
}

function descriptors(
  open: Criterion,
  cell: Cell,
  marks: number | undefined,
  marksHere: number | undefined,
): void {
  const text = unwrapped(cellText(cell));
  if (/^\d+$/.test(text) || /^(?:[-–—\s]*|n\.?\s?\/?\s?a\.?)$/i.test(text)) return;
  const isSplit = descriptorOf(text, true) !== undefined;
  const known = marks ?? (isSplit ? undefined : marksHere);
  if (known === undefined) open.add('descriptors', segmentsIn(cell), undefined);
  else addDescriptor(open.raw, known, text);
}
