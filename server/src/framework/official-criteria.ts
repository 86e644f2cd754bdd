/**
 * Official criteria that a participant pastes from their own document, read line by line.
 */
import type { Framework, Task } from './model.ts';
import { areasNamed, type NamedArea, namedArea } from './named-areas.ts';
import { addOfficialCriteria } from './official-file.ts';
import { pastedLines } from './pasted-rows.ts';
import { areaOfCode } from './trackables.ts';

/** A line that was understood. */
export interface PastedCriterion {
  readonly code: string;
  readonly asks: string;
  readonly area: number | undefined;
  /** Id of the task that it belongs to. */
  readonly task: string;
  /** Its wording differs from one that was read in before. */
  readonly replaces: boolean;
  /** The line that it begins on, from 1, and all that stands there. */
  readonly line: number;
  readonly text: string;
}

/** A line that was left out; `line` counts from 1. */
export interface StrayLine {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** Marks of lists and tables, and a code with white space or a mark behind it. */
const CODE = /^[\s•*|–-]*([A-Za-z]{0,6}\d[\w.]*|[A-Z]{1,6})(?=[\s:.)|–—-]|$)/;
/** As `CODE`, in schemes whose codes have a form of their own. */
const FORMED: Partial<Record<Framework['codes'], RegExp>> = {
  'aim.grade': /^[\s•*|–-]*([A-K]{1,4}\.[PMD]\d{1,2}|[PMD]\d{1,2})(?=[\s:.)|*–—-]|$)/,
  'area.number': /^[\s•*|–-]*(?:AC\s{0,3})?(\d{1,2}\.\d{1,2})(?=[\s:.)|–—-]|$)/,
};
/** A learning aim or outcome with its title, in a line with single spaces. */
const AIM = /^(?:learning )?aim ([A-K])(?![\w.]) ?[:.–—-]? ?(\S.*)?$/i;
const OUTCOME = /^(?:(?:LO|learning outcome|outcome) ?)?([1-9]\d?) ?[.:)–—-]? (\p{L}.*)$/iu;
/** Heads of columns. */
const HEAD =
  /^(?:(?:to achieve a )?(?:pass|merit|distinction)|(?:assessment |grading )?criteri(?:a|on)|learning (?:aims?|outcomes?)|the learner (?:will|can)(?: be able to)?|code|ref(?:erence)?|ksbs?|knowledge|skills?|behaviours?|description)\s*[:.]?$/i;
