/**
 * Columns of a page: text in two columns is read one after the other, and texts side by side may be a table.
 */
import { bandsOf, fittingBand, type Gutters } from './bands.ts';
import { behindCode } from './code-shape.ts';
import type { Rule, Run } from './page.ts';
import { bottomOf, type Element, linesOf, type Style, type TableBox, topOf } from './paragraphs.ts';
import type { Alignment } from './row-alignment.ts';
import { readingOf, textsSideBySide } from './side-by-side.ts';
import { rowsOfColumns } from './table-rows.ts';

const LEADERS = /\.\s?\.\s?\.\s?\./;

/** The columns of the tables that end the page before and begin the page after, where no lines are drawn between them. */
export interface Neighbours {
  readonly before?: Gutters | undefined;
  readonly after?: Gutters | undefined;
}

/** The elements of a page in the order in which they are read, cut where a column ends. */
export function flowsOf(
  elements: readonly Element[],
  rules: readonly Rule[],
  style: Style,
  { before, after }: Neighbours = {},
): Element[][] {
  const atTop = before && fittingBand(elements, before, 'top');
  const below = atTop
    ? elements.filter(element => element.kind === 'table' || !atTop.includes(element))
    : elements;
  const atBottom = after && fittingBand(below, after, 'bottom');
  const rest = atBottom
    ? below.filter(element => element.kind === 'table' || !atBottom.includes(element))
    : below;
  return [
    ...(atTop && before ? [[tableOf(atTop, before.gutters, rules, style, before.alignment)]] : []),
    ...bandsOf(rest).flatMap(band => flowsOfBand(band.elements, band.gutters, rules, style)),
    ...(atBottom && after ? [[tableOf(atBottom, after.gutters, rules, style, after.alignment)]] : []),
  ];
}

function flowsOfBand(
  elements: readonly Element[],
  gutters: readonly number[],
  rules: readonly Rule[],
  style: Style,
): Element[][] {
  if (gutters.length === 0) return [[...elements]];
  const runs = elements.flatMap(element => (element.kind === 'run' ? element : []));
  // In a table of contents, dots lead from its titles to the pages.
  if (runs.filter(({ text }) => LEADERS.test(text)).length >= 2) return [[...elements]];
  if (runs.length === elements.length) {
    const columns = columnsOf(runs, gutters).map(linesOf);
    const texts = textsSideBySide(columns);
    if (texts.length > 1)
      return texts.flatMap((from, index) => {
        const to = texts[index + 1] ?? columns.length;
        const inner = gutters.slice(from, to - 1);
        const ours = columnsOf(runs, gutters).slice(from, to).flat();
        return flowsOfBand(ours, inner, rules, style);
      });
    const reading = readingOf(columns);
    if (reading === 'margin') return [[...elements]];
    if (reading === 'marks') return [withMarks(columnsOf(runs, gutters))];
    if (reading === 'table') return [[tableOf(runs, gutters, rules, style)]];
  }
  const middle = ({ x, right }: Element) => (x + right) / 2;
  return [...gutters, Number.POSITIVE_INFINITY].flatMap((gutter, index) => {
    const from = gutters[index - 1] ?? Number.NEGATIVE_INFINITY;
    const column = elements.filter(element => middle(element) >= from && middle(element) < gutter);
    return column.length > 0 ? [column] : [];
  });
}

/** Text with the marks that stand to the right of it, each with the criterion that begins beside it or above. */
function withMarks([texts = [], marks = []]: readonly (readonly Run[])[]): Run[] {
  const codes = texts.filter(({ text }) => behindCode(text) !== undefined);
  const beside = new Map<Run, string[]>();
  for (const { y, size, text } of marks) {
    const code = codes.findLast(run => run.y < y + 0.6 * size) ?? codes[0];
    if (code) beside.set(code, [...(beside.get(code) ?? []), text]);
  }
  return texts.map(run => {
    const ours = beside.get(run);
    return ours ? { ...run, marks: ours.join(' ') } : run;
  });
}

function columnsOf(runs: readonly Run[], gutters: readonly number[]): Run[][] {
  const columnOf = (run: Run) => gutters.filter(gutter => run.x >= gutter - 1).length;
  return Array.from({ length: gutters.length + 1 }, (_, column) =>
    runs.filter(run => columnOf(run) === column),
  );
}

/** A table without upright lines. */
function tableOf(
  runs: readonly Run[],
  gutters: readonly number[],
  rules: readonly Rule[],
  style: Style,
  usual?: Alignment,
): TableBox {
  const heights = rules.map(({ y1 }) => y1).sort((a, b) => a - b);
  const ruled = heights.filter((y, index) => index === 0 || y - (heights[index - 1] ?? y) > 3);
  const columns = columnsOf(runs, gutters);
  const { rows, alignment } = rowsOfColumns(columns.map(linesOf), ruled, style, usual);
  return {
    kind: 'table',
    table: { kind: 'table', rows },
    alignment,
    edges: columns.map((column, index) =>
      Math.min(gutters[index - 1] ?? Number.POSITIVE_INFINITY, ...column.map(({ x }) => x)),
    ),
    isRuled: false,
    x: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ right }) => right)),
    top: Math.min(...runs.map(topOf)),
    bottom: Math.max(...runs.map(bottomOf)),
  };
}

/** The columns of a table that has no lines between them. */
export function guttersOf(table: TableBox | undefined): Gutters | undefined {
  return table && !table.isRuled
    ? { gutters: table.edges.slice(1), xs: table.edges, alignment: table.alignment }
    : undefined;
}
