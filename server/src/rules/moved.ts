import type { Typed } from '../draft/model.ts';
import type { Problem } from './rule.ts';

/** Problems with their places after letters were typed; undefined where one stands right there. */
export function movedProblems(
  problems: readonly Problem[],
  { start, end, by }: Pick<Typed, 'start' | 'end' | 'by'>,
): readonly Problem[] | undefined {
  if (problems.some(problem => problem.start <= end && start <= problem.end)) return undefined;
  return problems.map(problem =>
    problem.start < end ? problem : { ...problem, start: problem.start + by, end: problem.end + by },
  );
}
