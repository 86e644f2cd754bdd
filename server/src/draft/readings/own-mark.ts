/**
 * A place of a criterion that the writer has set, as data; `own-marks.ts` and `own-tables.ts` find them.
 */
import type { OwnCode } from './own-codes.ts';
import type { Verdict } from './verdicts.ts';

/** A code of a criterion of the writer’s own, or a number that may be one. */
export interface OwnMark extends OwnCode {
  readonly form: 'row' | 'item' | 'heading' | 'text';
  /** A number that is a criterion’s only where the section is about them: of a list, or in a column that does not say. */
  readonly weak: boolean;
  /** Where it opens a row, item, line or heading: the words that it stands for. */
  readonly text: string | undefined;
  /** What is said of it there. */
  readonly verdict: Verdict | undefined;
}
