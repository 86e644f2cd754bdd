/**
 * The marks of a task as a rubric of CASE.
 */
import {
  type CaseItem,
  type CaseLevel,
  type CaseRubric,
  type CaseRubricCriterion,
  linkTo,
  type Naming,
} from './case-package.ts';
import type { Task } from './model.ts';

/** How many marks are given, and for what. */
interface Level {
  readonly score: number;
  readonly asks?: string | undefined;
  /** How the marks are called, where it is more than their number. */
  readonly quality?: string;
}

/**
 * The rubric of a task: each criterion’s marks with what earns them, then what is marked together; undefined where nothing is
 * known of marks. `items` are those of the criteria, by code.
 */
export function caseRubricOf(
  task: Task,
  items: ReadonlyMap<string, CaseItem>,
  named: Naming,
): CaseRubric | undefined {
  const name = `#rubric/${task.id}`;
  const rubric = named(name);
  const criteria: CaseRubricCriterion[] = [];
  const add = (key: string, parts: Partial<CaseRubricCriterion>, levels: readonly Level[]) => {
    if (levels.length === 0) return;
    const made = named(`${name}/${key}`);
    criteria.push({
      ...made,
      ...parts,
      position: criteria.length + 1,
      rubricId: rubric.identifier,
      CFRubricCriterionLevels: levels.map(
        ({ score, asks, quality }, index): CaseLevel => ({
          ...named(`${name}/${key}/${index + 1}`),
          ...(asks === undefined ? {} : { description: asks }),
          ...(quality === undefined ? {} : { quality }),
          score,
          position: index + 1,
          rubricCriterionId: made.identifier,
        }),
      ),
    });
  };
  for (const { code, title, marks = task.marksEach, descriptors = [] } of task.criteria) {
    const item = items.get(code);
    if (!item) continue;
    const levels = descriptors.map(({ marks: score, asks }): Level => ({ score, asks }));
    // The most marks, where no descriptor says what earns them.
    if (marks !== undefined && levels.every(({ score }) => score !== marks)) levels.push({ score: marks });
    add(`criterion/${code}`, { category: title ?? code, CFItemURI: linkTo(item, title ?? code) }, levels);
  }
  for (const { id, title, criteria: codes, marks, bands = [] } of task.groups) {
    const levels = bands.map(
      ({ from, to, asks }): Level => ({ score: to, asks, quality: from === to ? `${to}` : `${from}–${to}` }),
    );
    if (marks !== undefined && levels.every(({ score }) => score !== marks)) levels.push({ score: marks });
    add(`group/${id}`, { category: title, description: `Marked together: ${codes.join(', ')}.` }, levels);
  }
  return criteria.length === 0 ? undefined : { ...rubric, title: task.title, CFRubricCriteria: criteria };
}
