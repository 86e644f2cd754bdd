/**
 * Lines of columns → rows of a table that has no lines between its rows, or not between all of them.
 *
 * A row’s code may stand at its top, in its middle or at its bottom, and there may be room between rows or none.
 */
import type { Cell, Row } from '../../blocks.ts';
import { marksOfHead, roleOf } from '../../find/labels.ts';
import { behindCode, isBareCode, isContext } from './code-shape.ts';
import { median } from './page.ts';
import { blocksOfLines, type Line, type Style } from './paragraphs.ts';
import { type Alignment, alignmentsOf, standsAt } from './row-alignment.ts';
import {
  gapBehind,
  gapsBetween,
  middleOf,
  type Strip,
  stripAt,
  stripsOf,
  topOf,
  widestGap,
} from './strips.ts';

/** The rows of a table, and where codes stand in them, if they show it. */
export interface CutRows {
  readonly rows: Row[];
  readonly alignment: Alignment | undefined;
}

/**
 * The rows of a table; `rules` are the heights of level lines, `usual` is where codes stand in the rows of the same table on
 * other pages.
 */
export function rowsOfColumns(
  columns: readonly (readonly Line[])[],
  rules: readonly number[],
  style: Style,
  usual?: Alignment,
): CutRows {
  const { cuts, alignment } = cutsOf(columns, rules, usual);
  const bounds = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  const rows = bounds.slice(0, -1).flatMap((from, index): Row[] => {
    const to = bounds[index + 1] ?? Number.POSITIVE_INFINITY;
    const cells = columns.map(
      (column): Cell => ({
        paragraphs: blocksOfLines(
          column.filter(line => middleOf(line) >= from && middleOf(line) < to),
          { ...style, body: 1000 },
        ).flatMap(block => (block.kind === 'paragraph' ? block : [])),
      }),
    );
    return cells.some(({ paragraphs }) => paragraphs.length > 0) ? [{ cells, page: style.page }] : [];
  });
  return { rows, alignment };
}

/** Whether a row of a grid is several, between which no lines are drawn: each has a code, and something at its height. */
export function hasSeveralRows(columns: readonly (readonly Line[])[]): boolean {
  const code = columnOfCodes(columns);
  const column = columns[code] ?? [];
  const codes = column.filter(line => isBareCode(line.text));
  const beside = columns.flatMap((column, index) => (index === code ? [] : column));
  const met = codes.filter(({ y, size }) => beside.some(line => Math.abs(line.y - y) < 0.5 * size));
  const isAll = column.every(line => codes.includes(line) || isHead(line.text));
  return codes.length >= 2 && isAll && met.length === codes.length;
}

