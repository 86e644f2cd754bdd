import { toleranceInWords } from '../framework/tolerance.ts';
import { count, counted } from '../text/english.ts';
import { bothFigures, homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** Fewer words than the task asks for. */
export const wordsUnderMinimum: Rule = {
  id: 'words/under-minimum',
  summary: 'Fewer words than the task asks for.',
  severity: missing('information'),
  step: 'figures',
  check: whenAssessed(assessment => {
    const { words, wordRules } = assessment;
    if (words.least === undefined || words.counted >= words.least) return [];
    const full = wordRules.minimum ?? wordRules.limit ?? words.least;
    const less = full > words.least ? ` (${count(full)}, ${toleranceInWords(wordRules.tolerance)})` : '';
    return [
      {
        ...homeOf(assessment),
        message: `${counted(words.least - words.counted, 'word')} short of the minimum: ${count(words.counted)} of at least ${count(words.least)}${less}; ${bothFigures(words)}. Say more where criteria have few words.`,
      },
    ];
  }),
};
