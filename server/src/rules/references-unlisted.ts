import { countOf } from '../assessment/found.ts';
import { keyed, unlistedWorks, worksCited, worksListed, yearsListed } from '../assessment/works.ts';
import { counted, listed } from '../text/english.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A work that the text cites and the list of references lacks; one hint where there is no list at all. */
export const referencesUnlisted: Rule = {
  id: 'references/unlisted',
  summary: 'A work that the text refers to by author and year and that is not in the list of references.',
  severity: always('hint'),
  step: 'hint',
  reads: [worksCited, worksListed, keyed],
  check: whenAssessed(assessment => {
    const works = unlistedWorks(assessment);
    const [first] = works;
    if (first && countOf(assessment, worksListed) === 0) {
      const { start, end, label } = first;
      const what = works.length === 1 ? label : `${label} and ${counted(works.length - 1, 'other work')}`;
      const message = `The text refers to ${what}, and there is no list of references that says where to find them. Add a section ‘References’ with author, year and title.`;
      return [{ start, end, message: works.length === 1 ? message.replace('them', 'it') : message }];
    }
    const yearsOf = yearsListed(assessment);
    return works.map(work => {
      const { start, end, label } = work;
      const years = yearsOf(work);
      const message =
        years.length > 0
          ? `${label} is not in the list of references, which has ${listed(years)} of the same author. Correct the year in one of the two places, or add the work there.`
          : `${label} is not in the list of references, so nobody can look it up. Add it there, or check the name and the year.`;
      return { start, end, message };
    });
  }),
};
