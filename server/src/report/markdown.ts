/**
 * The report as Markdown, to be read in the editor as it stands or in a preview.
 */
import { count, counted } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';
import { nextSteps, stepSentences } from './next.ts';
import { OWN_TITLE, ownHead, ownRows, ownSentences } from './own-criteria.ts';
import { clipped, oneLine } from './printable.ts';
import * as say from './summary.ts';

/** Most characters of a heading or title in a table's cell. */
const CELL = 60;

/** The report as a document of its own. */
export function markdownReport(report: Report, context: ReportContext): string {
  return [
    `# Coverage report: ${safe(context.frameworkName)}, ${safe(context.taskTitle)}`,
    `**${safe(say.verdict(report, context))}.**`,
    `Draft: ${safe(say.filesShown(report))}`,
    `## Words\n\n${bullets(say.wordSentences(report))}`,
    ...phases(report, context),
    ...criteria(report, context),
    ...ownCriteria(report),
    ...said('Marks', say.markSentences(report)),
    ...conditions(report, context),
    ...said('Behaviours', say.behaviourSentences(report)),
    `## What to do next\n\n${steps(report, context)}`,
    ...sections(report, context),
    ...(context.frameworkNote === undefined
      ? []
      : [`## About this framework\n\n${safe(context.frameworkTitle)}. ${safe(context.frameworkNote)}`]),
  ]
    .join('\n\n')
    .concat('\n');
}

function phases(report: Report, context: ReportContext): string[] {
  if (report.phases.length === 0) return [];
  const rows = report.phases.map(({ phase, status, optional, words }) => [
    safe(say.phaseName(phase, context)),
    say.phaseStateName({ status, thin: false, optional }),
    count(words),
  ]);
  return [`## Phases\n\n${table(['Phase', 'State', 'Words'], rows, [2])}`];
}

/** A part that is a list of sentences, where there are any. */
function said(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [`## ${title}\n\n${bullets(sentences)}`];
}

function criteria(report: Report, context: ReportContext): string[] {
  if (report.criteria.length === 0) return [];
  const own = say.hasMarks(report);
  const groups = say.criteriaGroups(report, context).map(group => {
    const rows = group.criteria.map(criterion => [
      cell(criterion.code),
      cell(context.titles.get(criterion.code) ?? ''),
      say.stateName(criterion),
      count(criterion.words),
      ...(own ? [say.ownMarks(criterion)] : []),
      where(criterion),
    ]);
    return `### ${safe(say.groupHeading(group))}\n\n${table(say.criteriaHead(own), rows, [3])}`;
  });
  return [`## Criteria\n\n${say.criteriaSentences(report, context).map(safe).join(' ')}`, ...groups];
}

function where(criterion: Report['criteria'][number]): string {
  const places = say.citedIn(criterion);
  const shown = places.slice(0, 4).map(({ section, lines }) => {
    const heading = section === null ? 'before the first heading' : cell(section);
    return `${heading} (${safe(lines)})`;
  });
  if (places.length > 4) shown.push(`${places.length - 4} more`);
  return shown.join('; ');
}

function ownCriteria(report: Report): string[] {
  const sentences = ownSentences(report);
  if (sentences.length === 0) return [];
  const rows = ownRows(report).map(row => [
    cell(row.code),
    cell(row.text),
    safe(row.defined),
    row.tested === '' ? 'not yet' : safe(row.tested),
    row.evaluated === '' ? 'not yet' : safe(row.evaluated),
    row.judged,
  ]);
  const shown = rows.length === 0 ? [] : [table(ownHead, rows, [])];
  return [[`## ${OWN_TITLE}`, sentences.map(safe).join(' '), ...shown].join('\n\n')];
}

function conditions(report: Report, context: ReportContext): string[] {
  if (report.conditions.length === 0) return [];
  const lines = report.conditions.map(({ id, status, detail }) => {
    const box = status === 'met' ? '[x]' : '[ ]';
    return `- ${box} **${safe(context.conditions.get(id) ?? id)}** ${status}. ${safe(detail)}`;
  });
  return [`## Conditions\n\n${lines.join('\n')}`];
}

function steps(report: Report, context: ReportContext): string {
  const list = stepSentences(nextSteps(report, context));
  if (list.length === 0) return 'Nothing that Markscheme can see. Read it once more as your assessor will.';
  return list.map((step, index) => `${index + 1}. ${safe(step)}`).join('\n');
}

function sections(report: Report, context: ReportContext): string[] {
  if (report.sections.length === 0) return [];
  const rows = report.sections.map(({ heading, level, phase, path, line, words, counted: isCounted }) => [
    `${'– '.repeat(Math.max(0, level - 1))}${heading === null ? 'Before the first heading' : cell(heading)}`,
    phase === null ? '' : safe(say.phaseName(phase, context)),
    path === undefined ? String(line) : cell(say.lineShown({ path, line })),
    count(words),
    isCounted ? 'yes' : 'no',
  ]);
  const sum = report.sections.reduce((total, { words }) => total + words, 0);
  return [
    `## Words by section\n\n${table(['Section', 'Phase', 'Line', 'Words', 'Counted'], rows, [2, 3])}\n\n${counted(sum, 'word')} in all.`,
  ];
}

function bullets(sentences: readonly string[]): string {
  return sentences.map(sentence => `- ${safe(sentence)}`).join('\n');
}

/** A table whose columns line up, so that it reads well as plain text too; `right` are the columns of figures. */
function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const widths = head.map((title, column) =>
    rows.reduce((most, row) => Math.max(most, [...(row[column] ?? '')].length), Math.max(title.length, 3)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => pad(text, widths[column] ?? 0, right.includes(column))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    right.includes(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - [...text].length));
  return right ? blanks + text : text + blanks;
}

function cell(text: string): string {
  return escaped(clipped(oneLine(text), CELL));
}

function safe(text: string): string {
  return escaped(oneLine(text));
}

/**
 * Escapes what could begin a link, an image, HTML, emphasis, code, mathematics, a reference, a table's cell or
 * an address that previews turn into a link by themselves; at the start, what begins a heading or a list.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&$@]/g, '\\$&')
    .replace(/\/\//g, '\\/\\/')
    .replace(/(?<=[A-Za-z]):(?=[\w\\/+%.?#-])/g, '\\:')
    .replace(/\bwww\./gi, found => `${found.slice(0, 3)}\\.`)
    .replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/, found =>
      /\d/.test(found) ? `${found}\\` : `\\${found}`,
    );
}
