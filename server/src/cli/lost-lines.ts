import { losesText } from '../rules/loses-text.ts';
import { checkLines } from './check.ts';
import type { Examined } from './examine.ts';

/** What is not read of a draft as it was surely meant, a line each for standard error. */
export function lostLines(examined: Examined): string[] {
  const problems = examined.problems.filter(losesText);
  return checkLines({ ...examined, problems })
    .split('\n')
    .slice(0, -1);
}
