/**
 * `markscheme check`: problems, one a line.
 */
import { reportProblems } from '../report/data.ts';
import { oneLine, printable } from '../report/printable.ts';
import type { Examined } from './examine.ts';

/** The lines for one draft. */
export function checkLines({ path, assessment, problems }: Examined): string {
  return reportProblems(assessment, problems, ({ name }) => name)
    .map(
      ({ path: file, line, column, severity, message, rule }) =>
        `${printable(file ?? path)}:${line}:${column}: ${severity}: ${oneLine(message)} [${rule}]\n`,
    )
    .join('');
}

/** Whether a draft has a problem that is an error. */
export function hasError({ problems }: Examined): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
