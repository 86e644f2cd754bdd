/**
 * The report as CSV in detail: one row a criterion.
 */

import { row } from './csv-cells.ts';
import type { Report, ReportContext } from './data.ts';
import { judgedNames } from './own-criteria.ts';
import { stateName } from './summary.ts';

const COLUMNS = [
  ...['path', 'framework', 'task', 'part', 'area', 'area title', 'code', 'kind', 'title', 'status', 'words'],
  ...['tags', 'lines', 'sections', 'words counted', 'words in total', 'word limit'],
  ...['marks', 'most marks'],
];

/** The names of the columns. */
export const criteriaHeading = `${COLUMNS.join(',')}\r\n`;

/** The rows under their heading. */
export function criteriaReport(report: Report, context: ReportContext): string {
  return criteriaHeading + criteriaRows(report, context);
}

/** Several reports under one heading. */
export function criteriaReports(reports: readonly { report: Report; context: ReportContext }[]): string {
  return criteriaHeading + reports.map(({ report, context }) => criteriaRows(report, context)).join('');
}

/** The rows of one draft. */
export function criteriaRows(report: Report, context: ReportContext): string {
  const { draft, words, criteria } = report;
  const rows = criteria
    .map(({ code, kind, area, part, status, judged, words: claimed, citations, marks, mostMarks }) =>
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
        stateName({ status, judged }),
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
  return rows + ownCriteriaRows(report);
}

/** The criteria that the writer has set: what the evaluation says of each is its state. */
function ownCriteriaRows({ draft, words, ownCriteria = [] }: Report): string {
  return ownCriteria
    .map(({ code, text, tested, evaluated, judged }) =>
      row([
        ...[draft.path, draft.framework, draft.task, null, null, null],
        ...[code, 'own', text, judged === null ? 'not judged' : judgedNames[judged], null],
        ...[tested.length + evaluated.length, [...tested, ...evaluated].join('; '), null],
        ...[words.counted, words.total, words.limit, null, null],
      ]),
    )
    .join('');
}
