/**
 * The report as one HTML file: no script, nothing loaded, light or dark, made to be printed.
 */
import { counted } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';
import { budgetBars, phaseBars, sectionBars } from './html-bars.ts';
import { htmlMap } from './html-map.ts';
import { figure, paragraph, safe, state, table } from './html-parts.ts';
import { STYLE } from './html-style.ts';
import { nextSteps, stepSentences } from './next.ts';
import { type Overview, overviewOf } from './overview.ts';
import { OWN_TITLE, ownHead, ownRows, ownSentences } from './own-criteria.ts';
import * as say from './summary.ts';

/** One draft's report as a page. */
export function htmlReport(report: Report, context: ReportContext): string {
  return htmlReports([{ report, context }]);
}

/** Several reports on one page. */
export function htmlReports(reports: readonly { report: Report; context: ReportContext }[]): string {
  const articles = reports.map(({ report, context }) => htmlArticle(report, context));
  const overviews = reports.map(({ report, context }) => overviewOf(report, context));
  return htmlOpening(overviews) + articles.join('\n') + htmlClosing;
}

/** Where a draft’s article is on a page of several. */
export function anchorOf(path: string): string {
  return `#${idOf(path)}`;
}

/** Letters, figures and what an address needs no escape for: different for different paths. */
function idOf(path: string): string {
  return `draft-${encodeURIComponent(path)
    .replace(/[.!'()*~]/g, unit => `%${unit.charCodeAt(0).toString(16)}`)
    .replaceAll('%', '.')}`;
}

/** What stands above the articles. */
export function htmlOpening(drafts: readonly Overview[]): string {
  const [first] = drafts;
  const title =
    first && drafts.length === 1
      ? `Coverage report: ${first.path}`
      : `Coverage of ${counted(drafts.length, 'draft')}`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
`;
}

/** What stands below the articles. */
export const htmlClosing = `
</main>
</body>
</html>
`;

/** One draft’s article. */
export function htmlArticle(report: Report, context: ReportContext): string {
  return `<article id="${safe(idOf(report.draft.path))}">
<h1>${safe(context.frameworkName)}: ${safe(context.taskTitle)}</h1>
<p class="verdict">${safe(say.verdict(report, context))}.</p>
<p>Draft: <span class="path">${safe(say.filesShown(report))}</span></p>
<h2>What to do next</h2>
${steps(report, context)}
<h2>Words</h2>
${budgetBars(report)}${say.wordSentences(report).map(paragraph).join('\n')}
${phaseBars(report, context)}${htmlMap(report, context)}${criteria(report, context)}${ownCriteria(report)}${said('Marks', say.markSentences(report))}${conditions(report, context)}${documents(report)}${said('Behaviours', say.behaviourSentences(report))}${sectionBars(report, context)}${problems(report)}${about(context)}</article>`;
}

/** A part that is a list of sentences, where there are any. */
function said(title: string, sentences: readonly string[]): string {
  return sentences.length === 0 ? '' : `<h2>${title}</h2>\n${sentences.map(paragraph).join('\n')}\n`;
}

function criteria(report: Report, context: ReportContext): string {
  if (report.criteria.length === 0) return '';
  const own = say.hasMarks(report);
  const groups = say.criteriaGroups(report, context).map(group => {
    const rows = group.criteria.map(criterion => [
      safe(criterion.code),
      safe(context.titles.get(criterion.code) ?? ''),
      state(criterion.status, say.stateName(criterion)),
      figure(criterion.words),
      ...(own ? [say.ownMarks(criterion)] : []),
      say
        .citedIn(criterion)
        .map(place => safe(`${place.section ?? 'Before the first heading'} (${place.lines})`))
        .join('<br>'),
    ]);
    return table(say.groupHeading(group), say.criteriaHead(own), rows);
  });
  return `<h2>Criteria</h2>\n${say.criteriaSentences(report, context).map(paragraph).join('\n')}\n${groups.join('')}`;
}

function ownCriteria(report: Report): string {
  const sentences = ownSentences(report);
  if (sentences.length === 0) return '';
  const rows = ownRows(report).map(row => [
    safe(row.code),
    safe(row.text),
    safe(row.defined),
    row.tested === '' ? state('uncovered', 'not yet') : safe(row.tested),
    row.evaluated === '' ? state('uncovered', 'not yet') : safe(row.evaluated),
    safe(row.judged),
  ]);
  const shown = rows.length === 0 ? '' : table('Where each comes back, by line', ownHead, rows);
  return `<h2>${OWN_TITLE}</h2>\n${sentences.map(paragraph).join('\n')}\n${shown}`;
}

function conditions(report: Report, context: ReportContext): string {
  if (report.conditions.length === 0) return '';
  const rows = report.conditions.map(({ id, status, detail }) => [
    safe(context.conditions.get(id) ?? id),
    state(status),
    safe(detail),
  ]);
  return `<h2>Conditions</h2>\n${table('Conditions of the task', ['Condition', 'State', 'Why'], rows)}`;
}

function documents(report: Report): string {
  if (report.documents.length === 0) return '';
  const rows = report.documents.map(({ name, kind, status, criteria: codes }) => [
    `<span class="path">${safe(name)}</span>`,
    kind,
    state(status),
    safe(codes.join(', ')),
  ]);
  return `<h2>Supporting documents</h2>\n${table('Files that the draft links to, and its annexes', ['Document', 'Kind', 'State', 'For'], rows)}`;
}

function steps(report: Report, context: ReportContext): string {
  const list = stepSentences(nextSteps(report, context));
  if (list.length === 0)
    return paragraph('Nothing that Markscheme can see. Read it once more as your assessor will.');
  return `<ol>\n${list.map(step => `<li>${safe(step)}</li>`).join('\n')}\n</ol>`;
}

function problems(report: Report): string {
  if (report.problems.length === 0) return '';
  const rows = report.problems.map(({ path, line, severity, message, rule }) => [
    path === undefined ? figure(line) : safe(say.lineShown({ path, line })),
    safe(severity),
    safe(message),
    safe(rule),
  ]);
  return `<h2>Problems</h2>\n${table('Problems, in the order of the draft', ['Line', 'Severity', 'Problem', 'Rule'], rows)}`;
}

function about({ frameworkTitle, frameworkNote }: ReportContext): string {
  if (frameworkNote === undefined) return '';
  return `<h2>About this framework</h2>\n${paragraph(`${frameworkTitle}. ${frameworkNote}`)}\n`;
}
