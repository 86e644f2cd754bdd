import { isThin } from '../assessment/phases.ts';
import { headingSpan } from '../draft/lists.ts';
import { count } from '../text/english.ts';
import { missing, type Rule, whenAssessed } from './rule.ts';

/** A phase that is there, but has less than a tenth of the words. */
export const wordsUnbalanced: Rule = {
  id: 'words/unbalanced',
  summary: 'A phase with less than a tenth of the words.',
  severity: missing('information'),
  step: 'phase',
  check: whenAssessed(assessment => {
    const { draft, words, phases } = assessment;
    return phases.flatMap(state => {
      if (!isThin(state, assessment)) return [];
      const heading = headingSpan(draft, state.sections[0] ?? 0);
      if (!heading) return [];
      return {
        ...heading,
        message: `${state.phase.title} has ${count(state.counted)} of ${count(words.counted)} words, less than a tenth. Say more of it, or shorten the rest.`,
      };
    });
  }),
};
