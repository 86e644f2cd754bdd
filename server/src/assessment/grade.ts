/**
 * Which grade a draft reaches, as far as it is tagged, in a scheme that has grades in place of marks. A grade is reached when
 * all of its criteria, and all of those of the grades below, are covered; what is judged elsewhere is left out.
 */
import { gradeOfCriterion } from '../framework/grades.ts';
import type { Framework } from '../framework/model.ts';
import { isAsked } from '../framework/trackables.ts';
import type { Coverage } from './model.ts';

/** Where a draft stands between grades. */
export interface GradeState {
  /** Null below the lowest. */
  readonly reached: string | null;
  /** The next one; null at the top. */
  readonly next: string | null;
  /** Ids of the criteria that are not covered yet and the next one needs. */
  readonly missing: readonly string[];
}

/** The state; null in a scheme without grades, or where no criterion is known that has one. */
export function gradeOf({
  framework,
  coverage,
}: {
  readonly framework: Pick<Framework, 'grades'>;
  readonly coverage: readonly Coverage[];
}): GradeState | null {
  const graded = coverage.flatMap(({ tracked, status }) => {
    const grade = gradeOfCriterion(tracked.entry, framework.grades);
    return grade === undefined || !isAsked(tracked) ? [] : { id: tracked.id, status, grade };
  });
  const grades = framework.grades.filter(name => graded.some(({ grade }) => grade === name));
  let reached: string | null = null;
  for (const name of grades) {
    const missing = graded.filter(
      ({ grade, status }) => grade === name && status !== 'covered' && status !== 'evidenced',
    );
    if (missing.length > 0) return { reached, next: name, missing: missing.map(({ id }) => id) };
    reached = name;
  }
  return grades.length === 0 ? null : { reached, next: null, missing: [] };
}
