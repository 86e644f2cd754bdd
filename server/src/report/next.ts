/**
 * What to do next, most valuable first. The order is that of somebody who knows how such projects are marked: what can
 * have the whole account sent back, what it must be about, what earns marks, what must come with it, what is polish.
 */

import { severities } from '../rules/rule.ts';
import { ruleOf } from '../rules/rules.ts';
import { type StepKind, stepKinds } from '../rules/steps.ts';
import { count, counted, listed } from '../text/english.ts';
import type { Report, ReportContext } from './data.ts';

export type { StepKind } from '../rules/steps.ts';

/** A place in a draft: line and column count from 1, `path` where there are several files. */
export interface StepPlace {
  readonly path?: string | undefined;
  readonly line: number;
  readonly column: number;
}

/** One thing to do. */
export interface NextStep {
  readonly kind: StepKind;
  /** In a sentence or two, with what to do. */
  readonly message: string;
  /** Where to do it; null where that is for the participant to choose. */
  readonly place: StepPlace | null;
  /** The criterion that it is about. */
  readonly code: string | null;
}

type Problem = Report['problems'][number];
type Criterion = Report['criteria'][number];

/** All that remains to be done. */
export function nextSteps(report: Report, context: ReportContext): NextStep[] {
  const steps = [
    ...missingSteps(report),
    ...wordSteps(report),
    ...phaseSteps(report, context),
    ...uncoveredSteps(report, context),
    ...mentionedSteps(report, context),
    ...conditionSteps(report, context),
    ...ownSteps(report),
    ...problemSteps(report),
  ];
  // Sorting is stable: within a kind they stay in the order in which they were put.
  return steps.sort((a, b) => stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind));
}

/** A list that stands in a file of its own has its problems there, and not in the draft. */
function missingSteps({ draft: { missing = [] }, problems }: Report): NextStep[] {
  return missing
    .filter(name => !problems.some(({ message }) => message.includes(`‘${name}’`)))
    .map(name =>
      step(
        'front-matter',
        `Bring ‘${name}’ back, or correct its path in the list of files: it is not in these figures.`,
      ),
    );
}

function wordSteps({ words }: Report): NextStep[] {
  const { counted: used, limit, most, minimum, cutOff } = words;
  const place = cutOff && { path: cutOff.path, line: cutOff.line, column: cutOff.column };
  if (limit !== null && used > (most ?? limit))
    return [step('over-limit', `Shorten the account by ${counted(used - limit, 'word')}.`, place)];
  if (minimum !== null && used < minimum)
    return [step('too-few', `Write at least ${counted(minimum - used, 'word')} more.`)];
  return [];
}

function phaseSteps({ phases, problems }: Report, context: ReportContext): NextStep[] {
  return phases
    .filter(({ status, optional }) => status === 'empty' || (status === 'missing' && !optional))
    .map(({ phase, status }) => {
      const title = (context.phases.get(phase) ?? phase).toLowerCase();
      const found = problems.find(({ rule, about }) => about === phase && rule === `phases/${status}`);
      const message =
        status === 'missing'
          ? `No heading names ${title}: mark the section where you have written it, or add one.`
          : `Write about ${title}: its heading has no text yet.`;
      return step('phase', message, found ? placeOf(found) : null);
    });
}

/** Those with most marks first, and of the same marks official ones before what only stands in for them. */
function uncoveredSteps({ criteria }: Report, context: ReportContext): NextStep[] {
  return criteria
    .filter(({ status, judged }) => status === 'uncovered' && judged === 'here')
    .sort((a, b) => (b.mostMarks ?? 0) - (a.mostMarks ?? 0) || Number(isStandIn(a)) - Number(isStandIn(b)))
    .map(criterion => {
      const { code, mostMarks } = criterion;
      const marks = mostMarks === null ? '' : ` (${counted(mostMarks, 'mark')})`;
      const message = `Tag where you meet ${named(criterion, context)}${marks}, or write about it.`;
      return step('uncovered', message, null, code);
    });
}

/** Those that lack fewest words first. */
function mentionedSteps({ criteria, problems }: Report, context: ReportContext): NextStep[] {
  const elsewhere = new Set(
    problems.flatMap(({ rule, about }) => (rule === 'criteria/only-in-annex' ? (about ?? []) : [])),
  );
  return criteria
    .filter(({ status, code }) => status === 'mentioned' && !elsewhere.has(code))
    .sort((a, b) => b.words - a.words)
    .map(criterion => {
      const { code, words, citations } = criterion;
      const [first] = citations;
      const claimed =
        words === 0
          ? 'no words are tagged with it'
          : `${count(words)} of ${counted(context.coveredFrom, 'word')} are tagged`;
      const message = `Say more about ${named(criterion, context)}: ${claimed}.`;
      return step('too-few', message, first ? placeOf(first) : null, code);
    });
}

