/**
 * Codes alone in cells of a table, which may claim their rows: whether they do is for the framework to say.
 */
import { codesAlone, codesOfItem, type ListItem } from './code-list.ts';
import type { CellPlace } from './passage.ts';

/** A cell: what it shows, where code is masked, and its words. */
export interface Cell {
  readonly text: string;
  readonly words: number;
  /** Whether it shows nothing but links. */
  readonly isLink: boolean;
}

/** Codes alone in a cell, with where it stands; offsets count in what it shows. */
export interface CellCodes {
  readonly items: readonly ListItem[];
  readonly place: CellPlace;
}

/** Words from which a cell is prose. */
const PROSE = 8;
/** Words that codes alone may have before them: ‘KSB K1’. */
const NAMING = /^\s*(?:criteri(?:on|a)|ACs?|KSBs?|LOs?)\b\s*:?\s*/i;
/** Heads of columns with places. */
const WHERE =
  /\b(?:where|sections?|pages?|chapters?|locations?|places?|paragraphs?|headings?|appendi(?:x|ces)|annex(?:es)?)\b/i;
/** What is a place: nothing, a tick, a number, ‘Section 3, page 4’. */
const A_PLACE =
  /^(?:[\s\d.,;:()\u2013\u2014\u2610-\u2612\u2713\u2714\u2717\u2718/&+-]|\b(?:and|to|yes|no|x|n\/a|see|also|sections?|sect?\.?|pages?|pp?\.?|chapters?|ch\.?|paragraphs?|paras?\.?|figures?|figs?\.?|tables?|appendi(?:x|ces)|annex(?:es)?|[A-Z])\b)*$/i;

/** The codes alone in each cell of a table, by row and column; undefined for cells that hold anything else. */
export function codesInCells(rows: readonly (readonly Cell[])[]): (CellCodes | undefined)[][] {
  const items = rows.map(row => row.map(({ text }) => alone(text)));
  if (items.every(row => row.every(cell => !cell))) return rows.map(row => row.map(() => undefined));
  const [heads = []] = rows;
  const isMap = isMapOf(rows, items);
  const columns = heads.map((_, column) => items.flatMap(row => (row[column] ?? []).flatMap(codesOfItem)));
  return rows.map((row, at) =>
    row.map((_, column) => {
      const own = items[at]?.[column];
      if (!own) return undefined;
      const place: CellPlace = {
        head: at === 0 ? '' : (heads[column]?.text ?? ''),
        besideProse: row.some(({ words }, other) => other !== column && words >= PROSE),
        isMap,
        column: columns[column] ?? [],
      };
      return { items: own, place };
    }),
  );
}

/** Codes that have a cell for themselves, with or without brackets around them. */
function alone(text: string): readonly ListItem[] | undefined {
  const skipped = NAMING.exec(text)?.[0].length ?? 0;
  const open = /^\s*[([]\s*/.exec(text.slice(skipped))?.[0].length ?? 0;
  const close = open > 0 ? /\s*[)\]][\s.]*$/.exec(text)?.index : text.length;
  const items =
    (open > 0 && close !== undefined ? codesAlone(text, skipped + open, close) : undefined) ??
    codesAlone(text, skipped, text.length);
  return items?.every(({ code }) => /\d/.test(code) || /^\(|^[A-Z]+(?:-[A-Z])?$/.test(code))
    ? items
    : undefined;
}

/** Whether no cell holds prose, and those beside the codes hold places. */
function isMapOf(
  rows: readonly (readonly Cell[])[],
  items: readonly (readonly (readonly ListItem[] | undefined)[])[],
): boolean {
  if (rows.some(row => row.some(({ words }) => words >= PROSE))) return false;
  const [heads = [], ...body] = rows;
  if (heads.some(({ text }) => WHERE.test(text))) return true;
  return body.every((row, at) =>
    row.every((cell, column) => items[at + 1]?.[column] || cell.isLink || A_PLACE.test(cell.text)),
  );
}
