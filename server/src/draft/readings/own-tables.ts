/**
 * Tables of a slice by rows and columns, and where criteria of the writer’s own stand in them.
 */
import type { Passage, Span } from '../passage.ts';
import type { Slice } from '../slice.ts';
import {
  codesIn,
  nounOf,
  numbersOf,
  type OwnCode,
  type OwnNoun,
  openingNumber,
  opensText,
} from './own-codes.ts';
import type { OwnMark } from './own-mark.ts';
import { asksForVerdict, type Verdict, verdictOfCell, verdictsOf } from './verdicts.ts';

interface Cell extends Span {
  readonly text: string;
}

interface Table {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The criteria of the writer’s own in the tables of a slice; `prose` is the slice’s. */
export function ownInTables(slice: Slice, passages: readonly Passage[], prose: string): OwnMark[] {
  return tablesOf(slice, passages, prose).flatMap(({ head, rows }) => {
    const columns = columnsOf(head.map(({ text }) => text.trim()));
    return rows.flatMap(row => marksIn(row, columns));
  });
}

/** Columns beyond these are looked at by nobody. */
const MOST_COLUMNS = 100;

/** Rows stand on lines of their own; below the head there is the line that makes it a table. */
function tablesOf({ text }: Slice, passages: readonly Passage[], prose: string): Table[] {
  const tables: { head: Cell[]; rows: Cell[][] }[] = [];
  let line = -1;
  let row: Cell[] = [];
  for (const { start, end, construct } of passages) {
    if (construct !== 'table') continue;
    const from = lineStart(text, start);
    if (from !== line) {
      row = [];
      line = from;
      const last = tables.at(-1);
      if (isDelimiter(nextLine(text, start)) || !last) tables.push({ head: row, rows: [] });
      else last.rows.push(row);
    }
    if (row.length === MOST_COLUMNS) continue;
    // A cell begins with the line before it, the last one ends with one.
    row.push({ start, end, text: prose.slice(start, end).replace(/\|/g, ' ') });
  }
  return tables;
}

/** What a cell of a column says by where it stands. */
type Column =
  | {
      readonly kind: 'codes';
      /** What of; undefined where only what stands around the table can say. */
      readonly noun: OwnNoun | undefined;
      /** Whether words may stand behind a number. */
      readonly isText: boolean;
      /** Whether it asks for a verdict as well: ‘Criteria met’. */
      readonly asks: boolean;
    }
  | { readonly kind: 'verdict' }
  | { readonly kind: 'other' };

/** Words of which the head of a column of numbers is made: ‘Ref. No.’, ‘ID’, ‘#’. */
const NUMBER_WORDS = new Set(
  'no nr nos num number numbers id ids ref reference code codes key index item point # №'.split(' '),
);

function isNumberHead(head: string): boolean {
  const words = head.toLowerCase().match(/[\p{L}\p{N}]+|[#№]/gu) ?? [];
  return words.every(word => NUMBER_WORDS.has(word));
}

const SHORT = /^(?:SC|UR|FR|NFR|REQ|OBJ)s?$/i;

const TEST = /^tests?\b(?!.*criteri)/i;

function columnsOf(heads: readonly string[]): readonly Column[] {
  const named = heads.map(
    head => nounOf(head) ?? (SHORT.test(head) ? nounOf(head.replace(/s$/i, '')) : undefined),
  );
  const isOfTests = heads.some(head => TEST.test(head));
  const [noun] = named.flatMap(each => each ?? []);
  return heads.map((head, index): Column => {
    const own = named[index];
    const asks = asksForVerdict(head);
    if (asks && (own === undefined || head.includes('?'))) return { kind: 'verdict' };
    if (own !== undefined) {
      const isText = !SHORT.test(head) && !/\b(?:no\.?|number|id|ref|code|#)(?:\s|$)/i.test(head);
      return { kind: 'codes', noun: own, isText, asks };
    }
    if (!isNumberHead(head)) return { kind: 'other' };
    // A number is that of what stands next to it.
    const next = heads.findIndex((each, at) => at > index && !isNumberHead(each));
    if (next < 0 || TEST.test(heads[next] ?? '') || (isOfTests && named[next] === undefined))
      return { kind: 'other' };
    return { kind: 'codes', noun: named[next] ?? noun, isText: false, asks: false };
  });
}

function marksIn(row: readonly Cell[], columns: readonly Column[]): OwnMark[] {
  const cells = row.map(({ start, text }, cell) => {
    const column = columns[cell] ?? { kind: 'other' };
    const lettered = codesIn(text);
    const codes = lettered.length === 0 && column.kind === 'codes' ? numbersIn(text, column) : lettered;
    // Numbers of a column that does not say what they are of.
    const weak = lettered.length === 0 && column.kind === 'codes' && column.noun === undefined;
    return { start, text, codes, weak, opened: codes.map(code => openedBehind(text, code)) };
  });
  const withWords = new Set(
    cells.flatMap(({ opened }, cell) => (opened.some(text => text !== undefined) ? cell : [])),
  );
  const said = verdictOfRow(row, columns, withWords);
  const isOne = new Set(cells.flatMap(({ codes }) => codes.map(({ key }) => key))).size === 1;
  let texts: readonly string[] | undefined;
  return cells.flatMap(({ start, text, codes, weak, opened }, cell) => {
    const verdicts = said ? [] : verdictsOf(text, codes, isOne);
    return codes.map((code, index): OwnMark => {
      const behind = opened[index];
      if (behind === '') texts ??= row.map((each, at) => wordsOf(each, columns[at]));
      return {
        ...code,
        start: start + code.start,
        end: start + code.end,
        form: 'row',
        weak,
        text: behind === '' ? besides(texts ?? [], columns, cell) : behind,
        verdict: said ?? verdicts[index],
      };
    });
  });
}

function numbersIn(text: string, column: Column & { kind: 'codes' }): OwnCode[] {
  const alone = numbersOf(text, column.noun);
  if (alone.length > 0) return alone;
  const opening = column.isText ? openingNumber(text) : undefined;
  if (!opening) return [];
  const { behind: _, ...code } = opening;
  return [{ ...code, noun: column.noun }];
}

/** What stands in the cell behind a code that opens it: nothing if it is alone there; undefined if it opens nothing. */
function openedBehind(text: string, { start, end, alone }: OwnCode): string | undefined {
  if (!alone) return undefined;
  if (!opensText(text, { start, end })) return undefined;
  const behind = text.slice(end);
  if (/^[\s)\].:]*$/.test(behind)) return '';
  const [mark] = /^[)\]]?(?:\s{0,9}[:–—]|\s{1,9}-|[.)])\s{1,9}/.exec(behind) ?? [];
  return mark === undefined ? undefined : shownText(behind.slice(mark.length));
}

