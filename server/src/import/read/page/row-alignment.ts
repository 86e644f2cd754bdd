/**
 * Where codes stand in the rows of a table: at their top, in their middle or at their bottom.
 */
import { median } from './page.ts';
import type { Line } from './paragraphs.ts';
import { gapsBetween, type Strip, stripAt, widestGap } from './strips.ts';

/** Where in its row a code stands. */
export type Alignment = 'top' | 'middle' | 'bottom';

/** Where codes stand that show nothing between them: what stands above the first of them is its own text, or the rest of another’s. */
export function standsAt(codes: readonly Line[], strips: readonly Strip[], begin: number): Alignment {
  const [first, next] = codes;
  if (!first) return 'top';
  const at = stripAt(strips, first);
  const above = at - begin;
  const last = strips.length - 1;
  const end = next ? widestGap(strips, at, stripAt(strips, next)) : last;
  // Where nothing shows the end of the row, the text of two rows stands between two codes, or that of one.
  const between = next ? stripAt(strips, next) - at - 1 : 0;
  const below = end === undefined ? (between >= 2 * above ? above : 0) : end - at;
  const isBeginning = /^[^\p{Ll}]/u.test(strips[begin]?.lines[0]?.text ?? '');
  if (above <= 0 || !isBeginning) return 'top';
  return below === 0 ? 'bottom' : above === below ? 'middle' : 'top';
}

/** Where codes may stand in their rows: the gaps that then lie between rows are more alike, or wider, than in any other way. */
export function alignmentsOf(
  pairs: readonly (readonly [Line, Line])[],
  codes: readonly Line[],
  columns: readonly (readonly Line[])[],
  strips: readonly Strip[],
): Alignment[] {
  const others = columns.flatMap(column => (column.some(line => codes.includes(line)) ? [] : column));
  const isBeside = (code: Line, reach: number) =>
    others.some(line => Math.abs(line.y - code.y) < reach * code.size);
  if (codes.some(code => isBeside(code, 2) && !isBeside(code, 0.4))) return ['middle'];
  const gaps = pairs
    .map(([code, next]) => gapsBetween(strips, stripAt(strips, code), stripAt(strips, next)))
    .filter(inner => inner.length > 0);
  const top = wayOf(
    'top',
    gaps.map(inner => inner.at(-1) ?? 0),
  );
  const bottom = wayOf(
    'bottom',
    gaps.map(inner => inner[0] ?? 0),
  );
  const middle = wayOf(
    'middle',
    gaps.map(inner => Math.max(...inner)),
  );
  const ways = [top, bottom, middle];
  const most = Math.max(...ways.map(({ alike }) => alike));
  const best = ways.filter(({ alike }) => alike === most);
  const widest = Math.max(...best.map(({ usual }) => usual));
  return best.filter(({ usual }) => usual > widest - 1).map(({ alignment }) => alignment);
}

/** How many of the gaps between rows are as wide as most, if codes stand there. */
function wayOf(alignment: Alignment, gaps: readonly number[]) {
  const usual = median(gaps);
  return { alignment, usual, alike: gaps.filter(gap => Math.abs(gap - usual) < 1.5).length };
}
