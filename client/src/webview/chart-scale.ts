/**
 * Where the days and words of a chart are drawn. Coordinates are those of the drawing, from its upper left corner.
 */
import { dayAfter, daysBetween } from '../progress/days.ts';
import type { ProgressView } from '../progress/view.ts';

/** The size of the drawing, and of the margins in which there are labels. */
export const size = { width: 440, height: 180, left: 8, right: 8, top: 22, bottom: 24 };

/** How a chart is drawn. */
export interface Scale {
  readonly first: string;
  readonly last: string;
  /** The width of a day. */
  readonly day: number;
  x(day: string): number;
  y(words: number): number;
}

/** Farther ahead than this the day of submission would press together what there is. */
const soon = 60;

/** The scale of a record that has points. */
export function scaleOf({ points, limit, submission, today }: ProgressView): Scale {
  const first = points[0]?.day ?? today;
  const written = points.at(-1)?.day ?? today;
  const span = Math.max(daysBetween(first, written), 6);
  const ahead = submission === null ? -1 : daysBetween(written, submission);
  const last =
    submission !== null && ahead >= 0 && ahead <= Math.max(soon, span) ? submission : dayAfter(first, span);
  const days = Math.max(daysBetween(first, last), span);
  const top = Math.max(1, limit ?? 0, ...points.map(({ words }) => words)) * 1.06;
  const day = (size.width - size.left - size.right) / (days + 1);
  return {
    first,
    last: dayAfter(first, days),
    day,
    x: at => size.left + (daysBetween(first, at) + 0.5) * day,
    y: words => size.height - size.bottom - (words / top) * (size.height - size.top - size.bottom),
  };
}
