/**
 * Tables that lines are drawn for: a grid of them, of which merged cells lack some.
 */
import type { Cell, Paragraph, Row } from '../../blocks.ts';
import { type Page, type Piece, type Rule, runsOf } from './page.ts';
import { blocksOfLines, linesOf, type Style, type TableBox } from './paragraphs.ts';

/** Lines that are no further apart are one. */
const NEAR = 3;
/** More than the grid of any table has. */
const MOST_LINES = 400;

interface Span {
  /** Where it stands: x of an upright line, y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The tables of a page, and the text that stands in none. */
export function ruledTables(page: Page, style: Style): { tables: TableBox[]; rest: Piece[] } {
  const level = merged(
    page.rules.flatMap(({ x1, y1, x2, y2 }) =>
      Math.abs(y1 - y2) < 1.5 && Math.abs(x1 - x2) > 6
        ? { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
        : [],
    ),
  );
  const upright = merged(
    page.rules.flatMap(({ x1, y1, x2, y2 }) =>
      Math.abs(x1 - x2) < 1.5 && Math.abs(y1 - y2) > 4
        ? { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }
        : [],
    ),
  );
  if (level.length > MOST_LINES * 4 || upright.length > MOST_LINES * 4)
    return { tables: [], rest: [...page.pieces] };
  let rest = [...page.pieces];
  const tables: TableBox[] = [];
  for (const grid of gridsOf(level, upright)) {
    const inside = rest.filter(piece => isInside(piece, grid));
    if (inside.length === 0) continue;
    const table = tableOf(grid, inside, style);
    if (!table) continue;
    tables.push(table);
    rest = rest.filter(piece => !inside.includes(piece));
  }
  return { tables, rest };
}

/** Lines at one place that touch are one line. */
function merged(spans: readonly Span[]): Span[] {
  const result: { at: number; from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const touching = result.findLast(
      other =>
        Math.abs(other.at - span.at) < NEAR && span.from <= other.to + NEAR && span.to >= other.from - NEAR,
    );
    if (touching) {
      touching.from = Math.min(touching.from, span.from);
      touching.to = Math.max(touching.to, span.to);
    } else if (result.length < MOST_LINES * 5) result.push({ ...span });
  }
  return result;
}

interface Grid {
  readonly level: readonly Span[];
  readonly upright: readonly Span[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Lines that hang together: each crosses or meets another of the same grid. */
function gridsOf(level: readonly Span[], upright: readonly Span[]): Grid[] {
  const left = new Set(level);
  const grids: Grid[] = [];
  for (const start of level) {
    if (!left.delete(start)) continue;
    const ours = [start];
    const standing = new Set<Span>();
    for (let index = 0; index < ours.length; index++) {
      const line = ours[index];
      if (!line) continue;
      for (const post of upright) {
        if (standing.has(post) || !meet(line, post)) continue;
        standing.add(post);
        for (const other of left)
          if (meet(other, post)) {
            left.delete(other);
            ours.push(other);
          }
      }
    }
    const posts = [...standing];
    if (posts.length === 0 || ours.length < 2) continue;
    grids.push({
      level: ours,
      upright: posts,
      xs: places([
        ...posts.map(({ at }) => at),
        Math.min(...ours.map(({ from }) => from)),
        Math.max(...ours.map(({ to }) => to)),
      ]),
      ys: places([
        ...ours.map(({ at }) => at),
        Math.min(...posts.map(({ from }) => from)),
        Math.max(...posts.map(({ to }) => to)),
      ]),
    });
  }
  return grids.filter(
    ({ xs, ys }) => xs.length >= 2 && ys.length >= 2 && xs.length < MOST_LINES && ys.length < MOST_LINES,
  );
}

function meet(line: Span, post: Span): boolean {
  return (
    post.at >= line.from - NEAR &&
    post.at <= line.to + NEAR &&
    line.at >= post.from - NEAR &&
    line.at <= post.to + NEAR
  );
}

function places(numbers: readonly number[]): number[] {
  const result: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last === undefined || number - last > NEAR + 1) result.push(number);
  }
  return result;
}

function isInside({ x, right, y, size }: Piece, { xs, ys }: Grid): boolean {
  const middle = (x + right) / 2;
  const height = y - 0.3 * size;
  return (
    middle > (xs[0] ?? 0) && middle < (xs.at(-1) ?? 0) && height > (ys[0] ?? 0) && height < (ys.at(-1) ?? 0)
  );
}

/** A table, or nothing if the grid is a frame around text. */
function tableOf(grid: Grid, pieces: readonly Piece[], style: Style): TableBox | undefined {
  const { xs, ys } = grid;
  const width = xs.length - 1;
  const height = ys.length - 1;
  if (width * height < 2) return undefined;
  /** The place that each place of the grid belongs to. */
  const owner = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => ({ row, column })),
  );
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const self = owner[row]?.[column];
      const leftOne = owner[row]?.[column - 1];
      const above = owner[row - 1]?.[column];
      if (!self) continue;
      const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const target =
        above && !hasLine(grid.level, ys[row] ?? 0, middleX)
          ? above
          : leftOne && !hasLine(grid.upright, xs[column] ?? 0, middleY)
            ? leftOne
            : undefined;
      if (target) {
        self.row = target.row;
        self.column = target.column;
      }
    }
  }
  const texts = Array.from({ length: height }, () => Array.from({ length: width }, (): Piece[] => []));
  for (const piece of pieces) {
    const row = indexOf(ys, piece.y - 0.3 * piece.size);
    // A piece that begins in a cell belongs to it, even where it is too long.
    const column = indexOf(xs, Math.min(piece.x + 0.3 * piece.size, (piece.x + piece.right) / 2));
    const place = owner[row]?.[column];
    if (place) texts[place.row]?.[place.column]?.push(piece);
  }
  const rows = owner.map(
    (line, row): Row => ({
      page: style.page,
      cells: line.map((place, column): Cell => {
        if (place.row === row && place.column === column)
          return { paragraphs: paragraphsOf(texts[row]?.[column] ?? [], style) };
        return { paragraphs: [], coveredBy: place.row < row ? 'above' : 'left' };
      }),
    }),
  );
  const kept = withoutThin(rows);
  if (kept.length === 0) return undefined;
  if ((kept[0]?.cells.length ?? 0) < 2) return undefined;
  return {
    kind: 'table',
    table: { kind: 'table', rows: kept },
    x: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
  };
}

