import type { Problem } from './rule.ts';

/** Whether a problem is that something is not read, counted or printed as it was surely meant: to be said before a document is written. */
export function losesText({ rule, severity }: Problem): boolean {
  return rule.startsWith('marks/') && severity !== 'hint';
}
