import { headingSpan } from '../draft/lists.ts';
import { count } from '../text/english.ts';
import { missing, type Rule, whenAssessed } from './rule.ts';

/** Counted words from which a draft is long enough for the shares of its phases to say something; half a low limit, too. */
const FROM = 500;
/** The least share of a phase. */
const LEAST = 0.1;

/** A phase that is there, but has less than a tenth of the words. */
export const wordsUnbalanced: Rule = {
  id: 'words/unbalanced',
  summary: 'A phase with less than a tenth of the words.',
  severity: missing('information'),
  check: whenAssessed(({ draft, status, words, phases }) => {
    if (status === 'outline' || words.counted < Math.min(FROM, (words.limit ?? FROM * 2) / 2)) return [];
    return phases.flatMap(state => {
      if (state.phase.short || state.status !== 'present' || state.counted >= words.counted * LEAST)
        return [];
      const heading = headingSpan(draft, state.sections[0] ?? 0);
      if (!heading) return [];
      return {
        ...heading,
        message: `${state.phase.title} has ${count(state.counted)} of ${count(words.counted)} words, less than a tenth. Say more of it, or shorten the rest.`,
      };
    });
  }),
};
