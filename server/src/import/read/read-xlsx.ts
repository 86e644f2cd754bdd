/**
 * A workbook of Excel → a table for each of its sheets, as the sheets show it.
 */

import type { Block, Document } from '../blocks.ts';
import { ImportFault } from '../job.ts';
import { attributeOf, below, elementsIn, readXml } from '../word/word-xml.ts';
import { tableOf } from './read-html.ts';
import { type Merged, rowsOfSheet, type SheetCell } from './sheet-grid.ts';
import { unpack } from './zip.ts';

const DAMAGED =
  'This Excel workbook is damaged and can’t be read. Save the sheet with the criteria as .csv, and try that.';
const NO_TEXT = 'There is no text in the sheets of this workbook. Choose another one.';
/** More sheets than any workbook of criteria has, and more merged cells than any sheet. */
const MOST_SHEETS = 200;
const MOST_MERGED = 5_000;
/** Excel’s own bounds. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Reads a .xlsx; throws an `ImportFault` if it is damaged, has a password or is too large. */
export async function readXlsx(bytes: Uint8Array): Promise<Document> {
  const { parts } = unpack(bytes, name =>
    /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i.test(
      name,
    ),
  );
  const xml = (name: string): Element | undefined => {
    const part = parts.get(name);
    return part && readXml(new TextDecoder().decode(part));
  };
  const workbook = xml('xl/workbook.xml');
  if (!workbook) throw new ImportFault(DAMAGED);
  const strings = xml('xl/sharedStrings.xml');
  const shown: Showing = {
    strings: strings ? elementsIn(strings).map(stringOf) : [],
    decimals: decimalsOf(xml('xl/styles.xml')),
  };
  const targets = targetsOf(xml('xl/_rels/workbook.xml.rels'));
  const sheets = below(workbook, 'sheet').filter(sheet => !/hidden/i.test(attributeOf(sheet, 'state')));
  if (sheets.length > MOST_SHEETS)
    throw new ImportFault(
      'There are too many sheets in this workbook. Save those with the criteria on their own.',
    );
  const blocks = sheets.flatMap((sheet): Block[] => {
    const root = xml(targets.get(attributeOf(sheet, 'id')) ?? '');
    const table = root ? tableOf(rowsOfSheet(cellsOf(root, shown), mergedIn(root))) : [];
    if (table.length === 0 || sheets.length === 1) return table;
    return [{ kind: 'heading', text: attributeOf(sheet, 'name'), level: 2 }, ...table];
  });
  if (blocks.length === 0) throw new ImportFault(NO_TEXT);
  return { blocks, paged: false };
}

/** What the text of a cell is made with. */
interface Showing {
  readonly strings: readonly string[];
  /** How many decimals a number has by the index of its style; undefined where they are as they are. */
  readonly decimals: readonly (number | undefined)[];
}

function targetsOf(relations: Element | undefined): Map<string, string> {
  return new Map(
    (relations ? elementsIn(relations) : []).map(relation => {
      const target = attributeOf(relation, 'Target');
      // From the root of the archive, or from the workbook.
      return [attributeOf(relation, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

/** A text with its runs in one; how it is read aloud (`rPh`) is none of it. */
function stringOf(element: Element): string {
  return elementsIn(element)
    .map(child =>
      child.localName === 't' ? (child.textContent ?? '') : child.localName === 'r' ? stringOf(child) : '',
    )
    .join('');
}

/** The decimals that formats such as `0.00` show: a code 1.10 that is a number would be 1.1 without. */
function decimalsOf(styles: Element | undefined): (number | undefined)[] {
  if (!styles) return [];
  const formats = new Map(
    below(styles, 'numFmt').map(format => [
      attributeOf(format, 'numFmtId'),
      attributeOf(format, 'formatCode'),
    ]),
  );
  const used = elementsIn(styles).find(({ localName }) => localName === 'cellXfs');
  return (used ? elementsIn(used) : []).map(style => {
    const id = attributeOf(style, 'numFmtId');
    const code = id === '2' ? '0.00' : (formats.get(id) ?? '');
    return /^0\.(0{1,9})$/.exec(code)?.[1]?.length;
  });
}

function cellsOf(sheet: Element, shown: Showing): SheetCell[] {
  const cells: SheetCell[] = [];
  let row = -1;
  for (const line of below(sheet, 'row')) {
    // Rows and cells that don’t say where they are stand behind the one before.
    const said = Number(attributeOf(line, 'r'));
    row = said > 0 ? said - 1 : row + 1;
    let column = -1;
    for (const cell of elementsIn(line)) {
      const place = placeOf(attributeOf(cell, 'r'));
      column = place?.column ?? column + 1;
      const text = textOf(cell, shown).trim();
      if (text !== '' && row < LAST_ROW && column < LAST_COLUMN) cells.push({ row, column, text });
    }
  }
  return cells;
}

function textOf(cell: Element, { strings, decimals }: Showing): string {
  const value = elementsIn(cell).find(({ localName }) => localName === 'v')?.textContent ?? '';
  switch (attributeOf(cell, 't')) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = elementsIn(cell).find(({ localName }) => localName === 'is');
      return inline ? stringOf(inline) : '';
    }
    case 'str':
    case 'd':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    default:
      return value === '' ? '' : numberText(Number(value), decimals[Number(attributeOf(cell, 's'))]);
  }
}

/** A number as a sheet shows it: with at most fifteen digits, as sheets count with no more. */
function numberText(value: number, decimals: number | undefined): string {
  if (!Number.isFinite(value)) return '';
  return decimals === undefined ? String(Number(value.toPrecision(15))) : value.toFixed(decimals);
}

function mergedIn(sheet: Element): Merged[] {
  const merged = below(sheet, 'mergeCell');
  if (merged.length > MOST_MERGED)
    throw new ImportFault(
      'A sheet in this workbook is too large. Save the part with the criteria on its own.',
    );
  return merged.flatMap((cell): Merged[] => {
    const [from, to] = attributeOf(cell, 'ref').split(':').map(placeOf);
    if (!from || !to || to.row < from.row || to.column < from.column) return [];
    return [{ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }];
  });
}

/** The place of `B3`: row 2, column 1. */
function placeOf(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
