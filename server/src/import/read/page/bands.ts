/**
 * Bands: strips of a page from top to bottom that have the same columns all through.
 */
import { onlyMarks, roleOf } from '../../find/labels.ts';
import { behindCode, isBareCode } from './code-shape.ts';
import type { Run } from './page.ts';
import { bottomOf, type Element, type TableBox, topOf } from './paragraphs.ts';
import type { Side } from './text-lines.ts';

/** A strip of a page from top to bottom, with the same columns all through. */
export interface Band {
  readonly elements: Element[];
  /** Where one column ends and the next begins. */
  readonly gutters: readonly number[];
}

/** The columns of a table. */
export interface Gutters {
  /** Where one column ends and the next begins. */
  readonly gutters: readonly number[];
  /** Where the text of each column begins. */
  readonly xs: readonly number[];
  /** Where codes stand in its rows, if these show it. */
  readonly alignment: TableBox['alignment'];
}

/** No page that somebody reads has more lines, or more places where texts begin: it has no columns then. */
const MOST_LINES = 300;
const MOST_PLACES = 80;

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

/** The bands of a page. */
export function bandsOf(elements: readonly Element[]): Band[] {
  const lines = rowsOf(elements);
  // Where something begins that something else stands to the left of.
  const candidates = [
    ...new Set(
      lines.flatMap((line, index) => {
        const code = codeAbove(lines[index - 1], line);
        const left = Math.min(...line.map(({ x }) => x), code?.x ?? Number.POSITIVE_INFINITY);
        return line.flatMap(({ x }) => (x > left + 8 ? Math.round(x) - 1 : []));
      }),
    ),
  ];
  if (candidates.length === 0 || candidates.length > MOST_PLACES || lines.length > MOST_LINES)
    return [{ elements: [...elements], gutters: [] }];
  const bands: { elements: Element[]; gutters: readonly number[]; rows: number }[] = [];
  const heads = headLines(lines);
  let index = 0;
  while (index < lines.length) {
    // Another table begins with other heads.
    const until = heads.find(head => head > index) ?? lines.length;
    const found = longestRun(lines.slice(0, until), index, candidates);
    // Short lines above a table leave room for some of its columns, and are no part of it.
    const several = found && lines.findIndex((line, at) => at >= index && line.length > 1);
    const later =
      several !== undefined && several > index && several < until
        ? longestRun(lines.slice(0, until), several, candidates)
        : undefined;
    const run = found && later && later.gutters.length > found.gutters.length ? undefined : found;
    if (run) {
      const { end } = run;
      bands.push({ elements: lines.slice(index, end).flat(), gutters: run.gutters, rows: end - index });
      index = end;
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

/** The lines that the heads of tables begin on. */
function headLines(lines: readonly (readonly Element[])[]): number[] {
  const runsIn = (line: readonly Element[] = []) =>
    line.flatMap(element => (element.kind === 'run' ? element : []));
  return lines.flatMap((line, index) => {
    const roles = runsIn(line).map(({ text }) => (text.length < 40 ? roleOf(text) : undefined));
    const named = roles.filter(role => role !== undefined).length;
    if (named < 2 || named < 0.6 * line.length || !roles.includes('code')) return [];
    // A head of two lines begins on the line before.
    const above = runsIn(lines[index - 1]);
    const [first, own] = [above[0], runsIn(line)[0]];
    const isAbove =
      first !== undefined &&
      own !== undefined &&
      own.y - first.y < 1.5 * own.size &&
      own.bold &&
      above.every(({ bold, text }) => bold && behindCode(text) === undefined);
    return [isAbove ? index - 1 : index];
  });
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
    if (
      held.length > 0 &&
      weightOf(lines.slice(from, end)) >= 4 &&
      held.length >= (best?.gutters.length ?? 0)
    )
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
    const both = lines.filter((line, index) => {
      const code = codeAbove(lines[index - 1], line);
      const isLeft = (element: Element) => isBetween(element) || (element.right <= gutter && isCode(element));
      return (line.some(isLeft) || (code && isLeft(code))) && line.some(element => element.x >= gutter - 1);
    });
    const clear = lines.filter(line =>
      line.every(element => element.right <= gutter - 3 || element.x >= gutter - 1),
    );
    // Bullets and numbers of a list stand beside text, and are no column.
    const isColumn = lines.some(line =>
      line.some(element => isBetween(element) && (element.kind === 'table' || element.text.length > 3)),
    );
    if (weightOf(both) >= 3 && clear.length > 0.8 * lines.length && isColumn) kept.push(gutter);
  }
  return kept;
}

/** The elements at an end of a page that go on with the columns of a table on the page beside it; nothing if none do. */
export function fittingBand(elements: readonly Element[], columns: Gutters, side: Side): Run[] | undefined {
  const lines = rowsOf(elements);
  const inward = side === 'top' ? lines : [...lines].reverse();
  const fits = (line: readonly Element[]) => line.every(element => fitsColumns(element, columns));
  const end = inward.findIndex(line => !fits(line));
  const fitting = inward.slice(0, end < 0 ? inward.length : end);
  // What stands below, or above, the rows is text again.
  let last = fitting.findLastIndex(line => isRowLine(line, columns));
  const goesOn = (line: readonly Element[] | undefined, next: readonly Element[] | undefined) =>
    isNextLine(line?.[0], next?.[0]) || isWithin(next, columns);
  while (last >= 0 && side === 'top' && goesOn(fitting[last], fitting[last + 1])) last++;
  const kept = fitting.slice(0, last + 1);
  const inside = new Set(kept.flat());
  const wider = bandsOf(elements).find(
    band => band.gutters.length > 0 && band.elements.some(one => inside.has(one)),
  );
  if (kept.length === 0 || wider?.elements.some(one => !inside.has(one))) return undefined;
  return kept.flat().flatMap(element => (element.kind === 'run' ? element : []));
}

function fitsColumns(element: Element, { gutters, xs }: Gutters): boolean {
  if (element.kind === 'table') return false;
  const isClear = gutters.every(gutter => element.right <= gutter + 1 || element.x >= gutter - 2);
  const column = gutters.filter(gutter => element.x >= gutter - 2).length;
  // Figures may stand in the middle of their column, or at its right.
  return isClear && (element.text.length <= 12 || Math.abs(element.x - (xs[column] ?? 0)) < 4);
}

/** Whether a line has texts in several columns, or a code in the first. */
function isRowLine(line: readonly Element[], { gutters }: Gutters): boolean {
  const used = new Set(line.map(({ x }) => gutters.filter(gutter => x >= gutter - 2).length));
  const [first] = line;
  return used.size >= 2 || (first?.kind === 'run' && behindCode(first.text) === '');
}

/** Whether a line begins where a column does, the first aside: text below a table does not. */
function isWithin(line: readonly Element[] | undefined, { xs }: Gutters): boolean {
  return line?.every(({ x }) => xs.slice(1).some(start => Math.abs(start - x) < 2)) ?? false;
}

/** Whether a line is the next one of a cell. */
function isNextLine(line: Element | undefined, next: Element | undefined): boolean {
  return line?.kind === 'run' && next?.kind === 'run' && next.y - line.y < 1.5 * line.size;
}

function isCode(element: Element): boolean {
  return element.kind === 'run' && isBareCode(element.text);
}

/** A code that stands alone above a line, further to the left: their cell begins lower than that of the code. */
function codeAbove(above: readonly Element[] | undefined, line: readonly Element[]): Element | undefined {
  const code = above?.find(isCode);
  return code && line.every(({ x }) => x > code.right) ? code : undefined;
}

/** What some lines are worth as evidence of columns: heads, and codes that stand on their own, are seldom there by chance. */
function weightOf(lines: readonly (readonly Element[])[]): number {
  return lines.reduce((sum, line) => {
    const texts = line.map(element => (element.kind === 'run' ? element.text : ''));
    const named = texts.filter(text => roleOf(text) !== undefined).length;
    if (named >= 3 && named >= 0.6 * texts.length) return sum + 3;
    return sum + (texts.length >= 2 && (named >= 2 || isCoded(texts)) ? 2 : 1);
  }, 0);
}

/** Whether a code stands on its own on a line, or a criterion with its marks at the right margin. */
function isCoded(texts: readonly string[]): boolean {
  return (
    texts.some(text => behindCode(text) === '') ||
    (behindCode(texts[0] ?? '') !== undefined && onlyMarks(texts.at(-1) ?? '') !== undefined)
  );
}
