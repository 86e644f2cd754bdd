/**
 * The report as CSV: one row a draft.
 */
import { row } from './csv-cells.ts';
import type { Report, ReportContext } from './data.ts';
import { overviewOf } from './overview.ts';

const COLUMNS = [
  ...['path', 'files', 'framework', 'task', 'verdict', 'words counted', 'word limit', 'words left'],
  ...[
    'words in total',
    'criteria',
    'covered',
    'too few words',
    'not tagged',
    'interim criteria',
    'codes not tagged',
  ],
  ...['phases missing or empty', 'conditions unmet', 'conditions open'],
  ...['errors', 'warnings', 'information', 'hints'],
];

/** The names of the columns. */
export const csvHeading = `${COLUMNS.join(',')}\r\n`;

/** The row under its heading. */
export function csvReport(report: Report, context: ReportContext): string {
  return csvHeading + csvRow(report, context);
}

/** The row of one draft. */
export function csvRow(report: Report, context: ReportContext): string {
  const of = overviewOf(report, context);
  const { counted, total, limit } = of.words;
  return row([
    ...[of.path, of.files, of.framework, of.task, of.verdict],
    ...[counted, limit, limit === null ? null : limit - counted, total],
    ...[of.criteria, of.covered, of.mentioned.length, of.uncovered.length, of.standIns],
    ...[of.uncovered, of.phases, of.unmet, of.open].map(names => names.join('; ')),
    ...[of.errors, of.warnings, of.information, of.hints],
  ]);
}
