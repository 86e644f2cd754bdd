/**
 * How fast to write to be ready by the day of submission. Days are the participant's own calendar days.
 */
import { dayAfter, daysBetween } from './days.ts';
import type { Point } from './points.ts';

/** Where a draft stands and where it is to get. */
export interface Goal {
  readonly words: {
    readonly counted: number;
    readonly limit: number | null;
    readonly most: number | null;
    readonly minimum: number | null;
  };
  /** Criteria that are not covered. */
  readonly uncovered: number;
  readonly submission: string;
}

/** Words to write or to cut, and how many a day that is. */
export interface Task {
  /** `at-least`: up to the minimum; `at-most`: up to the limit, which one need not reach. */
  readonly kind: 'at-least' | 'at-most' | 'cut' | 'none';
  readonly words: number;
  readonly aDay: number;
}

/** The time that is left. Today counts, the day of submission does not; on that day itself there is that day. */
export type Pace =
  | { readonly kind: 'past'; readonly days: number }
  | { readonly kind: 'ahead'; readonly days: number; readonly task: Task; readonly uncovered: number };

/** What is left to do and in how many days, seen from a day. */
export function paceOf({ words, uncovered, submission }: Goal, today: string): Pace {
  const days = daysBetween(today, submission);
  if (days < 0) return { kind: 'past', days: -days };
  return { kind: 'ahead', days, task: taskOf(words, Math.max(1, days)), uncovered };
}

function taskOf({ counted, limit, most, minimum }: Goal['words'], days: number): Task {
  const task = (kind: Task['kind'], words: number): Task => ({ kind, words, aDay: Math.ceil(words / days) });
  if (minimum !== null && counted < minimum) return task('at-least', minimum - counted);
  if (most !== null && counted > most) return task('cut', counted - most);
  if (limit !== null && counted < limit) return task('at-most', limit - counted);
  return task('none', 0);
}

/** Words a day over the last week, today with it; less than none if more were cut. Undefined before the second day. */
export function recentPace(points: readonly Point[], today: string): number | undefined {
  const last = points.at(-1);
  const since = dayAfter(today, -7);
  // The last point before the week says where it began.
  const first = points.findLast(({ day }) => day <= since) ?? points[0];
  if (!first || !last || first === last || last.day < since) return undefined;
  const days = daysBetween(first.day <= since ? since : first.day, today);
  return days > 0 ? Math.round((last.words - first.words) / days) : undefined;
}