/** The column that most codes begin in; the first if none does. */
export function columnOfCodes(columns: readonly (readonly Line[])[]): number {
  const counts = columns.map(
    column =>
      column.filter(({ text }) => isBareCode(text)).length +
      0.5 * column.filter(({ text }) => (behindCode(text) ?? '') !== '').length,
  );
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

function cutsOf(
  columns: readonly (readonly Line[])[],
  rules: readonly number[],
  usual: Alignment | undefined,
): { cuts: number[]; alignment: Alignment | undefined } {
  const strips = stripsOf(columns.flat());
  const first = strips[0]?.top ?? 0;
  const last = strips.at(-1)?.bottom ?? 0;
  const ruled = rules.filter(y => y > first && y < last);
  const column = columns[columnOfCodes(columns)] ?? [];
  const isCode = (line: Line) =>
    isBareCode(line.text) || (behindCode(line.text) !== undefined && column.includes(line));
  const codes = column.filter(isCode);
  const [firstCode] = codes;
  const heads = headsIn(columns, strips, firstCode ? stripAt(strips, firstCode) : strips.length);
  const aroundHeads = heads
    .flatMap(([from, to]) => [from - 1, to])
    .flatMap(index => (strips[index] && strips[index + 1] ? [gapBehind(strips, index)] : []));
  const isApart = (a: Line, b: Line) =>
    ruled.some(y => y > middleOf(a) && y < middleOf(b)) ||
    aroundHeads.some(y => y > middleOf(a) && y < middleOf(b));
  const pairs = codes.flatMap((code, index) => {
    const next = codes[index + 1];
    return next && !isApart(code, next) ? [[code, next] as const] : [];
  });
  const begin = (heads.findLast(([, to]) => firstCode && to < stripAt(strips, firstCode))?.[1] ?? -1) + 1;
  const likely = alignmentsOf(pairs, codes, columns, strips);
  const known = likely.length === 1 ? likely[0] : undefined;
  const guessed = [known ?? usual, standsAt(codes, strips, begin), ...likely];
  const alignment = guessed.find(one => one !== undefined && likely.includes(one)) ?? 'top';
  const between =
    codes.length === 0
      ? startsOf(column, isCode)
      : alignment === 'top'
        ? startsOf(column, isCode).map(y => aboveStrip(strips, y))
        : [
            ...above(pairs, column, codes, strips, begin, begin === 0 || usual !== undefined),
            ...apart(pairs, column, strips, alignment, [...aroundHeads, ...ruled]),
          ];
  const contexts = strips.flatMap(({ top, bottom, lines }) =>
    lines.every(({ text }) => isContext(text) && text.length < 90) ? [top, bottom] : [],
  );
  const usesRules = ruled.length >= Math.max(1, codes.length - 1);
  const cuts = [...aroundHeads, ...ruled, ...(usesRules ? [] : between), ...contexts];
  return { cuts: [...new Set(cuts)].sort((a, b) => a - b), alignment: known ?? usual };
}

/** Where the rest of a row of the page before ends above the first code: there is as much room as between other rows. */
function above(
  pairs: readonly (readonly [Line, Line])[],
  column: readonly Line[],
  codes: readonly Line[],
  strips: readonly Strip[],
  begin: number,
  mayGoOn: boolean,
): number[] {
  const [first] = codes;
  const rooms = pairs.map(([code, next]) =>
    Math.max(0, ...gapsBetween(strips, stripAt(strips, code), stripAt(strips, next))),
  );
  const end = first ? stripAt(strips, first) : begin;
  // What stands above a code in its column belongs to the row before.
  const before = first && lastBefore(column, first);
  const from = before ? stripAt(strips, before) : -1;
  if (from >= begin && from < end) return [gapBehind(strips, widestGap(strips, from, end) ?? end - 1)];
  if (!mayGoOn) return [];
  return gapsBetween(strips, begin, end).flatMap((gap, index) =>
    rooms.length > 0 && gap > median(rooms) - 1.5 && gap > 1.5 ? [gapBehind(strips, begin + index)] : [],
  );
}

/** The strips that hold the heads of columns: the indexes of the first and the last of each head. */
function headsIn(
  columns: readonly (readonly Line[])[],
  strips: readonly Strip[],
  firstCode: number,
): [number, number][] {
  const heads: [number, number][] = [];
  for (let index = 0; index < strips.length; index++) {
    const { lines } = strips[index] ?? { lines: [] };
    const named = columns.filter(column => lines.some(line => column.includes(line) && isHead(line.text)));
    const isBold = lines.every(({ bold }) => bold);
    const isHeads =
      named.length >= 2 &&
      lines.every(({ text }) => behindCode(text, true) !== '') &&
      (index < firstCode || isBold || lines.some(({ text }) => roleOf(text) === 'code'));
    if (!isHeads) continue;
    let start = index;
    while (isBold && start > 0 && isDense(strips[start], strips[start - 1])) start--;
    while (isBold && isDense(strips[index], strips[index + 1])) index++;
    heads.push([start, index]);
  }
  return heads;
}

/** Whether a strip is bold, holds no code, and stands close to another. */
function isDense(strip: Strip | undefined, next: Strip | undefined): boolean {
  const size = strip?.lines[0]?.size ?? 10;
  return (
    strip !== undefined &&
    next !== undefined &&
    Math.max(strip.top, next.top) - Math.min(strip.bottom, next.bottom) < 0.8 * size &&
    next.lines.every(({ bold, text }) => bold && behindCode(text) === undefined)
  );
}

function isHead(text: string): boolean {
  return (
    text.length < 40 && !isContext(text) && (roleOf(text) !== undefined || marksOfHead(text) !== undefined)
  );
}

/** The gap above the strip that a height lies in, or the height itself if the strip reaches far above it. */
function aboveStrip(strips: readonly Strip[], y: number): number {
  const index = strips.findIndex(({ top, bottom }) => y >= top - 4 && y <= bottom);
  const strip = strips[index];
  return strip && index > 0 && y - strip.top < 4 ? gapBehind(strips, index - 1) : y;
}

/** Where something begins in the column of codes. */
function startsOf(column: readonly Line[], isCode: (line: Line) => boolean): number[] {
  return column.flatMap((line, index) => {
    const before = column[index - 1];
    // Two lines of one cell stand close together.
    const goesOn = before && line.y - before.y < 1.45 * line.size && !isCode(line);
    return (index === 0 && !isCode(line)) || goesOn ? [] : topOf(line);
  });
}

/** The cuts between rows whose codes don’t stand at their top. */
function apart(
  pairs: readonly (readonly [Line, Line])[],
  column: readonly Line[],
  strips: readonly Strip[],
  alignment: Alignment,
  bounds: readonly number[],
): number[] {
  const cuts: number[] = [];
  for (const [code, next] of pairs) {
    const last = lastBefore(column, next) ?? code;
    const [from, to] = [stripAt(strips, last), stripAt(strips, next)];
    const widest = widestGap(strips, from, to);
    if (from === to) cuts.push((middleOf(last) + middleOf(next)) / 2);
    else if (widest !== undefined) cuts.push(gapBehind(strips, widest));
    else if (alignment === 'bottom') cuts.push(gapBehind(strips, from));
    else {
      // A row reaches as far below its code as above it.
      const end = 2 * middleOf(code) - topOfRow(code, strips, [...bounds, ...cuts]);
      const gaps = strips.slice(from, to).map((_, index) => gapBehind(strips, from + index));
      cuts.push(gaps.reduce((best, gap) => (Math.abs(gap - end) < Math.abs(best - end) ? gap : best)));
    }
  }
  return cuts;
}

/** The line above a code in its column. */
function lastBefore(column: readonly Line[], code: Line): Line | undefined {
  return column[column.indexOf(code) - 1];
}

/** Where the text of a code’s row begins, behind the last cut above it. */
function topOfRow(code: Line, strips: readonly Strip[], cuts: readonly number[]): number {
  const above = Math.max(Number.NEGATIVE_INFINITY, ...cuts.filter(y => y <= middleOf(code)));
  return strips.find(({ top }) => top >= above - 1)?.top ?? middleOf(code);
}
