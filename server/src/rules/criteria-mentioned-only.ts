import { counted } from '../text/english.ts';
import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A criterion that is cited, but for too few words. */
export const criteriaMentionedOnly: Rule = {
  id: 'criteria/mentioned-only',
  summary: 'A criterion that is cited, but claims too few words to count as covered.',
  severity: missing('information'),
  step: 'figures',
  check: whenAssessed(assessment =>
    assessment.coverage
      .filter(({ status, onlyOutside }) => status === 'mentioned' && !onlyOutside)
      .map(({ tracked, first, words }) => {
        const place = first ?? homeOf(assessment);
        const claim =
          words === 0
            ? `${tracked.code} is cited, but claims no words that can cover it`
            : `${tracked.code} is only mentioned: it claims ${counted(words, 'word')}, and from ${assessment.coveredFrom} on it counts as covered`;
        return {
          start: place.start,
          end: place.end,
          message: `${claim}. Say more here, or cite it at another passage too.`,
          data: { code: tracked.code },
        };
      }),
  ),
};
