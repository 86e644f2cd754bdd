/**
 * Grids: ruled lines of a page that hang together.
 */
import type { Page, Rule } from './page.ts';

/** Lines that are no further apart are one. */
export const NEAR = 3;
/** More than the grid of any table has. */
const MOST_LINES = 400;

/** A straight piece of a line of a grid. */
export interface Span {
  /** Where it stands: x of an upright line, y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines of a table, or of a frame: each crosses or meets another of the same grid. */
export interface Grid {
  readonly level: readonly Span[];
  readonly upright: readonly Span[];
  /** Where its columns begin and end. */
  readonly xs: readonly number[];
  /** Where its rows begin and end. */
  readonly ys: readonly number[];
}

/** The grids of a page. */
export function gridsOf({ rules }: Page): Grid[] {
  const level = merged(
    rules.flatMap(({ x1, y1, x2, y2 }) =>
      Math.abs(y1 - y2) < 1.5 && Math.abs(x1 - x2) > 6
        ? { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
        : [],
    ),
  );
  const upright = merged(
    rules.flatMap(({ x1, y1, x2, y2 }) =>
      Math.abs(x1 - x2) < 1.5 && Math.abs(y1 - y2) > 4
        ? { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }
        : [],
    ),
  );
  if (level.length > MOST_LINES * 4 || upright.length > MOST_LINES * 4) return [];
  return joined(level, upright);
}

/** Level lines that may end a row. */
export function levelRules(rules: readonly Rule[]): Rule[] {
  return rules.filter(({ x1, y1, x2, y2 }) => Math.abs(y1 - y2) < 1.5 && Math.abs(x1 - x2) > 40);
}

/** Whether a point lies in a grid. */
export function isIn({ xs, ys }: Grid, x: number, y: number): boolean {
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
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

function joined(level: readonly Span[], upright: readonly Span[]): Grid[] {
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
