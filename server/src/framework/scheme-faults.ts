/**
 * What is wrong with how a framework’s criteria refer to each other, to grades and to groups.
 */
import { nearest } from '../text/nearest.ts';
import type { Criterion, Framework } from './model.ts';
import type { ResolveFault } from './resolve-fault.ts';
import type { CriterionEntry, TaskEntry } from './schema.ts';
import { slug } from './trackables.ts';

type Path = ResolveFault['path'];

/** The faults of a task as its file has it; `under` is its path. */
export function schemeFaults(framework: Framework, entry: TaskEntry, under: Path): ResolveFault[] {
  const faults: ResolveFault[] = [];
  const known = framework.tasks.find(({ id }) => id === entry.id)?.criteria ?? [];
  const named = known.map(({ code }) => code);
  const check = (path: Path, name: string) => {
    if (criterionNamed(known, name)) return;
    const meant = nearest(name, named);
    faults.push({
      path,
      message: `There is no criterion ‘${name}’${meant === undefined ? '' : `; did you mean ‘${meant}’?`}`,
      ...(meant === undefined ? {} : { meant }),
    });
  };
  const ids = new Map<string, string>();
  entry.criteria?.forEach((criterion, index) => {
    const path = [...under, 'criteria', index];
    if (criterion.code === undefined) {
      const { title } = criterion;
      if (title === undefined || slug(title) === '')
        faults.push({ path, message: 'A criterion needs a code, or a title that stands for it.' });
      else if (ids.has(slug(title)))
        faults.push({ path: [...path, 'title'], message: `${title} stands here twice.` });
      else ids.set(slug(title), title);
    }
    criterion.requires?.forEach((code, i) => void check([...path, 'requires', i], code));
    if (criterion.extends !== undefined) check([...path, 'extends'], criterion.extends);
    faults.push(...gradeFaults(framework, criterion, path));
  });
  entry.groups?.forEach(({ id, criteria, marks, bands }, index) => {
    const path = [...under, 'groups', index];
    // Marks are given by either in the front matter.
    if (known.some(({ code, codeless }) => (codeless ? slug(code) : code) === id))
      faults.push({
        path: [...path, 'id'],
        message: `A criterion is called ‘${id}’ already. Choose another id.`,
      });
    criteria.forEach((code, i) => void check([...path, 'criteria', i], code));
    bands?.forEach(({ from, to }, i) => {
      const before = bands[i - 1];
      if (from > to)
        faults.push({
          path: [...path, 'bands', i, 'from'],
          message: `A band goes from few marks to more: ${to} to ${from}.`,
        });
      else if (before && before.to >= from)
        faults.push({
          path: [...path, 'bands', i, 'from'],
          message: 'Bands follow each other, the lowest first, and share no mark.',
        });
      if (marks !== undefined && to > marks)
        faults.push({
          path: [...path, 'bands', i, 'to'],
          message: `There are only ${marks} marks for this group.`,
        });
    });
  });
  return faults;
}

function gradeFaults({ grades }: Framework, { grade }: CriterionEntry, path: Path): ResolveFault[] {
  if (grade === undefined || grades.includes(grade)) return [];
  const meant = nearest(grade, grades);
  const hint =
    grades.length === 0
      ? 'List them at the top as grades: [pass, merit, distinction].'
      : meant === undefined
        ? `There are: ${grades.join(', ')}.`
        : `Did you mean ‘${meant}’?`;
  return [
    {
      path: [...path, 'grade'],
      message: `There is no grade ‘${grade}’. ${hint}`,
      ...(meant === undefined ? {} : { meant }),
    },
  ];
}

/** The criterion of a code, or of a title or id where it has no code. */
export function criterionNamed(criteria: readonly Criterion[], name: string): Criterion | undefined {
  return criteria.find(
    ({ code, codeless }) => code === name || (codeless === true && slug(code) === slug(name)),
  );
}
