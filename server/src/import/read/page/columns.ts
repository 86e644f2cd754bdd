/**
 * Columns of a page: text in two columns is read one after the other, and texts side by side may be a table.
 */
import type { Cell, Row } from '../../blocks.ts';
import { roleOf } from '../../find/labels.ts';
import type { Rule, Run } from './page.ts';
import {
  blocksOfLines,
  bottomOf,
  type Element,
  type Line,
  linesOf,
  type Style,
  type TableBox,
  topOf,
} from './paragraphs.ts';

/** The elements of a page in the order in which they are read, cut where a column ends. */
export function flowsOf(elements: readonly Element[], rules: readonly Rule[], style: Style): Element[][] {
  const bands = bandsOf(elements);
  return bands.flatMap((band): Element[][] => {
    if (band.gutters.length === 0) return [band.elements];
    const table = sideBySide(band, rules, style);
    if (table === 'margin') return [band.elements];
    if (table) return [[table]];
    const columns = [...band.gutters, Number.POSITIVE_INFINITY].map((gutter, index) => {
      const from = band.gutters[index - 1] ?? Number.NEGATIVE_INFINITY;
      return band.elements.filter(element => middle(element) >= from && middle(element) < gutter);
    });
    return columns.filter(column => column.length > 0);
  });
}

/** A strip of a page from top to bottom, with the same columns all through. */
interface Band {
  readonly elements: Element[];
  /** Where one column ends and the next begins. */
  readonly gutters: readonly number[];
}

function middle(element: Element): number {
  return (element.x + element.right) / 2;
}

/** Rows of elements that stand at the same height. */
function rowsOf(elements: readonly Element[]): Element[][] {
  const rows: { bottom: number; elements: Element[] }[] = [];
  for (const element of [...elements].sort((a, b) => topOf(a) - topOf(b))) {
    const row = rows.at(-1);
    if (row && topOf(element) < row.bottom - 2) {
      row.elements.push(element);
      row.bottom = Math.max(row.bottom, bottomOf(element));
    } else rows.push({ bottom: bottomOf(element), elements: [element] });
  }
  return rows.map(row => row.elements);
}

function bandsOf(elements: readonly Element[]): Band[] {
  const lines = rowsOf(elements);
  // Where something begins that something else stands to the left of.
  const candidates = [
    ...new Set(
      lines.flatMap(line => {
        const left = Math.min(...line.map(({ x }) => x));
        return line.flatMap(({ x }) => (x > left + 8 ? Math.round(x) - 1 : []));
      }),
    ),
  ];
  if (candidates.length === 0) return [{ elements: [...elements], gutters: [] }];
  const bands: { elements: Element[]; gutters: readonly number[]; rows: number }[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = longestRun(lines, index, candidates);
    // Short lines above a table leave room for some of its columns, and are no part of it.
    const several = found && lines.findIndex((line, at) => at >= index && line.length > 1);
    const later =
      several !== undefined && several > index ? longestRun(lines, several, candidates) : undefined;
    const run = found && later && later.gutters.length > found.gutters.length ? undefined : found;
    if (run) {
      bands.push({
        elements: lines.slice(index, run.end).flat(),
        gutters: run.gutters,
        rows: run.end - index,
      });
      index = run.end;
    } else {
      const last = bands.at(-1);
      const line = lines[index] ?? [];
      if (last && last.gutters.length === 0) last.elements.push(...line);
      else bands.push({ elements: [...line], gutters: [], rows: 1 });
      index++;
    }
  }
  return bands;
}

/** How far down the page the same gutters reach, from a line on that begins it. */
function longestRun(
  lines: readonly (readonly Element[])[],
  from: number,
  candidates: readonly number[],
): { end: number; gutters: number[] } | undefined {
  const isClear = (gutter: number, line: readonly Element[]) =>
    line.every(element => element.right <= gutter || element.x >= gutter - 1);
  const first = lines[from] ?? [];
  let gutters = candidates.filter(gutter => isClear(gutter, first));
  if (gutters.length === 0) return undefined;
  let best: { end: number; gutters: number[] } | undefined;
  for (let end = from + 1; end <= lines.length; end++) {
    const held = supported(gutters, lines.slice(from, end));
    if (held.length > 0 && end - from >= 4 && held.length >= (best?.gutters.length ?? 0))
      best = { end, gutters: held };
    const next = lines[end];
    if (!next) break;
    gutters = gutters.filter(gutter => isClear(gutter, next));
    if (gutters.length === 0) break;
  }
  return best;
}

