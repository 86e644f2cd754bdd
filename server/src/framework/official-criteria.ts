/**
 * Official criteria that a participant pastes from their own document: read line by line, and written into a
 * workspace framework that extends the one at hand.
 */
import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Framework, Task } from './model.ts';
import { readFrameworkFile } from './read.ts';
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
}

/** A line that was left out; `line` counts from 1. */
export interface StrayLine {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** Marks of lists and tables, a code, white space or a mark behind it, its wording. */
const LINE = /^[\s•*|–-]*([A-Za-z]{0,6}\d[\w.]*|[A-Z]{1,6})(?:[\s:.)|–—-]+|$)(.*)$/;
/** What a line looks like that goes on with the one before it, as text from a PDF does. */
const GOES_ON = /^(?:\s+\S|[a-z(‘“'"])/;

/** Reads pasted lines: a code, white space, its wording, which may go on in the lines below. */
export function readPastedCriteria(
  framework: Framework,
  text: string,
): { accepted: PastedCriterion[]; stray: StrayLine[] } {
  const accepted: PastedCriterion[] = [];
  const stray: StrayLine[] = [];
  const seen = new Map<string, number>();
  /** Whether the line before was a criterion that may go on. */
  let goesOn = false;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const shown = raw.trim();
    if (shown === '') goesOn = false;
    if (shown === '' || shown.startsWith('#')) continue;
    const leaveOut = (why: string) => stray.push({ line: index + 1, text: shown, why });
    const parts = LINE.exec(raw);
    const code = parts?.[1]?.replace(/\.$/, '');
    const asks = wording(parts?.[2] ?? '');
    if (code === undefined) {
      const open = accepted.at(-1);
      if (open && goesOn && GOES_ON.test(raw)) {
        accepted[accepted.length - 1] = { ...open, asks: `${open.asks} ${wording(raw)}` };
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
      accepted.push({ code, asks, area: areaOfCode(framework, code), task: task.id, replaces: false });
    }
  }
  return {
    accepted: accepted.map(criterion => ({ ...criterion, replaces: replacesOther(framework, criterion) })),
    stray,
  };
}

/** Without the bars of a table and white space around it. */
function wording(text: string): string {
  return text.replace(/^[\s|]+|[\s|]+$/g, '');
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

/**
 * The framework file that holds the criteria: a new one, or `existing` with them added and the rest of it
 * (comments, too) as it was. An area that gets official criteria counts as complete, so that its stand-ins
 * step back; the file says so, where it can be changed.
 */
export function writeOfficialCriteria(
  framework: Framework,
  accepted: readonly PastedCriterion[],
  existing: string | undefined,
): { contents: string } | { problem: string } {
  let document: Document;
  if (existing === undefined || existing.trim() === '') {
    document = new Document({ id: framework.id, extends: framework.id, areas: [], tasks: [] });
    document.commentBefore =
      ' Official criteria, read in from your own document with Markscheme: Add Official Criteria…\n' +
      ' Change the wording here as you like; your drafts follow when you save.\n' +
      ' criteriaComplete: true says that an area’s list is whole, so that nothing stands in for it any more.';
  } else {
    const { entry, faults } = readFrameworkFile(existing, '');
    const fault = faults[0];
    if (!entry)
      return {
        problem: fault ? `line ${fault.line}, column ${fault.column}: ${fault.message}` : 'it can’t be read',
      };
    if (entry.id !== framework.id)
      return { problem: `it holds the framework ‘${entry.id}’, not ‘${framework.id}’` };
    document = parseDocument(existing, { logLevel: 'error' });
  }
  const areas = listAt(document, document.contents, 'areas');
  const tasks = listAt(document, document.contents, 'tasks');
  for (const number of new Set(accepted.flatMap(({ area }) => area ?? []))) {
    const area = entryOf(document, areas, 'number', number);
    area.set('criteriaComplete', true);
  }
  for (const { code, asks, task } of accepted) {
    const criteria = listAt(document, entryOf(document, tasks, 'id', task), 'criteria');
    const criterion = entryOf(document, criteria, 'code', code);
    criterion.set('asks', asks);
    const provenance = document.createNode(
      { status: 'official', in: ['the participant’s own document'] },
      { flow: true },
    );
    criterion.set('provenance', provenance);
  }
  if (areas.items.length === 0 && isMap(document.contents)) document.contents.delete('areas');
  return { contents: document.toString({ lineWidth: 110 }) };
}

/** The list under `key`, made if there is none. */
function listAt(document: Document, map: unknown, key: string): YAMLSeq {
  if (!isMap(map)) throw new TypeError(`Expected a table above ‘${key}’`); // the schema has seen to that
  const found = map.get(key, true);
  if (isSeq(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  const made = document.createNode([]);
  made.flow = false;
  map.set(key, made);
  return made;
}

/** The table of a list whose `key` is `value`, added at the end if there is none. */
function entryOf(document: Document, list: YAMLSeq, key: string, value: string | number): YAMLMap {
  for (const item of list.items) if (isMap(item) && item.get(key) === value) return item;
  const made = document.createNode({ [key]: value });
  list.add(made);
  return made;
}
