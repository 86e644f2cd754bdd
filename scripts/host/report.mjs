import { stripVTControlCharacters } from 'node:util';

/** Begins each line of a report from inside VS Code: see `test/vscode/reporter.ts`. */
const mark = '[test] ';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * The line of a report, if what VS Code logs is one.
 *
 * @param {string} logged
 * @returns {string | undefined}
 */
export function reportLine(logged) {
  return logged.startsWith(mark) ? logged.slice(mark.length) : undefined;
}

/**
 * Adds up the totals that mocha, or our own report, prints at the end of a run: `12 passing (1s)`.
 *
 * @param {string} output all that was printed
 * @returns {Counts}
 */
export function countTests(output) {
  const counts = { passed: 0, failed: 0 };
  const plain = stripVTControlCharacters(output);
  for (const [, count, what] of plain.matchAll(/^(?:\[test\])?\s*(\d+) (passing|failing)\b/gm)) {
    counts[what === 'passing' ? 'passed' : 'failed'] += Number(count);
  }
  return counts;
}
