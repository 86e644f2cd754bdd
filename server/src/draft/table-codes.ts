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
/** Heads of columns with what codes ask, which is no account of anything. */
const ASKED =
  /\b(?:criteri(?:on|a)|wording|descriptions?|statements?|requirements?|knowledge|skills?|behaviou?rs?|standards?|titles?|definitions?|asks)\b/i;

/** The words of a place, besides letters and numbers: ‘Section 3, page 4’. */
const OF_A_PLACE = new Set([
  ...[
    'and',
    'to',
    'yes',
    'no',
    'x',
    'n',
    'see',
    'also',
    'section',
    'sections',
    'sect',
    'sec',
    'page',
    'pages',
    'p',
    'pp',
  ],
  ...[
    'chapter',
    'chapters',
    'ch',
    'paragraph',
    'paragraphs',
    'para',
    'paras',
    'figure',
    'figures',
    'fig',
    'figs',
  ],
  ...['table', 'tables', 'appendix', 'appendices', 'annex', 'annexes'],
]);

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
  const open = /^\s*[([]/.exec(text.slice(skipped))?.[0].length ?? 0;
  const end = text.trimEnd().length;
  const inBrackets = open > 0 && /[)\]]/.test(text[end - 1] ?? '');
  const items =
    (inBrackets ? codesAlone(text, skipped + open, end - 1) : undefined) ?? codesAlone(text, skipped, end);
  return items?.every(({ code }) => /\d/.test(code) || /^\(|^[A-Z]+(?:-[A-Z])?$/.test(code))
    ? items
    : undefined;
}

/** Whether those beside the codes hold places, and none of them prose but for what the codes ask. */
function isMapOf(
  rows: readonly (readonly Cell[])[],
  items: readonly (readonly (readonly ListItem[] | undefined)[])[],
): boolean {
  const [heads = [], ...body] = rows;
  const isProse = ({ words }: Cell, column: number) =>
    words >= PROSE && !ASKED.test(heads[column]?.text ?? '');
  if (rows.some(row => row.some(isProse))) return false;
  if (heads.some(({ text }) => WHERE.test(text))) return true;
  if (rows.some(row => row.some(({ words }) => words >= PROSE))) return false;
  return body.every((row, at) =>
    row.every((cell, column) => items[at + 1]?.[column] || cell.isLink || isPlace(cell.text)),
  );
}

/** Whether a cell shows nothing, a tick, a number or where something stands. */
function isPlace(text: string): boolean {
  return text
    .split(/[^\p{L}]+/u)
    .every(word => word === '' || /^[A-Z]$/.test(word) || OF_A_PLACE.has(word.toLowerCase()));
}
