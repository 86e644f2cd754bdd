/**
 * What the report shows of a draft's progress.
 */
import { l10n } from 'vscode';
import type { ReportView } from '../../../server/src/protocol.ts';
import { number } from '../say/amounts.ts';
import { recentPace } from './pace.ts';
import type { Point } from './points.ts';
import { paceSentences } from './sentences.ts';

/** The chart with what is said of it. */
export interface ProgressView {
  /** The oldest day first. */
  readonly points: readonly Point[];
  readonly limit: number | null;
  /** The day of submission and the day that it is, `2026-04-30`. */
  readonly submission: string | null;
  readonly today: string;
  readonly sentences: readonly string[];
}

/** The progress of a draft with what was recorded of it; nothing where there is no record and no day of submission. */
export function progressView(
  { overview: { words }, areas, submission }: ReportView,
  points: readonly Point[],
  today: string,
): ProgressView | null {
  if (points.length === 0 && submission === null) return null;
  const uncovered = areas
    .flatMap(({ rows }) => rows)
    .filter(({ status }) => status === 'uncovered' || status === 'mentioned').length;
  return {
    points,
    limit: words.limit,
    submission,
    today,
    sentences: [
      ...(submission === null ? [] : [paceSentences({ words, uncovered, submission }, today).join(' ')]),
      ...lately(recentPace(points, today)),
    ],
  };
}

function lately(pace: number | undefined): string[] {
  if (pace === undefined) return [];
  return pace < 0
    ? [l10n.t('In the last seven days it became shorter by {0} words a day.', number(-pace))]
    : [l10n.t('In the last seven days it became longer by {0} words a day.', number(pace))];
}