/** The words of a cell that may tell what a criterion is: none of what judges it. */
function wordsOf({ text }: Cell, column: Column | undefined): string {
  return column?.kind === 'verdict' || !/\p{L}{2}/u.test(text) ? '' : shownText(text);
}

/** Those of a row that do: in the column that is named for it, else the first behind the code, else any. */
function besides(texts: readonly string[], columns: readonly Column[], own: number): string {
  const isOther = (text: string, index: number) => text !== '' && index !== own;
  return (
    texts.find((text, index) => isOther(text, index) && columns[index]?.kind === 'codes') ??
    texts.find((text, index) => isOther(text, index) && index > own) ??
    texts.find(isOther) ??
    ''
  );
}

/** The column that asks for it says it, else the first other cell that does; the criterion’s own words say nothing of it. */
function verdictOfRow(
  row: readonly Cell[],
  columns: readonly Column[],
  withCodes: ReadonlySet<number>,
): Verdict | undefined {
  for (const asked of [true, false])
    for (const [index, { text }] of row.entries()) {
      const column = columns[index] ?? { kind: 'other' };
      const asks = column.kind === 'verdict' || (column.kind === 'codes' && column.asks);
      if (asks !== asked || (column.kind === 'codes' && !asks) || withCodes.has(index)) continue;
      const verdict = verdictOfCell(text, asked);
      if (verdict) return verdict;
    }
  return undefined;
}

/** Most characters of a text that are kept. */
const LONGEST = 160;

/** A text in one line, no longer than is shown. */
export function shownText(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** The line below that of an offset. */
function nextLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  if (end < 0) return '';
  const next = text.indexOf('\n', end + 1);
  return text.slice(end + 1, next < 0 ? text.length : next);
}

/** Whether a line is the one below the head of a table. */
function isDelimiter(line: string): boolean {
  return line.includes('-') && /^[\s|:>-]+$/.test(line);
}
