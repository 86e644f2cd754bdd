import type { ForeignMark } from '../markdown/foreign-marks.ts';
import { Reading } from './reading.ts';

/** What of a slice is written for another tool and not understood. */
export const foreignMarks = new Reading<ForeignMark>(({ blocks }) =>
  blocks.flatMap(({ foreign }) => foreign ?? []),
);
