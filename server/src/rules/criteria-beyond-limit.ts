import { isBeyondLimit } from '../assessment/beyond-limit.ts';
import { lineInWords } from '../draft/whole.ts';
import { counted } from '../text/english.ts';
import { always, homeOf, type Rule, whenAssessed } from './rule.ts';

/** A criterion whose evidence stands where nobody reads any more. */
export const criteriaBeyondLimit: Rule = {
  id: 'criteria/beyond-limit',
  summary: 'A criterion for which all is said beyond the place where reading stops.',
  severity: always('warning'),
  step: 'over-limit',
  check: whenAssessed(assessment => {
    const { cutOff, draft, words } = assessment;
    if (!cutOff) return [];
    const line = lineInWords(draft, cutOff.start);
    return assessment.coverage
      .filter(({ tracked, words: claimed }) => isBeyondLimit(tracked.code, claimed, cutOff))
      .map(({ tracked, first }) => {
        const { start, end } = first ?? homeOf(assessment);
        return {
          start,
          end,
          message: `What is said for ${tracked.code} stands beyond the place where reading stops (${line}, after ${counted(words.readTo ?? 0, 'word')}). Shorten what comes before, or move this up.`,
          data: { code: tracked.code },
        };
      });
  }),
};
