/**
 * The report as JSON: an object for one draft, an array for several.
 */
import type { Report } from './data.ts';

/** Valid JSON has no need to escape these, but a terminal may act on them. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The report, indented, with a line ending. */
export function jsonReport(report: Report | readonly Report[]): string {
  return `${safe(report)}\n`;
}

/** The report as an item of an indented array, without what stands between items. */
export function jsonItem(report: Report): string {
  return `  ${safe(report).replaceAll('\n', '\n  ')}`;
}

function safe(report: Report | readonly Report[]): string {
  const json = JSON.stringify(report, null, 2);
  return json.replace(UNSAFE, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
