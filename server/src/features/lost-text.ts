import type { LostText } from '../protocol.ts';
import { losesText } from '../rules/loses-text.ts';
import { type Assessed, rangeOf, uriAt } from './assessed.ts';

/** Where a draft is not read as it was surely meant, in all its files. */
export function lostText(assessed: Assessed): LostText[] {
  return assessed.problems.filter(losesText).map(problem => ({
    uri: uriAt(assessed, problem.start),
    range: rangeOf(assessed.lines, problem),
    message: problem.message,
  }));
}
