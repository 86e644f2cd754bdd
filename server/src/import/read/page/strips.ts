/**
 * Strips: what a table’s height is cut into by the level gaps in its text.
 */
import { median } from './page.ts';
import type { Line } from './paragraphs.ts';

/** A stretch of a table’s height that has text all through. */
export interface Strip {
  readonly top: number;
  bottom: number;
  readonly lines: Line[];
}

/** The strips that lines make, from the top. */
export function stripsOf(lines: readonly Line[]): Strip[] {
  const strips: Strip[] = [];
  for (const line of [...lines].sort((a, b) => topOf(a) - topOf(b))) {
    const last = strips.at(-1);
    const bottom = line.y + 0.12 * line.size;
    if (last && topOf(line) < last.bottom) {
      last.bottom = Math.max(last.bottom, bottom);
      last.lines.push(line);
    } else strips.push({ top: topOf(line), bottom, lines: [line] });
  }
  return strips;
}

/** Where the letters of a line begin. */
export function topOf({ y, size }: Line): number {
  return y - 0.7 * size;
}

/** The middle of a line’s letters. */
export function middleOf({ y, size }: Line): number {
  return y - 0.3 * size;
}

/** The index of the strip that a line stands in. */
export function stripAt(strips: readonly Strip[], line: Line): number {
  return strips.findIndex(({ lines }) => lines.includes(line));
}

/** How much room is behind a strip. */
export function gapAt(strips: readonly Strip[], index: number): number {
  return (strips[index + 1]?.top ?? 0) - (strips[index]?.bottom ?? 0);
}

/** The gaps between two strips and those between them. */
export function gapsBetween(strips: readonly Strip[], from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => gapAt(strips, from + index));
}

/** The middle of the gap behind a strip. */
export function gapBehind(strips: readonly Strip[], index: number): number {
  return ((strips[index]?.bottom ?? 0) + (strips[index + 1]?.top ?? 0)) / 2;
}

/** The strip behind which the gap is clearly wider than behind the others; nothing if there is no such. */
export function widestGap(strips: readonly Strip[], from: number, to: number): number | undefined {
  const gaps = gapsBetween(strips, from, to);
  const widest = Math.max(...gaps);
  const others = gaps.filter((_, index) => index !== gaps.indexOf(widest));
  return others.length === 0 || widest > Math.max(...others) + Math.max(1, 0.1 * median(others))
    ? from + gaps.indexOf(widest)
    : undefined;
}
