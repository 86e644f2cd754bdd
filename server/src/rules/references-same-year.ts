import { sameYearWorks, worksByYear } from '../assessment/works.ts';
import { count } from '../text/english.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** Works of one author and year in the list that no letter tells apart, so that nobody knows which of them the text means. */
export const referencesSameYear: Rule = {
  id: 'references/same-year',
  summary:
    'Several works of the same author and year in the list of references, without letters to tell them apart.',
  severity: always('hint'),
  step: 'hint',
  reads: [worksByYear],
  check: whenAssessed(assessment =>
    sameYearWorks(assessment).map(works => {
      const [{ label }, { start, end }] = works;
      const year = /\d{4}/.exec(label)?.[0] ?? '';
      const letters = works.length === 2 ? `${year}a and ${year}b` : `${year}a, ${year}b and so on`;
      return {
        start,
        end,
        message: `The list has ${count(works.length)} works by ${label}, so nobody can tell which of them the text means. Write ${letters}, in the text, too; or take out what is listed twice.`,
      };
    }),
  ),
};
