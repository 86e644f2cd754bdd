/**
 * What a code that stands in a citing form can be, when the task does not list it.
 */

import { nearest } from '../text/nearest.ts';
import type { Framework, Task } from './model.ts';
import { areaOfCode, statementCode, trackablesOf } from './trackables.ts';

/** The verdict on an unlisted code. */
export type CodeVerdict =
  /** A well-formed code of an area whose list is not complete: taken at its word and tracked. */
  | { readonly kind: 'unlisted'; readonly area: number | undefined }
  /** Can't be right; `suggestion` is the nearest code that can, if there is one. */
  | { readonly kind: 'unknown'; readonly why: string; readonly suggestion: string | undefined }
  /** A stand-in of an area whose criteria are known by now: `criteria` are those that may be meant. */
  | { readonly kind: 'stepped-back'; readonly area: string; readonly criteria: readonly string[] }
  /** A code of another level or task; `whose` names it. */
  | { readonly kind: 'other-task'; readonly whose: string }
  /** Not of the form of this framework's codes, so none of our business. */
  | { readonly kind: 'none' };

/**
 * One digit for area and level, a number up to 19, or a letter: dates (`30.4.26`) and most versions (`4.17.21`) are
 * no codes.
 */
const DOTTED = /^(\d)\.(\d)\.([1-9]|1\d|[a-z])$/;

/** Forms without a level: two numbers, a grade's letter and number behind learning aims, a number behind the letter for knowledge, skill or behaviour. */
const SHORT = {
  'area.number': /^[1-9]\.([1-9]|1\d)$/,
  'aim.grade': /^[A-K]{1,4}\.[PMD][1-9]\d?$/,
  ksb: /^[KSB][1-9]\d?$/,
};

/** Says what `code`, which `task` does not list, can be. */
export function classifyCode(framework: Framework, task: Task, code: string): CodeVerdict {
  const elsewhere = otherTaskOf(framework, task, code);
  if (elsewhere !== undefined) return { kind: 'other-task', whose: elsewhere };
  const stoodIn = steppedBack(framework, task, code);
  if (stoodIn) return stoodIn;
  if (framework.codes === 'listed') return amongListed(framework, task, code);
  if (framework.codes !== 'area.level.number') {
    if (!SHORT[framework.codes].test(code)) return { kind: 'none' };
    const number = areaOfCode(framework, code);
    const known = framework.areas.find(candidate => candidate.number === number);
    return known?.criteriaComplete
      ? {
          kind: 'unknown',
          why: `the criteria of ${known.title} are all known, and it is none of them`,
          suggestion: nearest(code, codesOf(framework, task)),
        }
      : { kind: 'unlisted', area: number };
  }
  const parts = DOTTED.exec(code);
  if (!parts) return { kind: 'none' };
  const areaNumber = Number(parts[1]);
  const level = Number(parts[2]);
  const area = framework.areas.find(candidate => candidate.number === areaNumber);
  const suggestion = nearest(code, codesOf(framework, task));
  if (!area) {
    return { kind: 'unknown', why: `there is no area ${areaNumber} in ${framework.name}`, suggestion };
  }
  if (framework.level !== undefined && level !== framework.level) {
    const other = framework.levels.find(candidate => candidate.level === level);
    if (other) return { kind: 'other-task', whose: other.name };
    return {
      kind: 'unknown',
      why: `there is no level ${level}; codes of ${framework.name} have ${framework.level} in the middle`,
      suggestion,
    };
  }
  if (!task.areas.includes(areaNumber)) {
    const owner = framework.tasks.find(candidate => candidate.areas.includes(areaNumber));
    if (owner) return { kind: 'other-task', whose: `${framework.name} ${owner.id}` };
  }
  const third = parts[3] ?? '';
  if (/[a-z]/.test(third)) {
    return { kind: 'unknown', why: `area ${area.code} has no statement ${third}`, suggestion };
  }
  if (area.criteriaComplete) {
    return {
      kind: 'unknown',
      why: `the criteria of area ${areaNumber} are all known, and it is none of them`,
      suggestion,
    };
  }
  return { kind: 'unlisted', area: areaNumber };
}

/** Letters with a number, as `K6`: nothing but a code where others of its letters are listed. */
const LETTERED = /^([A-Z]{1,4})[1-9]\d?$/;

/** A code of the form of those that are listed: the framework lists all of them. */
function amongListed(framework: Framework, task: Task, code: string): CodeVerdict {
  const letters = LETTERED.exec(code)?.[1];
  if (letters === undefined) return { kind: 'none' };
  const listed = codesOf(framework, task).filter(known => LETTERED.exec(known)?.[1] === letters);
  if (listed.length < 2) return { kind: 'none' };
  const why = `the codes with ${letters} are all known, and it is none of them`;
  return { kind: 'unknown', why, suggestion: nearest(code, listed) };
}

function codesOf(framework: Framework, task: Task): string[] {
  return trackablesOf(framework, task).map(({ code }) => code);
}

/** Whether a code stood in for criteria that are known now: those that track to it, else all of its area. */
function steppedBack(framework: Framework, task: Task, code: string): CodeVerdict | undefined {
  const tracking = task.criteria.filter(({ tracks }) => tracks?.includes(code));
  const [first] = tracking;
  const number = first && (first.area ?? areaOfCode(framework, first.code));
  const area = framework.areas.find(
    ({ number: own, code: short, learnHowTo }) =>
      own === number ||
      (task.areas.includes(own) &&
        (learnHowTo.length === 0
          ? short === code
          : learnHowTo.some((_, index) => statementCode(framework, own, index) === code))),
  );
  const criteria =
    tracking.length > 0
      ? tracking
      : task.criteria.filter(
          criterion => area && (criterion.area ?? areaOfCode(framework, criterion.code)) === area.number,
        );
  return area && criteria.length > 0
    ? { kind: 'stepped-back', area: area.code, criteria: criteria.map(({ code: known }) => known) }
    : undefined;
}

function otherTaskOf(framework: Framework, task: Task, code: string): string | undefined {
  const other = framework.tasks.find(
    candidate => candidate.id !== task.id && codesOf(framework, candidate).includes(code),
  );
  return other ? `${framework.name} ${other.id}` : undefined;
}
