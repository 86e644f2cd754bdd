/**
 * Tables that stand one under the other: the heads of the second are no row of the first.
 */
import { type Cell, cellText, type Row, type Table, unwrapped } from '../../blocks.ts';
import { labelOf, marksOfHead, roleOf } from '../../find/labels.ts';
import { behindCode } from './code-shape.ts';

/** No head of a column is longer. */
const LONGEST_HEAD = 60;

/** A table in several, cut before heads that differ from its own; where they are repeated, it goes on. */
export function cutAtHeads({ kind, rows }: Table): Table[] {
  const isForms = areForms(rows);
  const tables: Row[][] = [];
  let own: string | undefined;
  let isBody = false;
  for (const row of rows) {
    const heads = headsOf(row);
    const isNew = (heads !== undefined && isBody && heads !== own) || (isForms && isFirstOfForm(row));
    if (heads !== undefined) own = heads;
    isBody = heads === undefined;
    const last = tables.at(-1);
    if (last && !isNew) last.push(row);
    else tables.push([row]);
  }
  return tables.map(rows => ({ kind, rows }));
}

/** Whether a table is several forms, one under the other: each begins with a code, with names of what stands beside them below it. */
function areForms(rows: readonly Row[]): boolean {
  const named = rows.filter(({ cells }) => labelOf(textOf(cells[0]))?.rest === '');
  const firsts = rows.filter(isFirstOfForm);
  return firsts.length > 0 && named.length >= firsts.length;
}

function isFirstOfForm({ cells }: Row): boolean {
  return behindCode(textOf(cells[0])) === '';
}

/** The heads of columns in one text; nothing if a row holds something else. */
function headsOf({ cells }: Row): string | undefined {
  const filled = cells.filter(cell => textOf(cell) !== '');
  const isHead = (cell: Cell) => {
    const text = textOf(cell);
    return (
      text.length <= LONGEST_HEAD &&
      behindCode(text) === undefined &&
      (roleOf(text) !== undefined || marksOfHead(text) !== undefined)
    );
  };
  if (filled.length < 2 || filled.length < 0.6 * cells.length || !filled.every(isHead)) return undefined;
  const isSaid =
    filled.some(cell => roleOf(textOf(cell)) === 'code') ||
    filled.every(({ paragraphs }) => paragraphs.every(({ strong }) => strong === true));
  return isSaid ? filled.map(cell => textOf(cell).toLowerCase()).join('|') : undefined;
}

function textOf(cell: Cell | undefined): string {
  return unwrapped(cellText(cell)).trim();
}
