/**
 * The report as one HTML file: no script, nothing loaded, light or dark, made to be printed.
 */
import { count, counted } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';
import { nextSteps, stepSentences } from './next.ts';
import { type Overview, overviewOf } from './overview.ts';
import { oneLine } from './printable.ts';
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
<h2>Words</h2>
${say.wordSentences(report).map(paragraph).join('\n')}
${phases(report, context)}${criteria(report, context)}${said('Marks', say.markSentences(report))}${conditions(report, context)}${said('Behaviours', say.behaviourSentences(report))}<h2>What to do next</h2>
${steps(report, context)}
${sections(report, context)}${problems(report)}${about(context)}</article>`;
}

function phases(report: Report, context: ReportContext): string {
  if (report.phases.length === 0) return '';
  const rows = report.phases.map(({ phase, status, words }) => [
    safe(say.phaseName(phase, context)),
    state(status),
    figure(words),
  ]);
  return `<h2>Phases</h2>\n${table('Phases of the account', ['Phase', 'State', 'Words'], rows)}`;
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
      state(criterion.status),
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

function conditions(report: Report, context: ReportContext): string {
  if (report.conditions.length === 0) return '';
  const rows = report.conditions.map(({ id, status, detail }) => [
    safe(context.conditions.get(id) ?? id),
    state(status),
    safe(detail),
  ]);
  return `<h2>Conditions</h2>\n${table('Conditions of the task', ['Condition', 'State', 'Why'], rows)}`;
}

function steps(report: Report, context: ReportContext): string {
  const list = stepSentences(nextSteps(report, context));
  if (list.length === 0)
    return paragraph('Nothing that Markscheme can see. Read it once more as your assessor will.');
  return `<ol>\n${list.map(step => `<li>${safe(step)}</li>`).join('\n')}\n</ol>`;
}

function sections(report: Report, context: ReportContext): string {
  if (report.sections.length === 0) return '';
  const rows = report.sections.map(({ heading, level, phase, path, line, words, counted: isCounted }) => [
    `<span class="level-${level}">${safe(heading ?? 'Before the first heading')}</span>`,
    phase === null ? '' : safe(say.phaseName(phase, context)),
    path === undefined ? figure(line) : safe(say.lineShown({ path, line })),
    figure(words),
    isCounted ? 'yes' : 'no',
  ]);
  return `<h2>Words by section</h2>\n${table('Sections of the draft', ['Section', 'Phase', 'Line', 'Words', 'Counted'], rows)}`;
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

/** A table; its cells are HTML already. The first cell of a row heads it. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map(cell => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<table>
<caption>${safe(caption)}</caption>
<thead><tr>${head.map(title => `<th scope="col">${safe(title)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
`;
}

function state(status: string): string {
  return `<span class="state ${status}">${status}</span>`;
}

/** A figure, to stand under others. */
export function figure(value: number): string {
  return `<span class="figure">${count(value)}</span>`;
}

function paragraph(text: string): string {
  return `<p>${safe(text)}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text on one line, with nothing of HTML in it. */
export function safe(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, unit => ENTITIES[unit] ?? unit);
}

const STYLE = `:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --line: #767676; --soft: #f2f2f2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #1b1b1b; --line: #8c8c8c; --soft: #2a2a2a; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
.verdict { font-size: 1.15rem; font-weight: 600; }
.path { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--soft); }
tbody th { font-weight: normal; }
.figure { font-variant-numeric: tabular-nums; }
.state { white-space: nowrap; }
.uncovered, .missing, .unmet, .empty, .mentioned { font-weight: 600; }
.level-2 { padding-left: 1em; } .level-3 { padding-left: 2em; } .level-4 { padding-left: 3em; }
.level-5 { padding-left: 4em; } .level-6 { padding-left: 5em; }
article + article, .overview + article { border-top: 3px double var(--line); margin-top: 3rem; padding-top: 1rem; }
@page { size: A4; margin: 18mm; }
@media print {
  :root { --ink: #000000; --paper: #ffffff; --line: #767676; --soft: #eeeeee; color-scheme: light; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, caption { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  article + article, .overview + article { break-before: page; border: 0; margin: 0; }
}`;
