/**
 * The formats of the report, by the names that the command line and the protocol give them.
 */
import { csvReport, csvReports } from './csv.ts';
import type { Report, ReportContext } from './data.ts';
import { htmlReport, htmlReports } from './html.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { textReport } from './text.ts';

/** A report and the words that go with it. */
export interface Reported {
  readonly report: Report;
  readonly context: ReportContext;
}

interface Format {
  readonly one: (report: Report, context: ReportContext) => string;
  readonly several: (reports: readonly Reported[]) => string;
}

const formats = {
  text: {
    one: textReport,
    several: reports =>
      reports.map(({ report, context }) => textReport(report, context)).join(`\n${'='.repeat(90)}\n\n`),
  },
  json: { one: jsonReport, several: reports => jsonReport(reports.map(({ report }) => report)) },
  markdown: {
    one: markdownReport,
    several: reports =>
      reports.map(({ report, context }) => markdownReport(report, context)).join('\n---\n\n'),
  },
  html: { one: htmlReport, several: htmlReports },
  csv: { one: csvReport, several: csvReports },
} satisfies Record<string, Format>;

/** The name of a format. */
export type ReportFormat = keyof typeof formats;

/** All names, in the order in which they are offered. */
export const reportFormats = Object.keys(formats) as readonly ReportFormat[];

/** Whether a text names a format. */
export function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(formats, name);
}

/** The report of one draft. */
export function renderReport(format: ReportFormat, { report, context }: Reported): string {
  return formats[format].one(report, context);
}

/** The reports of several drafts in one text. */
export function renderReports(format: ReportFormat, reports: readonly Reported[]): string {
  return formats[format].several(reports);
}
