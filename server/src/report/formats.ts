/**
 * The formats of the report, by the names that the command line and the protocol give them.
 */
import { csvHeading, csvReport, csvRows } from './csv.ts';
import type { Report, ReportContext } from './data.ts';
import { htmlArticle, htmlClosing, htmlOpening, htmlReport } from './html.ts';
import { jsonItem, jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { textReport } from './text.ts';

/** A report and the words that go with it. */
export interface Reported {
  readonly report: Report;
  readonly context: ReportContext;
}

/** What stands around and between the reports of several drafts. */
export interface PartsFrame {
  /** What stands before the first of so many reports; `path` is the first draft’s. */
  readonly opening: (parts: number, path: string) => string;
  readonly between: string;
  readonly closing: string;
  /** Whether the opening is the same however many follow, so that they can be printed as they come. */
  readonly streams: boolean;
}

interface Format extends PartsFrame {
  readonly one: (report: Report, context: ReportContext) => string;
  /** One of several. */
  readonly part: (report: Report, context: ReportContext) => string;
}

const formats = {
  text: {
    one: textReport,
    part: textReport,
    opening: () => '',
    between: `\n${'='.repeat(90)}\n\n`,
    closing: '',
    streams: true,
  },
  json: {
    one: jsonReport,
    part: jsonItem,
    opening: () => '[\n',
    between: ',\n',
    closing: '\n]\n',
    streams: true,
  },
  markdown: {
    one: markdownReport,
    part: markdownReport,
    opening: () => '',
    between: '\n---\n\n',
    closing: '',
    streams: true,
  },
  html: {
    one: htmlReport,
    part: htmlArticle,
    opening: htmlOpening,
    between: '\n',
    closing: htmlClosing,
    streams: false,
  },
  csv: { one: csvReport, part: csvRows, opening: () => csvHeading, between: '', closing: '', streams: true },
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

/** The report of one of several drafts: with `partsFrame` around them they make up one text. */
export function renderPart(format: ReportFormat, { report, context }: Reported): string {
  return formats[format].part(report, context);
}

/** What belongs around and between the parts. */
export function partsFrame(format: ReportFormat): PartsFrame {
  return formats[format];
}

/** The reports of several drafts in one text. */
export function renderReports(format: ReportFormat, reports: readonly Reported[]): string {
  const { opening, between, closing } = partsFrame(format);
  return (
    opening(reports.length, reports[0]?.report.draft.path ?? '') +
    reports.map(report => renderPart(format, report)).join(between) +
    closing
  );
}
