/**
 * The report as JSON: an object for one draft, an array for several.
 */
import { published, type Report } from './data.ts';

/** Valid JSON has no need to escape these, but a terminal may act on them. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The report, indented, with a line ending. */
export function jsonReport(report: Report | readonly Report[]): string {
  return `${safe(isList(report) ? report.map(published) : published(report))}\n`;
}

/** The report as an item of an indented array, without what stands between items. */
export function jsonItem(report: Report): string {
  return `  ${safe(published(report)).replaceAll('\n', '\n  ')}`;
}

function isList(report: Report | readonly Report[]): report is readonly Report[] {
  return Array.isArray(report);
}

function safe(report: ReturnType<typeof published> | readonly ReturnType<typeof published>[]): string {
  const json = JSON.stringify(report, null, 2);
  return json.replace(UNSAFE, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
