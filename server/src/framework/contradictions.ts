/**
 * What can’t be true together in a task of a framework file.
 */
import { nearest } from '../text/nearest.ts';
import { mostMarks } from './marks.ts';
import type { Condition, Framework, Task } from './model.ts';
import type { ResolveFault } from './resolve-fault.ts';
import type { TaskEntry } from './schema.ts';

/** The contradictions that `entry` brings into the merged framework; `under` is its path in the file. */
export function contradictions(
  framework: Framework,
  entry: TaskEntry,
  under: ResolveFault['path'],
): ResolveFault[] {
  const task = framework.tasks.find(({ id }) => id === entry.id);
  return task
    ? [
        ...ofWords(task, entry, under),
        ...ofMarks(task, entry, under),
        ...ofDays(framework, task, entry, under),
      ]
    : [];
}

function ofWords(
  { wordLimit, wordMinimum }: Task,
  { words }: TaskEntry,
  under: ResolveFault['path'],
): ResolveFault[] {
  if (wordLimit === undefined || wordMinimum === undefined || wordMinimum <= wordLimit) return [];
  if (words?.minimum !== undefined)
    return [
      {
        path: [...under, 'words', 'minimum'],
        message: `The minimum of ${wordMinimum} words is above the limit of ${wordLimit}. Correct one of the two.`,
      },
    ];
  if (words?.limit === undefined) return [];
  return [
    {
      path: [...under, 'words', 'limit'],
      message: `The limit of ${wordLimit} words is below the minimum of ${wordMinimum}. Correct one of the two.`,
    },
  ];
}

function ofMarks(task: Task, entry: TaskEntry, under: ResolveFault['path']): ResolveFault[] {
  const all = task.criteria.map(criterion => mostMarks(criterion, task) ?? Number.NaN);
  const most = task.marks ?? (all.length > 0 ? all.reduce((sum, marks) => sum + marks, 0) : Number.NaN);
  if (entry.passMark === undefined || !(entry.passMark > most)) return [];
  return [
    {
      path: [...under, 'passMark'],
      message: `The pass mark of ${entry.passMark} is above the ${most} marks that can be given. Correct one of the two.`,
    },
  ];
}

/** Days of the front matter that mean something without a condition that asks for them. */
const DAYS = ['submission', 'started', 'finished'];

function ofDays(
  framework: Framework,
  task: Task,
  { conditions }: TaskEntry,
  under: ResolveFault['path'],
): ResolveFault[] {
  return (conditions ?? []).flatMap(({ id, answer }, index): ResolveFault | [] => {
    if (answer.kind !== 'date' || answer.before === undefined) return [];
    const { key, before } = answer;
    const others = task.conditions.filter(condition => condition.id !== id).flatMap(dayKeys);
    const ofPhases = framework.phases.flatMap(phase => [`${phase.id}-started`, `${phase.id}-finished`]);
    if (before !== key && [...others, ...DAYS, ...ofPhases].includes(before)) return [];
    const meant = nearest(before, [...others, 'submission']);
    const message =
      before === key
        ? `The day ‘${key}’ can’t come before itself. Name the day that it must come before.`
        : `No condition of this task asks for the day ‘${before}’, so nobody would write it${meant === undefined ? `; there are: ${[...others, 'submission'].join(', ')}.` : `; did you mean ‘${meant}’?`}`;
    return {
      path: [...under, 'conditions', index, 'answer', 'before'],
      message,
      ...(meant === undefined ? {} : { meant }),
    };
  });
}

function dayKeys({ answer }: Condition): string[] {
  switch (answer.kind) {
    case 'dates':
      return [answer.from, answer.to];
    case 'date':
      return answer.before === undefined ? [answer.key] : [answer.key, answer.before];
    case 'days':
    case 'confirmed':
    case 'list':
      return [];
  }
}
