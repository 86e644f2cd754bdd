/**
 * The marks that the participant gives themselves, added up.
 */

import { mostMarks } from '../framework/marks.ts';
import type { Criterion, Task } from '../framework/model.ts';
import { criterionNamed } from '../framework/scheme-faults.ts';
import type { Assessment, Tracked } from './model.ts';

/** A criterion of which a further mark is near. */
export interface NearMark {
  readonly code: string;
  readonly marks: number;
  /** Where the next descriptor begins, or the most. */
  readonly next: number;
  readonly most: number;
}

/** The sum of the participant’s own marks. */
export interface MarkSum {
  readonly given: number;
  /** The most that there are for the whole task, or null where that is not known. */
  readonly most: number | null;
  /** Criteria with marks, and those that are known and have none. */
  readonly marked: number;
  readonly unmarked: string[];
  readonly passMark: number | null;
  /** Those with the fewest marks to the next descriptor or the most; of them, those with most to gain first. */
  readonly nearest: NearMark[];
}

/** The same of what a draft tracks, for lists: null where it is not known, and for what no marks are given to. */
export function mostMarksOf({ kind, entry }: Tracked, task: Task): number | null {
  return kind === 'criterion' || kind === 'unlisted' ? (mostMarks(entry, task) ?? null) : null;
}

/** Adds up; null where nothing is said of marks, neither by the framework nor by the draft. */
export function markSum({ framework, task, coverage, marks }: Assessment): MarkSum | null {
  const grouped = new Set(
    task.groups.flatMap(({ criteria }) => criteria.map(name => criterionNamed(task.criteria, name)?.code)),
  );
  const alone = coverage.flatMap(({ tracked }) =>
    tracked.kind === 'criterion' && !grouped.has(tracked.code)
      ? { code: tracked.code, entry: tracked.entry }
      : [],
  );
  const known = [...task.groups.map(({ id }) => ({ code: id, entry: undefined })), ...alone];
  const mosts = [
    ...task.groups.map(group => group.marks ?? Number.NaN),
    ...alone.map(({ entry }) => mostMarks(entry, task) ?? Number.NaN),
  ];
  if (marks.size === 0 && task.passMark === undefined && mosts.every(Number.isNaN)) return null;
  const all = mosts.reduce((sum, most) => sum + most, 0);
  const isWhole =
    known.length > 0 &&
    alone.length + grouped.size === coverage.length &&
    framework.areas.every(({ number, criteriaComplete }) => criteriaComplete || !task.areas.includes(number));
  const own = [...marks].map(([code, given]) => ({
    code,
    given,
    entry: known.find(item => item.code === code)?.entry,
  }));
  const near = own
    .flatMap(({ code, given, entry }): NearMark | [] => {
      const most = mostMarks(entry, task);
      return most === undefined || given >= most
        ? []
        : { code, marks: given, next: nextStep(given, most, entry), most };
    })
    .sort((a, b) => a.next - a.marks - (b.next - b.marks) || b.most - b.marks - (a.most - a.marks));
  const [first] = near;
  return {
    given: own.reduce((sum, { given }) => sum + given, 0),
    most: task.marks ?? (isWhole && !Number.isNaN(all) ? all : null),
    marked: marks.size,
    unmarked: known.flatMap(({ code }) => (marks.has(code) ? [] : code)),
    passMark: task.passMark ?? null,
    nearest: first ? near.filter(({ marks: given, next }) => next - given === first.next - first.marks) : [],
  };
}

/** The marks from which the next descriptor holds, or the most; without descriptors each mark is a step. */
function nextStep(given: number, most: number, entry: Criterion | undefined): number {
  const tops = (entry?.descriptors ?? []).map(({ marks }) => marks).sort((a, b) => a - b);
  if (given === 0 || tops.length === 0) return given + 1;
  const top = tops.find(marks => marks >= given) ?? most;
  return Math.min(top + 1, most);
}
