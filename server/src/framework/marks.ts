import type { Criterion, Task } from './model.ts';

/** The most marks that a criterion can be given, where that is known. */
export function mostMarks(criterion: Criterion | undefined, { marksEach }: Task): number | undefined {
  return (
    criterion?.marks ??
    criterion?.descriptors?.reduce((most, { marks }) => Math.max(most, marks), 0) ??
    marksEach
  );
}
