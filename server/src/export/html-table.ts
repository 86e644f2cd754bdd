/**
 * Rows of HTML → a table of Word.
 */
import { Paragraph, type ParagraphChild, TableRow } from 'docx';
import { htmlText } from '../draft/markdown/html-text.ts';
import { type HtmlCell, MOST_COLUMNS } from './html-rows.ts';
import { type Block, indentOf, linesOf, markerAlone, type Place } from './place.ts';
import { safeText } from './safe-text.ts';
import { styleId } from './styles.ts';
import { afterTable, TEXT_WIDTH, tableCell, tableWith } from './tables.ts';

/** What a table needs besides its rows. */
export interface TableOf {
  readonly place: Place;
  readonly counted: boolean;
  /** The lines of a cell. */
  readonly lines: (cell: HtmlCell) => readonly string[];
  /** The pictures of a cell. */
  readonly pictures: (cell: HtmlCell) => readonly ParagraphChild[];
}

/** A table; undefined where its cells take more columns than Word has. */
export function htmlTable(rows: readonly (readonly HtmlCell[])[], of: TableOf): Block[] | undefined {
  const { place, counted, lines, pictures } = of;
  const placed = placedCells(rows);
  const columns = placed.reduce(
    (most, row) => row.reduce((end, { at, cell }) => Math.max(end, at + cell.columns), most),
    1,
  );
  if (columns > MOST_COLUMNS) return undefined;
  const indent = Math.min(indentOf(place), TEXT_WIDTH / 2);
  const widths = widthsOf(placed, columns, TEXT_WIDTH - indent);
  const heads = placed.findIndex(row => !row.every(({ cell }) => cell.head));
  const made = placed.map((row, index) => {
    const isHead = index < heads;
    return new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      children: filled(row, columns).map(({ at, cell }) => {
        const children = [...linesOf(lines(cell).map(safeText)), ...pictures(cell)];
        const style = styleId(cell.head ? 'TableHead' : 'TableText', counted);
        const width = widths.slice(at, at + cell.columns).reduce((sum, one) => sum + one, 0);
        return tableCell([new Paragraph({ style, children })], width, cell.head, cell.rows, cell.columns);
      }),
    });
  });
  return [...markerAlone(place), tableWith(made, widths, indent), afterTable()];
}

interface Placed {
  /** The first column of a cell. */
  readonly at: number;
  readonly cell: HtmlCell;
}

/** The cells with their columns: those that reach down from rows above take theirs. */
function placedCells(rows: readonly (readonly HtmlCell[])[]): Placed[][] {
  let reaching: number[] = [];
  return rows.map((row, index) => {
    let at = 0;
    const placed = row.map((cell): Placed => {
      while ((reaching[at] ?? 0) > 0) at++;
      const own = { ...cell, rows: Math.min(cell.rows, rows.length - index) };
      const here = { at, cell: own };
      for (let column = at; column < at + own.columns; column++) reaching[column] = own.rows;
      at += own.columns;
      return here;
    });
    reaching = Array.from(reaching, left => Math.max(0, (left ?? 0) - 1));
    return placed;
  });
}

const EMPTY: HtmlCell = { html: '', head: false, columns: 1, rows: 1 };

/** A row with as many columns as the table: what is missing at its end is empty. */
function filled(row: readonly Placed[], columns: number): readonly Placed[] {
  const last = row.at(-1);
  const end = last ? last.at + last.cell.columns : 0;
  return end < columns && row.every(({ cell }) => cell.rows === 1) && isWhole(row)
    ? [...row, { at: end, cell: { ...EMPTY, columns: columns - end } }]
    : row;
}

/** Whether no cell from above stands in a row. */
function isWhole(row: readonly Placed[]): boolean {
  return row.every(({ at }, index) => {
    const before = row[index - 1];
    return at === (before ? before.at + before.cell.columns : 0);
  });
}

function widthsOf(rows: readonly (readonly Placed[])[], columns: number, whole: number): number[] {
  const needs = Array.from({ length: columns }, () => 3);
  for (const { at, cell } of rows.flat())
    if (cell.columns === 1)
      needs[at] = Math.max(needs[at] ?? 3, Math.min(160, htmlText(cell.html).trim().length));
  const weights = needs.map(Math.sqrt);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map(weight => Math.max(1, Math.floor((whole * weight) / sum)));
}
