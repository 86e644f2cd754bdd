/**
 * The report as CSV (RFC 4180), for spreadsheets: one row a criterion.
 */
import type { Report, ReportContext } from './data.ts';
import { oneLine } from './printable.ts';

const COLUMNS = [
  ...['path', 'framework', 'task', 'part', 'area', 'area title', 'code', 'kind', 'title', 'status', 'words'],
  ...[
    'citations',
    'lines',
    'sections',
    'words counted',
    'words in total',
    'word limit',
    'marks',
    'most marks',
  ],
];

/** The names of the columns. */
export const csvHeading = `${COLUMNS.join(',')}\r\n`;

/** The rows under their heading. */
export function csvReport(report: Report, context: ReportContext): string {
  return csvHeading + csvRows(report, context);
}

/** Several reports under one heading. */
export function csvReports(reports: readonly { report: Report; context: ReportContext }[]): string {
  return csvHeading + reports.map(({ report, context }) => csvRows(report, context)).join('');
}

/** The rows of one draft. */
export function csvRows({ draft, words, criteria }: Report, context: ReportContext): string {
  return criteria
    .map(({ code, kind, area, part, status, words: claimed, citations, marks, mostMarks }) =>
      row([
        draft.path,
        draft.framework,
        draft.task,
        part,
        area,
        area === null ? null : (context.areas.get(area) ?? null),
        code,
        kind,
        context.titles.get(code) ?? null,
        status,
        claimed,
        citations.length,
        [...new Set(citations.map(({ line }) => line))].join('; '),
        [...new Set(citations.flatMap(({ section }) => section ?? []))].join('; '),
        words.counted,
        words.total,
        words.limit,
        marks,
        mostMarks,
      ]),
    )
    .join('');
}

function row(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** What spreadsheets take for the start of a formula, in either width. */
const FORMULA = /^[=+\-@＝＋－＠]/;

function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = oneLine(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
