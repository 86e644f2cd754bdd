import { count, counted } from '../text/english.ts';
import { always, bothFigures, homeOf, type Rule, whenAssessed } from './rule.ts';

/** From 95% of the limit on. */
export const wordsNearLimit: Rule = {
  id: 'words/near-limit',
  summary: 'At least 95% of the words that the task allows.',
  severity: always('information'),
  step: 'figures',
  check: whenAssessed(assessment => {
    const { counted: words, limit, status } = assessment.words;
    if (limit === undefined || status !== 'near') return [];
    const left = words === limit ? 'No words are left' : `${counted(limit - words, 'word')} left`;
    return [
      {
        ...homeOf(assessment),
        message: `${left}: ${count(words)} of ${count(limit)}; ${bothFigures(assessment.words)}. Keep some for what is still to come.`,
      },
    ];
  }),
};
