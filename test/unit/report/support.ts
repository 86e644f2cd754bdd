/** A small report whose figures are made up, and reports of real drafts. */
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import {
  type Report,
  type ReportContext,
  reportContext,
  reportData,
} from '../../../server/src/report/data.ts';
import type { Reported } from '../../../server/src/report/formats.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';

/** Four things to cover: one is covered, one evidenced, one mentioned, one open; the account has no evaluation. */
export const report: Report = {
  schemaVersion: 1,
  draft: { path: 'drafts/reading.md', framework: 'npqsl', task: 'project' },
  words: {
    counted: 4812,
    limit: 5000,
    status: 'near',
    total: 5312,
    excluded: [{ what: 'annex', words: 500 }],
    most: 5000,
    minimum: null,
    cutOff: null,
    budgets: [],
  },
  sections: [
    {
      heading: 'Design',
      level: 1,
      phase: 'design',
      phases: ['design'],
      line: 12,
      ...section(4812),
      claims: [{ code: '1.2.1', words: 1180 }],
    },
    { heading: 'Annex A', level: 1, phase: null, phases: [], line: 60, ...section(500), counted: false },
  ],
  phases: [
    { phase: 'design', status: 'present', words: 4812, thin: false },
    { phase: 'evaluation', status: 'missing', words: 0, thin: false },
  ],
  criteria: [
    criterion('1.2.1', 'criterion', 'SAI', 'evidenced', 1180, [31, 45, 45]),
    criterion('1.2.a', 'statement', 'SAI', 'uncovered', 0, []),
    criterion('TCE', 'area', 'TCE', 'covered', 40, [50]),
    criterion('2.2.7', 'unlisted', 'TCE', 'mentioned', 1, [52]),
  ],
  marks: {
    given: 3,
    most: 28,
    marked: 2,
    unmarked: [],
    passMark: 20,
    nearest: [{ code: '1.2.1', marks: 1, next: 2, most: 2 }],
  },
  behaviours: [
    { id: 'commitment', title: 'Commitment', asks: 'Care.', now: 2, plan: 'Ask to be watched' },
    { id: 'respect', title: 'Respect', asks: 'Heed.', now: null, plan: null },
  ],
  documents: [{ name: 'plan.md', kind: 'file', status: 'there', criteria: ['1.2.1'] }],
  conditions: [
    { id: 'sponsor', status: 'met', detail: 'Confirmed in the front matter (sponsor: true).' },
    { id: 'duration', status: 'unmet', detail: '30 days, too few for 2 school terms.' },
  ],
  problems: [
    {
      rule: 'phases/missing',
      severity: 'warning',
      message: 'No heading names evaluation.',
      about: 'evaluation',
      line: 3,
      column: 14,
      endLine: 3,
      endColumn: 19,
    },
  ],
};

/** What goes with it. */
export const context: ReportContext = {
  frameworkName: 'NPQSL',
  frameworkTitle: 'Senior Leadership',
  frameworkNote: 'Last submissions were in August 2022.',
  taskTitle: 'Project',
  coveredFrom: 40,
  official: new Map(),
  titles: new Map([
    ['1.2.1', 'Causes behind the gaps'],
    ['1.2.a', 'Data with a purpose'],
    ['TCE', 'Teaching and curriculum excellence'],
    ['2.2.7', 'wording not known here'],
  ]),
  areas: new Map([
    ['SAI', 'Strategy and improvement'],
    ['TCE', 'Teaching and curriculum excellence'],
  ]),
  phases: new Map([
    ['design', 'Design'],
    ['evaluation', 'Evaluation'],
  ]),
  conditions: new Map([
    ['sponsor', 'Sponsor'],
    ['duration', 'Two terms'],
  ]),
};

/** A section that is counted and has no others below it. */
export function section(words: number) {
  return { words, wordsBelow: words, counted: true, why: null, part: null, budget: null, claims: [] };
}

function criterion(
  code: string,
  kind: Report['criteria'][number]['kind'],
  area: string,
  status: Report['criteria'][number]['status'],
  words: number,
  lines: readonly number[],
): Report['criteria'][number] {
  const citations = lines.map(line => ({ line, column: 3, section: 'Design' }));
  const [marks, mostMarks] = kind === 'criterion' ? [1, 2] : [null, null];
  return {
    ...{ code, id: code, judged: 'here', kind, area, part: 'A', status, words },
    ...{ beyondLimit: false, marks, mostMarks, citations },
  };
}

/** The report with some of it replaced. */
export function changed(change: Partial<Report>): Report {
  return { ...report, ...change };
}

/** The report with all text that a draft can bring in replaced. */
export function hostile(text: string): Reported {
  return {
    report: changed({
      draft: { path: text, framework: 'npqsl', task: 'project' },
      sections: [{ heading: text, level: 2, phase: null, phases: [], line: 1, ...section(1) }],
      criteria: [
        {
          ...criterion(text, 'unlisted', 'SAI', 'covered', 50, []),
          citations: [{ line: 9, column: 1, section: text }],
        },
      ],
      behaviours: [{ id: 'respect', title: text, asks: text, now: 1, plan: text }],
      documents: [{ name: text, kind: 'file', status: 'missing', criteria: [text] }],
      conditions: [{ id: 'sponsor', status: 'unmet', detail: text }],
      problems: [
        {
          rule: 'front-matter/invalid',
          severity: 'error',
          message: text,
          about: null,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 2,
        },
      ],
    }),
    context: {
      ...context,
      taskTitle: text,
      frameworkTitle: text,
      titles: new Map([[text, text]]),
      areas: new Map([['SAI', text]]),
    },
  };
}

/** The report of a real draft. */
export function reportOf(...lines: string[]): Reported {
  const assessment = assess(readDraft(lines.join('\n')), createCatalogue());
  if (assessment.kind !== 'assessed') throw new Error(assessment.frontMatterProblems[0]?.message);
  return {
    report: reportData('draft.md', assessment, problemsOf(assessment)),
    context: reportContext(assessment),
  };
}
