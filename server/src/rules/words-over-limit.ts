import { lineInWords } from '../draft/whole.ts';
import { toleranceInWords } from '../framework/tolerance.ts';
import { count, counted } from '../text/english.ts';
import { always, bothFigures, type Finding, homeOf, type Rule, whenAssessed } from './rule.ts';

/** More words than the task allows; where reading stops, the place of the first word that nobody reads, too. */
export const wordsOverLimit: Rule = {
  id: 'words/over-limit',
  summary: 'More words than the task allows.',
  severity: always('error'),
  step: 'figures',
  check: whenAssessed(assessment => {
    const { words, wordRules, cutOff, draft } = assessment;
    const { limit, most, status } = words;
    if (limit === undefined || most === undefined || status !== 'over') return [];
    const figures = `${count(words.counted)} of ${count(limit)}; ${bothFigures(words)}`;
    const over = `${counted(words.counted - limit, 'word')} over the limit`;
    const tolerance = toleranceInWords(wordRules.tolerance);
    if (words.counted <= most) {
      const left =
        most === words.counted
          ? 'Nothing is left of it'
          : `${counted(most - words.counted, 'word')} of it left`;
      const message = `${over}, but within its tolerance of ${tolerance}: ${figures}. ${left}: shorten the account if you are to add more.`;
      return [{ ...homeOf(assessment), message, severity: 'information' }];
    }
    const beyond = most > limit ? ` and beyond its tolerance of ${tolerance} (${count(most)})` : '';
    const stops = cutOff ? ` Reading stops in ${lineInWords(draft, cutOff.start)}.` : '';
    const findings: Finding[] = [
      {
        ...homeOf(assessment),
        message: `${over}${beyond}: ${figures}.${stops} Shorten the account before you submit it.`,
      },
    ];
    if (cutOff) {
      findings.push({
        start: cutOff.start,
        end: cutOff.end,
        severity: 'information',
        message: `Reading stops here, after ${counted(most, 'word')}. Shorten what comes before, so that what matters is read.`,
      });
    }
    return findings;
  }),
};
