import { placesOf } from '../assessment/found.ts';
import { oddMarks } from '../draft/readings/odd-marks.ts';
import { counted } from '../text/english.ts';
import { markFixes } from './mark-fixes.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A block of code that goes on over text. */
export const marksUnclosedFence: Rule = {
  id: 'marks/unclosed-fence',
  summary: 'A block of code that is not closed, so that the text below it is code, too.',
  severity: always('warning'),
  step: 'lost',
  reads: [oddMarks],
  fixes: markFixes,
  check: whenAssessed(assessment =>
    placesOf(assessment, oddMarks).flatMap(mark => {
      if (mark.kind !== 'fence') return [];
      const { start, end, words, closing } = mark;
      const close = `Put a line with ${closing} where the code ends.`;
      if (mark.prose === undefined) {
        const message = `This block of code is never closed, so whatever is written below it would be code. ${close}`;
        return { start, end, message, severity: 'hint' as const };
      }
      const message = `This block of code is not closed above the text, so ${counted(words, 'word')} of text ${words === 1 ? 'is' : 'are'} printed as code, and no heading there is one. ${close}`;
      return { start, end, message };
    }),
  ),
};