/** What parts a code from its wording. */
const BEHIND_CODE = /^[\s:.)|*–—-]+/;
/** What a line looks like that goes on with the one before it, as text from a PDF does. */
const GOES_ON = /^(?:\s+\S|[a-z(‘“'"])/;

/** Reads pasted lines: a code, white space, its wording, which may go on in the lines below. */
export function readPastedCriteria(
  framework: Framework,
  text: string,
): { accepted: PastedCriterion[]; stray: StrayLine[]; areas: NamedArea[] } {
  const areas: NamedArea[] = [];
  const pattern = FORMED[framework.codes] ?? CODE;
  const accepted: PastedCriterion[] = [];
  const stray: StrayLine[] = [];
  const seen = new Map<string, number>();
  /** Whether the line before was a criterion that may go on. */
  let goesOn = false;
  for (const { line, text: raw } of pastedLines(text, cell => pattern.exec(cell)?.[0].length)) {
    const index = line - 1;
    const shown = raw.trim();
    if (shown === '') goesOn = false;
    if (shown === '' || shown.startsWith('#')) continue;
    const leaveOut = (why: string) => stray.push({ line: index + 1, text: shown, why });
    const parts = pattern.exec(raw);
    const code = parts?.[1]?.replace(/\.$/, '');
    const asks = wording(raw.slice(parts?.[0].length ?? raw.length).replace(BEHIND_CODE, ''));
    if (code === undefined) {
      if (HEAD.test(shown)) continue;
      const area = areaOfLine(framework, shown);
      if (area) {
        goesOn = false;
        areas.push(area);
        continue;
      }
      const open = accepted.at(-1);
      if (open && goesOn && GOES_ON.test(raw)) {
        accepted[accepted.length - 1] = {
          ...open,
          asks: `${open.asks} ${wording(raw)}`,
          text: `${open.text}\n${shown}`,
        };
        continue;
      }
      goesOn = false;
      leaveOut('it does not start with a code');
      continue;
    }
    goesOn = false;
    const task = taskOf(framework, code);
    if (typeof task === 'string') leaveOut(task);
    else if (asks === '') leaveOut(`there is no wording behind ${code} on the same line`);
    else if (seen.has(code)) leaveOut(`${code} stands on line ${seen.get(code)} already`);
    else {
      seen.set(code, index + 1);
      goesOn = true;
      accepted.push({
        code,
        asks,
        area: areaOfCode(framework, code),
        task: task.id,
        replaces: false,
        line: index + 1,
        text: shown,
      });
    }
  }
  return {
    accepted: accepted.map(criterion => ({ ...criterion, replaces: replacesOther(framework, criterion) })),
    stray,
    areas,
  };
}

/** The learning aim or outcome that a line gives the title of. */
function areaOfLine({ codes }: Framework, line: string): NamedArea | undefined {
  if (codes !== 'aim.grade' && codes !== 'area.number') return undefined;
  const [, name, title] = (codes === 'aim.grade' ? AIM : OUTCOME).exec(line.replace(/\s+/g, ' ')) ?? [];
  if (name === undefined) return undefined;
  const number = codes === 'aim.grade' ? name.toUpperCase().charCodeAt(0) - 64 : Number(name);
  return namedArea(codes, number, title?.trim());
}

/** Without the bars of a table and white space around it. */
function wording(text: string): string {
  return text.replace(/^[\s|]+|(?<![\s|])[\s|]+$/g, '');
}

/** Whether another wording was read in before. */
function replacesOther(framework: Framework, { code, task, asks }: PastedCriterion): boolean {
  const criteria = framework.tasks.find(({ id }) => id === task)?.criteria;
  const known = criteria?.find(criterion => criterion.code === code);
  return known?.provenance?.status === 'official' && known.asks !== asks;
}

/** The task that a code belongs to, or why there is none. */
function taskOf(framework: Framework, code: string): Task | string {
  const [first] = framework.tasks;
  if (!first) return 'the framework has no task';
  if (framework.codes !== 'area.level.number')
    return framework.tasks.find(task => task.criteria.some(item => item.code === code)) ?? first;
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{1,2})$/.exec(code);
  if (!parts)
    return `${code} is not a code of the form ${framework.level === undefined ? '1.1.1' : `1.${framework.level}.1`}`;
  const level = Number(parts[2]);
  if (framework.level !== undefined && level !== framework.level) {
    const other = framework.levels.find(candidate => candidate.level === level);
    return other
      ? `${code} is a code of ${other.name}`
      : `${framework.name}’s codes have ${framework.level} in the middle`;
  }
  const area = Number(parts[1]);
  if (!framework.areas.some(candidate => candidate.number === area)) return `there is no area ${area}`;
  return (
    framework.tasks.find(task => task.areas.includes(area)) ??
    `no task of ${framework.name} assesses area ${area}`
  );
}

/** The framework file that holds what was pasted: a new one, or `existing` with it added. */
export function writeOfficialCriteria(
  framework: Framework,
  accepted: readonly (Pick<PastedCriterion, 'code' | 'asks' | 'task' | 'area'> & {
    readonly marks?: number | null;
  })[],
  existing: string | undefined,
  areas: readonly NamedArea[] = [],
): { contents: string } | { problem: string } {
  return addOfficialCriteria(
    framework,
    accepted.map(({ code, asks, task, marks }) => ({
      code,
      asks,
      task,
      ...(marks === undefined || marks === null ? {} : { marks }),
    })),
    new Set(accepted.flatMap(({ area, code }) => area ?? areasNamed(framework.codes, code))),
    { source: 'your document', by: 'Add Official Criteria', areas },
    existing,
  );
}
