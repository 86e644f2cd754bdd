import { isAsked } from '../framework/trackables.ts';
import { counted } from '../text/english.ts';
import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A criterion that is cited, but for too few words. */
export const criteriaMentionedOnly: Rule = {
  id: 'criteria/mentioned-only',
  summary: 'A criterion that is tagged, but in too few words to count as covered.',
  severity: missing('information'),
  step: 'figures',
  check: whenAssessed(assessment =>
    assessment.coverage
      // Of a place that is still to be filled `writing/placeholder` tells.
      .filter(
        ({ status, onlyOutside, unwritten, tracked, count }) =>
          status === 'mentioned' && !onlyOutside && !unwritten && count > 0 && isAsked(tracked),
      )
      .map(({ tracked, first, words }) => {
        const place = first ?? homeOf(assessment);
        const claim =
          words === 0
            ? `${tracked.code} is tagged, but at no words that can cover it`
            : `${tracked.code} is tagged in only ${counted(words, 'word')}; from ${assessment.coveredFrom} on it counts as covered`;
        return {
          start: place.start,
          end: place.end,
          message: `${claim}. Say more here, or tag another passage with it, too.`,
          data: { code: tracked.code },
        };
      }),
  ),
};
