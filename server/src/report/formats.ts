/**
 * The formats of the report, by the names that the command line and the protocol give them.
 */
import { csvHeading, csvReport, csvRow } from './csv.ts';
import { criteriaHeading, criteriaReport, criteriaRows } from './csv-criteria.ts';
import type { Report, ReportContext } from './data.ts';
import { anchorOf, htmlArticle, htmlClosing, htmlOpening, htmlReport } from './html.ts';
import { htmlOverview } from './html-overview.ts';
import { jsonItem, jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import { type Overview, overviewOf } from './overview.ts';
import { textReport } from './text.ts';

/** A report and the words that go with it. */
export interface Reported {
  readonly report: Report;
  readonly context: ReportContext;
}

/** What stands around and between the reports of several drafts. */
export interface PartsFrame {
  /**
   * What stands before the first of the reports, with the lines that say which files have none; there are no overviews yet where it is the same
   * without.
   */
  readonly opening: (drafts: readonly Overview[], leftOut: readonly string[]) => string;
  readonly between: string;
  readonly closing: string;
  /** Whether the opening is the same whatever follows, so that reports can be printed as they come. */
  readonly streams: boolean;
  /** What the names of files in this format end in. */
  readonly extension: string;
  /** Whether it is a table, of which several make up one. */
  readonly isTable: boolean;
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
    extension: 'txt',
    isTable: false,
  },
  json: {
    one: jsonReport,
    part: jsonItem,
    opening: () => '[\n',
    between: ',\n',
    closing: '\n]\n',
    streams: true,
    extension: 'json',
    isTable: false,
  },
  markdown: {
    one: markdownReport,
    part: markdownReport,
    opening: () => '',
    between: '\n---\n\n',
    closing: '',
    streams: true,
    extension: 'md',
    isTable: false,
  },
  html: {
    one: htmlReport,
    part: htmlArticle,
    opening: (drafts, leftOut) => htmlOpening(drafts) + htmlOverview(drafts, leftOut, anchorOf),
    between: '\n',
    closing: htmlClosing,
    streams: false,
    extension: 'html',
    isTable: false,
  },
  csv: {
    one: csvReport,
    part: csvRow,
    opening: () => csvHeading,
    between: '',
    closing: '',
    streams: true,
    extension: 'csv',
    isTable: true,
  },
  'csv-criteria': {
    one: criteriaReport,
    part: criteriaRows,
    opening: () => criteriaHeading,
    between: '',
    closing: '',
    streams: true,
    extension: 'csv',
    isTable: true,
  },
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
    opening(
      reports.map(({ report, context }) => overviewOf(report, context)),
      [],
    ) +
    reports.map(report => renderPart(format, report)).join(between) +
    closing
  );
}
