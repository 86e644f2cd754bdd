/**
 * The report as plain text for a terminal, some 90 columns wide.
 */
import { count, counted } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';
import { OWN_TITLE, ownRows, ownSentences } from './own-criteria.ts';
import { clipped, oneLine } from './printable.ts';
import * as say from './summary.ts';

const WIDTH = 90;

/** The report, the verdict first. */
export function textReport(report: Report, context: ReportContext): string {
  const blocks = [
    [
      ...wrapped(`${say.verdict(report, context)}.`, ''),
      ...wrapped(`${say.filesShown(report)}: ${context.frameworkName}, ${context.taskTitle}`, ''),
    ],
    said('Words', say.wordSentences(report)),
    phases(report, context),
    ...criteria(report, context),
    ownCriteria(report),
    said('Marks', say.markSentences(report)),
    conditions(report, context),
    said('Behaviours', say.behaviourSentences(report)),
    problems(report),
    sections(report),
    context.frameworkNote === undefined
      ? []
      : ['About this framework', ...wrapped(`${context.frameworkTitle}. ${context.frameworkNote}`, '  ')],
  ];
  return `${blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function phases(report: Report, context: ReportContext): string[] {
  if (report.phases.length === 0) return [];
  return [
    'Phases',
    ...report.phases.map(({ phase, status, optional, words }) => {
      const title = clipped(oneLine(say.phaseName(phase, context)), 40).padEnd(16);
      const state = say.phaseStateName({ status, thin: false, optional });
      return `  ${state.padEnd(9)}  ${title}  ${counted(words, 'word')}`.trimEnd();
    }),
  ];
}

/** A part that is a list of sentences, where there are any. */
function said(title: string, sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [title, ...sentences.flatMap(sentence => wrapped(sentence, '  '))];
}

function criteria(report: Report, context: ReportContext): string[][] {
  if (report.criteria.length === 0) return [];
  const widest = report.criteria.reduce((most, { code }) => Math.min(14, Math.max(most, code.length)), 0);
  const groups = say.criteriaGroups(report, context).map(group => [
    ...wrapped(say.groupHeading(group), '  '),
    ...group.criteria.flatMap(criterion => {
      const lead = `    ${say.stateName(criterion).padEnd(13)}  ${clipped(oneLine(criterion.code), 24).padEnd(widest)}  `;
      const title = context.titles.get(criterion.code) ?? '';
      const claim =
        criterion.citations.length === 0
          ? ''
          : ` (${counted(criterion.words, 'word')}, ${say.linesCiting(criterion)})`;
      const own = criterion.marks === null ? '' : `; own marks ${say.ownMarks(criterion)}`;
      return wrapped(`${title}${claim}${own}`, ' '.repeat(lead.length), lead);
    }),
  ]);
  return [
    ['Criteria', ...say.criteriaSentences(report, context).flatMap(sentence => wrapped(sentence, '  '))],
    ...groups,
  ];
}

function ownCriteria(report: Report): string[] {
  const sentences = ownSentences(report);
  if (sentences.length === 0) return [];
  return [
    OWN_TITLE,
    ...sentences.flatMap(sentence => wrapped(sentence, '  ')),
    ...ownRows(report).flatMap(({ code, text, defined, tested, evaluated, judged }) => {
      const lead = `    ${clipped(oneLine(code), 14).padEnd(6)}  `;
      const places = [
        `line ${defined}`,
        tested === '' ? 'not tested yet' : `tested in line ${tested}`,
        evaluated === '' ? 'not evaluated yet' : `evaluated in line ${evaluated}`,
        ...(judged === '' ? [] : [judged]),
      ];
      return wrapped(`${text} (${places.join('; ')})`, ' '.repeat(lead.length), lead);
    }),
  ];
}

function conditions(report: Report, context: ReportContext): string[] {
  if (report.conditions.length === 0) return [];
  return [
    'Conditions',
    ...report.conditions.flatMap(({ id, status, detail }) =>
      wrapped(`${context.conditions.get(id) ?? id}. ${detail}`, ' '.repeat(11), `  ${status.padEnd(7)}  `),
    ),
  ];
}

function problems(report: Report): string[] {
  if (report.problems.length === 0) return ['Problems', '  None.'];
  return [
    'Problems',
    ...report.problems.flatMap(({ path, line, column, severity, message, rule }) =>
      wrapped(`${say.lineShown({ path, line })}:${column}: ${severity}: ${message} [${rule}]`, '    ', '  '),
    ),
  ];
}

function sections(report: Report): string[] {
  if (report.sections.length === 0) return [];
  return [
    'Words by section',
    ...report.sections.map(({ heading, level, words, counted: isCounted }) => {
      const indent = '  '.repeat(Math.max(0, level - 1));
      const title = clipped(oneLine(heading ?? 'Before the first heading'), 60);
      return `  ${count(words).padStart(6)}  ${indent}${title}${isCounted ? '' : ' (not counted)'}`;
    }),
  ];
}

/** Breaks a text between words; the first line opens with `first`, the others with `indent`. */
function wrapped(text: string, indent: string, first = indent): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of oneLine(text).split(' ')) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