/** Conditions that are not met before those that are only open. */
function conditionSteps({ conditions, problems }: Report, context: ReportContext): NextStep[] {
  const messages = new Set(problems.map(({ message }) => message));
  const places = new Map<string | null, Problem>();
  for (const problem of problems)
    if (problem.rule.startsWith('conditions/') && !places.has(problem.about))
      places.set(problem.about, problem);
  return (['unmet', 'unknown'] as const).flatMap(status =>
    conditions
      // An answer that can’t be read is among the front matter’s problems already.
      .filter(item => item.status === status && !messages.has(item.detail))
      .map(({ id, detail }) => {
        const found = places.get(id);
        return step(
          'condition',
          `${context.conditions.get(id) ?? id}: ${detail}`,
          found ? placeOf(found) : null,
        );
      }),
  );
}

/** Criteria that the writer has set and that don’t come back: one by one where they are few, else in one step. */
function ownSteps({ problems }: Report): NextStep[] {
  const steps = [
    ['own-criteria/untested', 'Name these criteria of yours where you test them'],
    ['own-criteria/unevaluated', 'Judge these criteria of yours in the evaluation'],
  ] as const;
  return steps.flatMap(([rule, what]) => {
    const own = problems.filter(problem => problem.rule === rule);
    const [first] = own;
    if (!first || own.length <= fewOwn)
      return own.map(problem => step('hint', problem.message, placeOf(problem)));
    return step('hint', `${what}: ${listed(own.flatMap(({ about }) => about ?? []))}.`, placeOf(first));
  });
}

/** So many are told one by one. */
const fewOwn = 3;

/** The heaviest first, and of the same weight in the order of the draft. */
function problemSteps({ problems, criteria }: Report): NextStep[] {
  const codes = new Set(criteria.map(({ code }) => code));
  return problems
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .flatMap(problem => {
      const { message, about } = problem;
      const kind = kindOf(problem);
      if (kind === 'figures') return [];
      const code = about !== null && codes.has(about) ? about : null;
      return step(kind, message, placeOf(problem), code);
    });
}

/** What can wait comes last: a comment that is still open and has nothing below it, say. */
function kindOf({ rule, severity }: Problem): StepKind | 'figures' {
  const kind = ruleOf(rule)?.step ?? 'hint';
  return kind === 'lost' && severity === 'hint' ? 'hint' : kind;
}

function step(
  kind: StepKind,
  message: string,
  place: StepPlace | null = null,
  code: string | null = null,
): NextStep {
  return { kind, message, place, code };
}

function placeOf({ path, line, column }: StepPlace): StepPlace {
  return { ...(path === undefined ? {} : { path }), line, column };
}

function isStandIn({ kind }: Criterion): boolean {
  return kind === 'statement' || kind === 'area';
}

/** `4.2.b (Shared knowledge and practice)`. */
function named({ code }: Criterion, { titles }: ReportContext): string {
  const title = titles.get(code) ?? '';
  return title === '' || title === code ? code : `${code} (${title.replace(/\.$/, '')})`;
}

/** More steps of one kind than these are put into one, in a list to be read. */
const mostOfAKind = 8;

/** The steps as sentences, with the lines that they are about; of many criteria the last in one sentence. */
export function stepSentences(steps: readonly NextStep[]): string[] {
  return stepKinds.flatMap(kind => {
    const own = steps.filter(item => item.kind === kind);
    const further = own.slice(mostOfAKind - 1).flatMap(({ code }) => code ?? []);
    const isMany = (kind === 'uncovered' || kind === 'too-few') && further.length > 1;
    const shown = isMany ? own.slice(0, mostOfAKind - 1) : own;
    const sentences = shown.map(({ kind: of, message, place }) =>
      place === null || of === 'phase' || of === 'condition' || of === 'over-limit'
        ? message
        : `${lineInWords(place)}: ${message}`,
    );
    const verb = kind === 'uncovered' ? 'Write about' : 'Say more about';
    return isMany ? [...sentences, `${verb} ${listed(further)}, too.`] : sentences;
  });
}

function lineInWords({ path, line }: StepPlace): string {
  return `Line ${line}${path === undefined ? '' : ` of ${path}`}`;
}
