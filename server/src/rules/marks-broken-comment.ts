import { placesOf } from '../assessment/found.ts';
import { oddMarks } from '../draft/readings/odd-marks.ts';
import { markFixes } from './mark-fixes.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** What looks like a comment and would be printed. */
export const marksBrokenComment: Rule = {
  id: 'marks/broken-comment',
  summary:
    'What looks like a comment and is none, since a blank line breaks it or its dashes are not hyphens: it would be printed.',
  severity: always('warning'),
  step: 'lost',
  reads: [oddMarks],
  fixes: markFixes,
  check: whenAssessed(assessment =>
    placesOf(assessment, oddMarks).flatMap(({ kind, start, end }) => {
      if (kind === 'broken')
        return {
          start,
          end,
          message:
            'This comment does not end in its own paragraph, so it is none: it is counted and would be printed. Close it with ‘-->’ in the paragraph, and open another in the next one.',
        };
      if (kind !== 'dashes') return [];
      return {
        start,
        end,
        message:
          'This looks like a comment and is none, so it is counted and would be printed. Open it with ‘<!--’ and close it with ‘-->’: each dash is a hyphen.',
      };
    }),
  ),
};
