/**
 * Tables that lines are drawn for: a grid of them, of which merged cells lack some.
 */
import type { Cell, Paragraph, Row } from '../../blocks.ts';
import { roleOf } from '../../find/labels.ts';
import { type Grid, isIn, NEAR, type Span } from './grids.ts';
import { type Piece, runsOf, type Turned } from './page.ts';
import { blocksOfLines, type Line, linesOf, type Style, type TableBox } from './paragraphs.ts';
import { hasSeveralRows, rowsOfColumns } from './table-rows.ts';

/** No column of text is narrower: double lines make such. */
const THIN = 12;

/** What the grids of a page hold, and what stands in none. */
export interface Ruled {
  readonly tables: readonly TableBox[];
  readonly rest: readonly Piece[];
  readonly turned: readonly Turned[];
}

/** The tables of a page, and the text that stands in none. */
export function ruledTables(
  grids: readonly Grid[],
  pieces: readonly Piece[],
  turned: readonly Turned[],
  style: Style,
): Ruled {
  let rest = [...pieces];
  let sideways = [...turned];
  const tables: TableBox[] = [];
  for (const grid of withoutStripes(grids, pieces)) {
    const isInside = ({ x, right, y, size }: Piece) => isIn(grid, (x + right) / 2, y - 0.3 * size);
    const inside = rest.filter(isInside);
    if (inside.length === 0) continue;
    const onSide = sideways.filter(({ x, y }) => isIn(grid, x, y));
    const table = tableOf(grid, inside, onSide, style);
    if (!table) continue;
    const others = rest.filter(piece => !isInside(piece));
    if (isHeadAlone(table, others)) continue;
    tables.push(table);
    rest = others;
    sideways = sideways.filter(piece => !onSide.includes(piece));
  }
  return { tables, rest, turned: sideways };
}

/** The grids without those that are but shaded rows of a table whose other rows are not: text stands between them. */
function withoutStripes(grids: readonly Grid[], pieces: readonly Piece[]): Grid[] {
  const isStripe = ({ xs, ys }: Grid) => xs.length > 2 && ys.length === 2;
  return grids.filter(grid => {
    if (!isStripe(grid)) return true;
    const { xs, ys } = grid;
    const [from = 0, to = 0, end = 0] = [xs[0], xs.at(-1), ys[1]];
    const next = grids.find(
      other =>
        other !== grid &&
        isStripe(other) &&
        other.xs.length === xs.length &&
        other.xs.every((x, index) => Math.abs(x - (xs[index] ?? 0)) < NEAR),
    );
    const [above, below] =
      next && (next.ys[0] ?? 0) < end ? [next.ys[1] ?? 0, ys[0] ?? 0] : [end, next?.ys[0] ?? 0];
    return !pieces.some(
      piece => piece.x >= from - NEAR && piece.right <= to + NEAR && piece.y > above && piece.y < below,
    );
  });
}

/** Whether only the heads of a table have lines around them: the rows below have none. */
function isHeadAlone({ table, bottom, x, right }: TableBox, others: readonly Piece[]): boolean {
  const [row, ...more] = table.rows;
  if (!row || more.length > 0) return false;
  const named = row.cells.filter(({ paragraphs }) => roleOf(paragraphs[0]?.text ?? '') !== undefined);
  const below = others.filter(
    piece =>
      piece.x >= x - NEAR &&
      piece.right <= right + NEAR &&
      piece.y > bottom &&
      piece.y < bottom + 4 * piece.size,
  );
  return named.length >= 2 && runsOf(below).some((run, index, all) => run.y === all[index - 1]?.y);
}

/** A place of a grid: the place that it belongs to, itself or that of a merged cell. */
interface Place {
  row: number;
  column: number;
}

