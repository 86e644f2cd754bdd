import { count, counted } from '../text/english.ts';
import { always, homeOf, type Rule, whenAssessed } from './rule.ts';

/** More words than the task allows. */
export const wordsOverLimit: Rule = {
  id: 'words/over-limit',
  summary: 'More words than the task allows.',
  severity: always('error'),
  check: whenAssessed(assessment => {
    const { counted: words, limit, status, total } = assessment.words;
    if (limit === undefined || status !== 'over') return [];
    const besides = total > words ? `; ${counted(total, 'word')} with what is not counted` : '';
    return [
      {
        ...homeOf(assessment),
        message: `${counted(words - limit, 'word')} over the limit: ${count(words)} of ${count(limit)}${besides}. Shorten the account before you submit it.`,
      },
    ];
  }),
};
