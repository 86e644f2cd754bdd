/**
 * Front matter × frameworks: which framework and task a draft is for, and what is wrong with what it says.
 */

import {
  type Entry,
  type FrontMatter,
  type FrontMatterFault,
  shown,
  slipFor,
} from '../draft/front-matter.ts';
import type { Draft, Span } from '../draft/model.ts';
import type { Condition, Framework, Task } from '../framework/model.ts';
import { asText } from '../text/as-text.ts';
import { nearest } from '../text/nearest.ts';
import { readDay } from './dates.ts';
import type { DraftStatus } from './model.ts';
import { readSelfAssessment, type SelfAssessment } from './self-assessment.ts';
import { readWordRules, type WordRules } from './word-rules.ts';

/** The frameworks that can be named. */
export interface FrameworkFinder {
  readonly ids: readonly string[];
  find(id: string): Framework | undefined;
}

/** What stands in where the front matter does not say: from a setting or the command line. */
export interface Assigned {
  readonly framework?: string | undefined;
  readonly task?: string | undefined;
  /** The style in which works are set that are cited by key. */
  readonly style?: string | undefined;
}

/** What the front matter comes to. */
export interface Identified {
  readonly framework: Framework | undefined;
  readonly task: Task | undefined;
  readonly status: DraftStatus;
  /** The day on which it is to be submitted: `2026-04-30`. */
  readonly submission: string | undefined;
  /** What its words are measured by. */
  readonly wordRules: WordRules;
  /** What the participant says of themselves. */
  readonly self: SelfAssessment;
  readonly problems: readonly FrontMatterFault[];
}

/** What `status:` can be. */
export const draftStatuses: readonly DraftStatus[] = ['outline', 'draft', 'final'];

/** Keys under `assessment:` that every draft can have; conditions bring more. */
export const commonKeys: readonly string[] = [
  'framework',
  'task',
  'status',
  'submission',
  'parts',
  'words',
  'budget',
  'marks',
  'behaviours',
];

const NOTHING: SelfAssessment = { marks: new Map(), behaviours: new Map() };

/** Reads what the front matter says of the draft; once, for as long as nothing of it changes. */
export function identify(draft: Draft, frameworks: FrameworkFinder, assigned: Assigned = {}): Identified {
  const { frontMatter } = draft;
  const known = frontMatter && identified.get(frontMatter);
  if (
    known &&
    known.frameworks === frameworks &&
    known.assigned.framework === assigned.framework &&
    known.assigned.task === assigned.task
  )
    return known.result;
  const result = identifyBy(frontMatter, frameworks, assigned);
  if (frontMatter) identified.set(frontMatter, { frameworks, assigned, result });
  return result;
}

const identified = new WeakMap<
  FrontMatter,
  { readonly frameworks: FrameworkFinder; readonly assigned: Assigned; readonly result: Identified }
>();

function identifyBy(
  frontMatter: FrontMatter | undefined,
  frameworks: FrameworkFinder,
  assigned: Assigned,
): Identified {
  const problems: FrontMatterFault[] = [...(frontMatter?.faults ?? [])];
  const entries = frontMatter?.entries ?? new Map<string, Entry>();
  const home: Span = frontMatter?.assessmentKey ?? { start: 0, end: 0 };
  const broken = problems.length > 0;

  const framework = findFramework();
  const task = framework && findTask(framework);
  const status = findStatus();
  const submission = findSubmission();
  const { rules: wordRules, problems: wordProblems } = readWordRules(entries, framework, task);
  for (const problem of wordProblems) problems.push(problem);
  const self =
    framework && task ? readSelfAssessment(entries, framework, task) : { ...NOTHING, problems: [] };
  for (const problem of self.problems) problems.push(problem);
  const keys = [...commonKeys, ...(task?.conditions.flatMap(conditionKeys) ?? [])];
  for (const entry of entries.values()) {
    const slip = slipFor(entry.key, keys);
    if (slip === undefined || entries.has(slip)) continue;
    problems.push({
      ...entry.keySpan,
      message: `There is no key ‘${entry.key}’. Did you mean ‘${slip}’?`,
      replacement: slip,
    });
  }
  for (const condition of task?.conditions ?? []) problems.push(...checkAnswer(condition, entries));
  // What broken YAML seems to say besides may be put right along with it.
  const found = broken ? problems.slice(0, 1) : problems;
  return { framework, task, status, submission, wordRules, self, problems: found };

  function findFramework(): Framework | undefined {
    const entry = entries.get('framework');
    const span = entry ? shown(entry) : home;
    if (entry && isNoText(entry.value)) {
      problems.push({ ...span, message: noText('framework', entry.value, 'npqsl') });
      return undefined;
    }
    const id = written(entry) || assigned.framework;
    const list = `There are: ${frameworks.ids.join(', ')}.`;
    if (id === undefined || id === '') {
      if (!broken)
        problems.push({
          ...span,
          message: `This draft does not say which framework it is for. Write for example ‘framework: npqsl’ under ‘assessment:’. ${list}`,
        });
      return undefined;
    }
    const found = frameworks.find(id);
    if (found) return found;
    const suggestion = nearest(id, frameworks.ids);
    const hint = suggestion ? ` Did you mean ‘${suggestion}’?` : '';
    problems.push({
      ...span,
      message: `There is no framework ‘${id}’.${hint} ${list}`,
      ...(suggestion === undefined || !textOf(entry?.value) ? {} : { replacement: suggestion }),
    });
    return undefined;
  }

  function findTask(of: Framework): Task | undefined {
    const entry = entries.get('task');
    const ids = of.tasks.map(candidate => candidate.id);
    if (entry && isNoText(entry.value)) {
      problems.push({ ...shown(entry), message: noText('task', entry.value, ids[0] ?? 'project') });
      return undefined;
    }
    const id = written(entry) || assigned.task;
    const list = ids.length === 1 ? `${of.name} has one: ${ids[0]}.` : `${of.name} has: ${ids.join(', ')}.`;
    if (id === undefined || id === '') {
      if (of.tasks.length === 1) return of.tasks[0];
      const span = entry?.keySpan ?? entries.get('framework')?.valueSpan ?? home;
      problems.push({
        ...span,
        message: `This draft does not say which task it is for. ${list} Write for example ‘task: ${ids[0]}’ under ‘assessment:’.`,
      });
      return undefined;
    }
    const found = of.tasks.find(candidate => candidate.id === id);
    if (found) return found;
    const suggestion = nearest(id, ids) ?? (ids.length === 1 ? ids[0] : undefined);
    problems.push({
      ...(entry ? shown(entry) : home),
      message: `There is no task ‘${id}’. ${list}`,
      // What a setting says stands nowhere here.
      ...(suggestion === undefined || !textOf(entry?.value) ? {} : { replacement: suggestion }),
    });
    return undefined;
  }

  function findSubmission(): string | undefined {
    const entry = entries.get('submission');
    if (!entry || entry.value === null) return undefined;
    const fault = dayFault(entry.value);
    if (fault === undefined) return textOf(entry.value)?.trim();
    // A condition of that name has a say of its own.
    if (!task?.conditions.some(condition => conditionKeys(condition).includes('submission')))
      problems.push({ ...shown(entry), message: fault });
    return undefined;
  }

  function findStatus(): DraftStatus {
    const entry = entries.get('status');
    if (!entry || entry.value === null) return 'draft';
    const found = draftStatuses.find(candidate => candidate === entry.value);
    if (found) return found;
    if (isNoText(entry.value)) {
      problems.push({ ...shown(entry), message: noText('status', entry.value, 'draft') });
      return 'draft';
    }
    const suggestion = nearest(asText(entry.value), draftStatuses);
    problems.push({
      ...shown(entry),
      message: `There is no status ‘${asText(entry.value)}’. Write one of: ${draftStatuses.join(', ')}.`,
      ...(suggestion === undefined ? {} : { replacement: suggestion }),
    });
    return 'draft';
  }
}

