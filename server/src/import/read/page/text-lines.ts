/**
 * The lines of a page from side to side, whatever columns it has.
 */
import { roleOf } from '../../find/labels.ts';
import { type Grid, isIn } from './grids.ts';
import { type Page, type Run, runsOf } from './page.ts';

/** An end of a page. */
export type Side = 'top' | 'bottom';

/** A line from side to side. */
export interface TextLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  /** The widest gap in it. */
  readonly widest: number;
  /** It looks like the head of a table. */
  readonly isHead: boolean;
  /** It is a row of a table: its texts begin where those of other lines do. */
  readonly isRow: boolean;
  /** Which table of the page it stands in, of those with ruled lines. */
  readonly grid: number | undefined;
}

/** More lines than that are in no column together: looking for one takes time. */
const MOST_LINES = 400;

/** The lines of a page. */
export function textLines(page: Page, grids: readonly Grid[]): TextLine[] {
  const lines: Run[][] = [];
  for (const run of runsOf(page.pieces)) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].y - run.y) < 0.4 * run.size) line.push(run);
    else lines.push([run]);
  }
  const tables = grids.filter(({ xs, ys }) => xs.length > 2 || ys.length > 2);
  return lines.map((line, index) => {
    const [first] = line;
    const grid = tables.findIndex(table =>
      line.some(run => isIn(table, (run.x + run.right) / 2, run.y - 0.3 * run.size)),
    );
    return {
      text: line.map(({ text, marks }) => (marks === undefined ? text : `${text} ${marks}`)).join(' '),
      y: first?.y ?? 0,
      size: first?.size ?? 0,
      widest: Math.max(0, ...line.map((run, at) => (at === 0 ? 0 : run.x - (line[at - 1]?.right ?? run.x)))),
      isHead: line.filter(({ text }) => roleOf(text) !== undefined).length >= 2,
      isRow: lines.length < MOST_LINES && isRow(index, lines),
      grid: grid < 0 ? undefined : grid,
    };
  });
}

/** So many lines at either end of a page may be running heads, which are in no column. */
const ENDS = 3;

/** Whether all runs of a line, two at least, begin where runs of two other lines do. */
function isRow(index: number, lines: readonly (readonly Run[])[]): boolean {
  const line = lines[index] ?? [];
  if (line.length < 2) return false;
  const isInner = (at: number) => lines.length <= 2 * ENDS + 2 || (at >= ENDS && at < lines.length - ENDS);
  const alike = lines.filter(
    (other, at) =>
      at !== index &&
      isInner(at) &&
      other.length >= 2 &&
      line.every(run => other.some(({ x }) => Math.abs(x - run.x) < 3)),
  );
  return alike.length >= 2;
}