/** A table, or nothing if the grid is a frame around text. */
function tableOf(
  grid: Grid,
  pieces: readonly Piece[],
  turned: readonly Turned[],
  style: Style,
): TableBox | undefined {
  const { xs, ys } = grid;
  if ((xs.length - 1) * (ys.length - 1) < 2) return undefined;
  const owner = ownersOf(grid, pieces);
  const texts = owner.map(line => line.map((): Piece[] => []));
  for (const piece of pieces) {
    const row = indexOf(ys, piece.y - 0.3 * piece.size);
    // A piece that begins in a cell belongs to it, even where it is too long.
    const column = indexOf(xs, Math.min(piece.x + 0.3 * piece.size, (piece.x + piece.right) / 2));
    const place = owner[row]?.[column];
    if (place) texts[place.row]?.[place.column]?.push(piece);
  }
  const onSide = owner.map(line => line.map((): Turned[] => []));
  for (const piece of turned) {
    const place = owner[indexOf(ys, piece.y)]?.[indexOf(xs, piece.x)];
    if (place) onSide[place.row]?.[place.column]?.push(piece);
  }
  const rows = owner.flatMap((line, row): Row[] => {
    const columns = line.map((place, column) =>
      place.row === row && place.column === column ? linesOf(runsOf(texts[row]?.[column] ?? [])) : [],
    );
    if (onSide[row]?.every(cell => cell.length === 0) && hasSeveralRows(columns))
      return rowsOfColumns(columns, [], style).rows;
    return [
      {
        page: style.page,
        cells: line.map((place, column): Cell => {
          if (place.row !== row || place.column !== column)
            return { paragraphs: [], coveredBy: place.row < row ? 'above' : 'left' };
          const sideways = textOfTurned(onSide[row]?.[column] ?? [], style);
          return { paragraphs: [...sideways, ...paragraphsOf(columns[column] ?? [], style)] };
        }),
      },
    ];
  });
  const { kept, edges } = withoutThin(rows, xs);
  if (kept.length === 0 || (kept[0]?.cells.length ?? 0) < 2) return undefined;
  return {
    kind: 'table',
    table: { kind: 'table', rows: kept },
    edges,
    isRuled: true,
    x: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
  };
}

function ownersOf({ xs, ys, level, upright }: Grid, pieces: readonly Piece[]): Place[][] {
  const owner = ys.slice(1).map((_, row) => xs.slice(1).map((__, column): Place => ({ row, column })));
  for (const [row, line] of owner.entries()) {
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
    const middleY = (top + bottom) / 2;
    const isOpen = line.every((_, column) => column === 0 || !hasLine(upright, xs[column] ?? 0, middleY));
    const isDivided =
      isOpen &&
      fitsColumns(
        pieces.filter(({ y, size }) => y - 0.3 * size > top && y - 0.3 * size < bottom),
        xs,
      );
    for (const [column, self] of line.entries()) {
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const above = owner[row - 1]?.[column];
      const left = line[column - 1];
      const target =
        above && !hasLine(level, top, middleX)
          ? above
          : left && !isDivided && !hasLine(upright, xs[column] ?? 0, middleY)
            ? left
            : undefined;
      if (target) {
        self.row = target.row;
        self.column = target.column;
      }
    }
  }
  return owner;
}

/** Whether the text of a row that has no upright lines stands in the columns of the others, as where only every other row is shaded. */
function fitsColumns(pieces: readonly Piece[], xs: readonly number[]): boolean {
  const runs = runsOf(pieces);
  const used = new Set(runs.map(({ x, size }) => indexOf(xs, x + 0.3 * size)));
  const inner = xs.slice(1, -1);
  return (
    used.size > 1 && runs.every(({ x, right }) => inner.every(edge => right <= edge + 2 || x >= edge - 2))
  );
}

/** Text that stands on its side, in the order in which it is read. */
export function textOfTurned(turned: readonly Turned[], { page }: Style): Paragraph[] {
  if (turned.length === 0) return [];
  const sorted = [...turned].sort((a, b) =>
    Math.abs(a.line - b.line) < 3 ? a.along - b.along : a.line - b.line,
  );
  const text = sorted.map(piece => piece.text.trim()).join(' ');
  return [{ kind: 'paragraph', text, page }];
}

/** Without rows in which nothing stands, and without columns that are too thin for text or wholly covered. */
function withoutThin(rows: readonly Row[], xs: readonly number[]): { kept: Row[]; edges: number[] } {
  const isUsed = (cell: Cell | undefined) => cell !== undefined && cell.paragraphs.length > 0;
  const used = rows.filter(({ cells }) => cells.some(isUsed));
  const columns = xs.slice(1).flatMap((right, column) => {
    const isWide = right - (xs[column] ?? 0) >= THIN;
    const isOwn = used.some(({ cells }) => cells[column]?.coveredBy !== 'left');
    return (isWide && isOwn) || used.some(({ cells }) => isUsed(cells[column])) ? [column] : [];
  });
  return {
    kept: used.map(row => ({ ...row, cells: columns.flatMap(column => row.cells[column] ?? []) })),
    edges: columns.map(column => xs[column] ?? 0),
  };
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
export function paragraphsOf(lines: readonly Line[], style: Style): Paragraph[] {
  return blocksOfLines(lines, { ...style, body: 1000 }).flatMap(block =>
    block.kind === 'paragraph' ? block : [],
  );
}
