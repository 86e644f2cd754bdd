/**
 * What is recorded of a draft: one point a day.
 */
import { isDay } from './days.ts';

/** Where a draft stood at the end of a day. */
export interface Point {
  /** The participant’s calendar day, `2026-04-30`. */
  readonly day: string;
  /** Counted words. */
  readonly words: number;
  /** Covered criteria, of so many that are tracked. */
  readonly covered: number;
  readonly all: number;
}

/** More days than anybody writes on one project: four years. */
const most = 1461;

/** The points with one more; the last figures of a day are those that stay. The same list where nothing changes. */
export function recorded(points: readonly Point[], point: Point): readonly Point[] {
  const known = points.find(({ day }) => day === point.day);
  if (known && known.words === point.words && known.covered === point.covered && known.all === point.all)
    return points;
  return [...points.filter(({ day }) => day !== point.day), point]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-most);
}

/** What is usable of a record that was kept. */
export function readPoints(data: unknown): readonly Point[] {
  if (!Array.isArray(data)) return [];
  return data.reduce((points: readonly Point[], item: unknown) => {
    const point = readPoint(item);
    return point ? recorded(points, point) : points;
  }, []);
}

function readPoint(data: unknown): Point | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (!('day' in data && 'words' in data && 'covered' in data && 'all' in data)) return undefined;
  const { day, words, covered, all } = data;
  return isDay(day) && isCount(words) && isCount(covered) && isCount(all)
    ? { day, words, covered, all }
    : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
