import type { OddMark } from '../markdown/odd-marks.ts';
import { Reading } from './reading.ts';

/** The odd marks of a slice. */
export const oddMarks = new Reading<OddMark>(({ blocks }) => blocks.flatMap(({ odd }) => odd));