/** The front matter keys that answer a condition. */
export function conditionKeys(condition: Condition): string[] {
  const { answer } = condition;
  if (answer.kind === 'dates') return [answer.from, answer.to];
  return answer.kind === 'date' && answer.before !== undefined ? [answer.key, answer.before] : [answer.key];
}

function checkAnswer(condition: Condition, entries: ReadonlyMap<string, Entry>): FrontMatterFault[] {
  const { answer } = condition;
  const present = conditionKeys(condition).flatMap(key => entries.get(key) ?? []);
  const problems: FrontMatterFault[] = [];
  for (const entry of present) {
    if (entry.value === null) continue; // not answered yet
    const fault = faultOf(entry.value, condition);
    if (fault !== undefined) problems.push({ ...shown(entry), message: fault });
  }
  if (answer.kind === 'dates' && problems.length === 0) {
    const [from, to] = [entries.get(answer.from), entries.get(answer.to)];
    const start = from && readDay(textOf(from.value) ?? '');
    const end = to && readDay(textOf(to.value) ?? '');
    if (to && start && end && 'day' in start && 'day' in end && end.day < start.day) {
      problems.push({
        ...shown(to),
        message: `‘${answer.to}’ is before ‘${answer.from}’. Correct one of the two dates.`,
      });
    }
  }
  return problems;
}

function dayFault(value: unknown): string | undefined {
  if (isNoText(value)) return 'Expected a single date. Write it as year-month-day, such as 2026-04-30.';
  const read = readDay(asText(value));
  return 'fault' in read ? read.fault : undefined;
}

function faultOf(value: unknown, { answer }: Condition): string | undefined {
  switch (answer.kind) {
    case 'dates':
    case 'date':
      return dayFault(value);
    case 'days':
      return typeof value === 'number' && value >= 0
        ? undefined
        : `Expected a number of days, such as ‘${answer.key}: ${answer.least}’.`;
    case 'confirmed':
      return typeof value === 'boolean'
        ? undefined
        : `Expected true or false, such as ‘${answer.key}: true’.`;
    case 'list': {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      const stray = items.find(item => !answer.of.some(known => known === item));
      if (stray === undefined) return undefined;
      return `‘${asText(stray)}’ is not one of: ${answer.of.join(', ')}. Write for example ‘${answer.key}: [${answer.of.join(', ')}]’.`;
    }
  }
}

/** A name as it is written: YAML may take it for a number. */
function written(entry: Entry | undefined): string | undefined {
  return typeof entry?.value === 'number' ? entry.source : textOf(entry?.value);
}

function textOf(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : asText(value);
}

/** Whether a value can’t be taken for a text: a list, or a table of keys. */
function isNoText(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function noText(key: string, value: unknown, example: string): string {
  const found = Array.isArray(value) ? 'a list' : 'keys of its own';
  return `Expected a text for ‘${key}’, found ${found}. Write for example ‘${key}: ${example}’.`;
}
