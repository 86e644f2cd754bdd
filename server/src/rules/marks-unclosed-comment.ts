import { placesOf } from '../assessment/found.ts';
import { oddMarks } from '../draft/readings/odd-marks.ts';
import { counted } from '../text/english.ts';
import { markFixes } from './mark-fixes.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A comment or tag that goes on for longer than it was to. */
export const marksUnclosedComment: Rule = {
  id: 'marks/unclosed-comment',
  summary:
    'A comment, or an HTML element such as ‘pre’, that is never closed, so that what stands below it is lost.',
  severity: always('warning'),
  step: 'lost',
  reads: [oddMarks],
  fixes: markFixes,
  check: whenAssessed(assessment =>
    placesOf(assessment, oddMarks).flatMap(mark => {
      const { start, end } = mark;
      if (mark.kind === 'tag') {
        const lost =
          mark.words > 0
            ? `, so that ${counted(mark.words, 'word')} below it ${are(mark.words)} read as HTML: headings and comments there mean nothing, and not all of it may be counted and printed`
            : ', so whatever is written below it would be read as HTML';
        const message = `This HTML element is never closed${lost}. Put ‘${mark.closing}’ where it ends.`;
        return { start, end, message, ...(mark.words > 0 ? {} : { severity: 'hint' as const }) };
      }
      if (mark.kind !== 'comment') return [];
      const what = `${counted(mark.words, 'word')} below it ${are(mark.words)}`;
      if (mark.until === 'comment') {
        const lost =
          mark.words > 0
            ? `${what} neither counted nor printed`
            : 'the next one is part of it and says nothing';
        return {
          start,
          end,
          message: `This comment is not closed before the next one begins, so ${lost}. Put ‘-->’ where it ends.`,
        };
      }
      if (mark.words > 0) {
        const message = `This comment is never closed, so ${what} neither counted nor printed. Put ‘-->’ where it ends.`;
        return { start, end, message };
      }
      const message =
        'This comment is never closed, so whatever is written below it would be lost. Put ‘-->’ where it ends.';
      return { start, end, message, severity: 'hint' as const };
    }),
  ),
};

function are(words: number): string {
  return words === 1 ? 'is' : 'are';
}