/** The gutters that have text on both sides, in several lines side by side. */
function supported(gutters: readonly number[], lines: readonly (readonly Element[])[]): number[] {
  const kept: number[] = [];
  for (const gutter of [...gutters].sort((a, b) => a - b)) {
    const before = kept.at(-1) ?? Number.NEGATIVE_INFINITY;
    const isBetween = (element: Element) => element.right <= gutter && element.x >= before - 1;
    const both = lines.filter(line => line.some(isBetween) && line.some(element => element.x >= gutter - 1));
    const closeLeft = lines.every(line =>
      line.every(element => element.right <= gutter - 3 || element.x >= gutter - 1),
    );
    // Bullets and numbers of a list stand beside text, and are no column.
    const isColumn = lines.some(line =>
      line.some(element => isBetween(element) && (element.kind === 'table' || element.text.length > 3)),
    );
    if (both.length >= 3 && closeLeft && isColumn) kept.push(gutter);
  }
  return kept;
}

/**
 * A table without upright lines, or nothing where the columns are read one after the other. `margin`: what stands to
 * the left are bullets, numbers and codes of the text beside them.
 */
function sideBySide(band: Band, rules: readonly Rule[], style: Style): TableBox | 'margin' | undefined {
  const runs = band.elements.flatMap(element => (element.kind === 'run' ? element : []));
  if (runs.length !== band.elements.length) return undefined;
  const { gutters } = band;
  const columnOf = (run: Run) => gutters.filter(gutter => run.x >= gutter - 1).length;
  const columns = Array.from({ length: gutters.length + 1 }, (_, column) =>
    runs.filter(run => columnOf(run) === column),
  );
  const lines = columns.map(column => linesOf(column));
  const heads = lines.map(column => roleOf(column[0]?.text ?? ''));
  const named = heads.filter(role => role !== undefined).length;
  const [first = []] = columns;
  const widths = columns.map(
    column => Math.max(...column.map(run => run.right)) - Math.min(...column.map(run => run.x)),
  );
  const all = widths.reduce((sum, width) => sum + width, 0);
  const coded = first.filter(run =>
    /^[A-Z]{0,3}\s?\d{1,2}\s?(?:\.\s?\d{1,2}\s?){0,2}\.?$/.test(run.text),
  ).length;
  if (named < 2 && gutters.length === 1 && first.every(run => run.text.length <= 8)) return 'margin';
  const isTable = named >= 2 || (coded >= 2 && (gutters.length > 1 || (widths[0] ?? 0) < 0.25 * all));
  if (!isTable) return undefined;
  const rows = tableRows(lines, rules, style);
  return {
    kind: 'table',
    table: { kind: 'table', rows },
    x: Math.min(...runs.map(run => run.x)),
    right: Math.max(...runs.map(run => run.right)),
    top: Math.min(...runs.map(topOf)),
    bottom: Math.max(...runs.map(bottomOf)),
  };
}

/** Lines of columns → rows: at level rules where there are some, else where the first column begins something. */
function tableRows(columns: readonly (readonly Line[])[], rules: readonly Rule[], style: Style): Row[] {
  const top = Math.min(...columns.flatMap(column => column.map(({ y }) => y)));
  const bottom = Math.max(...columns.flatMap(column => column.map(({ y }) => y)));
  const ruled = [...new Set(rules.flatMap(({ y1 }) => (y1 > top && y1 < bottom ? Math.round(y1) : [])))].sort(
    (a, b) => a - b,
  );
  const [first = []] = columns;
  const cuts =
    ruled.length >= Math.max(2, first.length / 3)
      ? ruled
      : first.flatMap((line, index) => {
          const before = first[index - 1];
          // Two lines of one cell stand close together.
          const goesOn = before && line.y - before.y < 1.45 * line.size && !/^\d/.test(line.text);
          return index === 0 || goesOn ? [] : line.y - line.size;
        });
  const bounds = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  return bounds.slice(0, -1).flatMap((from, index): Row[] => {
    const to = bounds[index + 1] ?? Number.POSITIVE_INFINITY;
    const cells = columns.map(
      (column): Cell => ({
        paragraphs: blocksOfLines(
          column.filter(({ y }) => y >= from && y < to),
          { ...style, body: 1000 },
        ).flatMap(block => (block.kind === 'paragraph' ? block : [])),
      }),
    );
    return cells.some(({ paragraphs }) => paragraphs.length > 0) ? [{ cells, page: style.page }] : [];
  });
}
