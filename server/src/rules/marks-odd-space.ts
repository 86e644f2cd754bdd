import { placesOf } from '../assessment/found.ts';
import { oddMarks } from '../draft/readings/odd-marks.ts';
import { markFixes } from './mark-fixes.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A heading or an item that is none, since its mark has no plain space behind it. */
export const marksOddSpace: Rule = {
  id: 'marks/odd-space',
  summary:
    'A line that was to be a heading or an item of a list, with no plain space behind its mark: a no-break space, say.',
  severity: always('warning'),
  step: 'lost',
  reads: [oddMarks],
  fixes: markFixes,
  check: whenAssessed(assessment =>
    placesOf(assessment, oddMarks).flatMap(mark => {
      if (mark.kind !== 'space') return [];
      const { start, end, replacement } = mark;
      const what = replacement.startsWith('#') ? 'a heading' : 'an item of a list';
      const why =
        end - start === replacement.trim().length
          ? 'there is no space behind its mark'
          : 'a space beside its mark is not a plain one (with Option or Alt held down, the space bar types a no-break space)';
      const message = `This line looks like ${what} and is plain text, since ${why}. Put a plain space there.`;
      return { start, end, message };
    }),
  ),
};
