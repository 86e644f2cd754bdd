/**
 * The grade that a criterion is asked for, in a scheme that has grades in place of marks.
 */
import type { Criterion } from './model.ts';

/** The letter before the number that a code ends with: P of `A.P1`. */
const LETTER = /(?:^|\.)([A-Z])\d{1,2}$/;

/** The grade that is said, or the one grade that begins with the letter before the code’s number, as in `A.P1` and `BC.D2`. */
export function gradeOfCriterion(
  criterion: Criterion | undefined,
  grades: readonly string[],
): string | undefined {
  if (!criterion) return undefined;
  if (criterion.grade !== undefined) return criterion.grade;
  const letter = LETTER.exec(criterion.code)?.[1];
  const [grade, other] =
    letter === undefined ? [] : grades.filter(name => name.toUpperCase().startsWith(letter));
  return other === undefined ? grade : undefined;
}