/** Without rows and columns in which nothing begins: double lines make such. */
function withoutThin(rows: readonly Row[]): Row[] {
  const width = rows[0]?.cells.length ?? 0;
  const isUsed = (cell: Cell | undefined) => cell !== undefined && cell.paragraphs.length > 0;
  const usedRows = rows.filter(({ cells }) => cells.some(isUsed));
  const columns = Array.from({ length: width }, (_, column) => column).filter(column =>
    usedRows.some(({ cells }) => isUsed(cells[column])),
  );
  return usedRows.map(row => ({
    ...row,
    cells: columns.flatMap(column => row.cells[column] ?? []),
  }));
}

function hasLine(lines: readonly Span[], at: number, along: number): boolean {
  return lines.some(
    line => Math.abs(line.at - at) < NEAR + 1 && along > line.from - 1 && along < line.to + 1,
  );
}

function indexOf(places: readonly number[], value: number): number {
  const after = places.findIndex(place => place > value);
  return after < 0 ? places.length - 2 : Math.max(0, after - 1);
}

/** The paragraphs of a cell. */
export function paragraphsOf(pieces: readonly Piece[], style: Style): Paragraph[] {
  return blocksOfLines(linesOf(runsOf(pieces)), { ...style, body: 1000 }).flatMap(block =>
    block.kind === 'paragraph' ? block : [],
  );
}

/** Rules of the page that no table uses are of no use to anybody else but as ends of rows. */
export function levelRules({ rules }: Page): Rule[] {
  return rules.filter(({ x1, y1, x2, y2 }) => Math.abs(y1 - y2) < 1.5 && Math.abs(x1 - x2) > 40);
}
