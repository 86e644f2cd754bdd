/**
 * What is found in single cells, and in what stands around them.
 */
import type { Framework } from '../../framework/model.ts';
import { type Cell, cellText, type Paragraph, type Table, unwrapped } from '../blocks.ts';
import { areaOfTitle } from './context.ts';
import type { Criterion, Raw } from './criterion.ts';
import { bannerOf, type Layout } from './find-table.ts';
import { segmentsOf } from './segments.ts';

/** What a row is to its criterion: `again` if it has the code of the row before once more. */
export type Which = 'first' | 'further' | 'again';

/** A table without the titles of areas that stand above, or before, something else in a cell. */
export function withoutAreaTitles({ kind, rows }: Table, framework: Framework): Table {
  const stripped = (cell: Cell): Cell => {
    const [first, ...others] = cell.paragraphs;
    if (!first) return cell;
    const rest = withoutAreaTitle(first.text, framework);
    if (rest === first.text || (rest === '' && others.length === 0)) return cell;
    return {
      ...cell,
      paragraphs: [...(rest === '' ? [] : [{ ...first, text: rest, strong: false }]), ...others],
    };
  };
  return { kind, rows: rows.map(row => (bannerOf(row) ? row : { ...row, cells: row.cells.map(stripped) })) };
}

function withoutAreaTitle(text: string, framework: Framework): string {
  const behind = text.slice(1).search(/\n|[:–—]\s/) + 1;
  const end = behind > 0 ? behind : text.length;
  return areaOfTitle(unwrapped(text.slice(0, end)), framework) !== undefined
    ? text.slice(end + 1).trimStart()
    : text;
}

/** What follows `(continued)`, if a text begins with it. */
export function withoutContinued(text: string): string | undefined {
  const match = /^[([]?\s*(?:continued|cont['’]?d|cont)\b\.?\s*[)\]]?\s*[:.–—-]?\s*/i.exec(text);
  return match ? text.slice(match[0].length) : undefined;
}

/** The cell that reaches over a place: itself, or the merged one above or left of it. */
export function reaching(table: Table, index: number, column: number): Cell | undefined {
  let [row, at] = [index, column];
  for (;;) {
    const cell = table.rows[row]?.cells[at];
    if (cell?.coveredBy === 'above' && row > 0) row--;
    else if (cell?.coveredBy === 'left' && at > 0) at--;
    else return cell;
  }
}

/** Whether a row’s marks are those of one descriptor: the criterion goes on in the rows below, each with its own. */
export function isMarkRow(table: Table, index: number, layout: Layout, which: Which): boolean {
  if (which === 'again') return true;
  const covered = (at: number) => {
    const cell = table.rows[at]?.cells[layout.code];
    const own = cellText(table.rows[index]?.cells[layout.code]).trim();
    return cell !== undefined && (cell.coveredBy === 'above' || ['', own].includes(cellText(cell).trim()));
  };
  return which === 'further' || covered(index + 1);
}

/** Adds what earns some marks to a criterion, or puts it behind what is known of them already. */
export function addDescriptor(raw: Raw, marks: number, asks: string): void {
  const same = raw.descriptors.findIndex(descriptor => descriptor.marks === marks);
  const old = raw.descriptors[same];
  if (old) raw.descriptors[same] = { marks, asks: `${old.asks} ${asks}` };
  else raw.descriptors.push({ marks, asks });
}

/** The pieces of a cell that stand for themselves. */
export function segmentsIn({ paragraphs }: Cell): { text: string; listed: boolean }[] {
  return paragraphs.flatMap(({ text, depth }) =>
    segmentsOf(text).map(segment => (depth === undefined ? segment : { ...segment, listed: true })),
  );
}

/** A cell of wording may hold more: labels with what belongs to them, a bold title above. */
export function wordingCell(open: Criterion, cell: Cell, page: number | undefined): void {
  const [first, second] = cell.paragraphs;
  let paragraphs = cell.paragraphs;
  if (
    first?.strong &&
    second &&
    !second.strong &&
    !/[.:]$/.test(first.text) &&
    first.text.length <= 80 &&
    /^[^\p{Ll}]/u.test(second.text) &&
    open.raw.title === '' &&
    open.raw.asks.length === 0
  ) {
    open.add('title', [{ text: first.text, listed: false }], page);
    paragraphs = paragraphs.slice(1);
  }
  open.inWording(paragraphs.map(paragraph => withPage(paragraph, page)));
}

/** A paragraph that stands on a page, if it is known on which. */
export function withPage(paragraph: Paragraph, page: number | undefined): Paragraph {
  return page === undefined ? paragraph : { ...paragraph, page };
}
