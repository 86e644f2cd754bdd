import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A criterion that is cited, but only where nothing covers it. */
export const criteriaOnlyInAnnex: Rule = {
  id: 'criteria/only-in-annex',
  summary: 'A criterion that only annexes, references or quotations cite.',
  severity: missing('information'),
  step: 'too-few',
  check: whenAssessed(assessment =>
    assessment.coverage
      .filter(({ status, onlyOutside }) => status === 'mentioned' && onlyOutside)
      .map(({ tracked, first }) => {
        const { start, end } = first ?? homeOf(assessment);
        return {
          start,
          end,
          message: `${tracked.code} is cited only where it can’t be covered: in annexes, references or quotations. Write about it in the account, and cite ${tracked.code} there.`,
          data: { code: tracked.code },
        };
      }),
  ),
};
