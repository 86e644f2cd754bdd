import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A criterion that is cited, but only where nothing covers it. */
export const criteriaOnlyInAnnex: Rule = {
  id: 'criteria/only-in-annex',
  summary: 'A criterion that is tagged only in annexes, references or quotations.',
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
          message: `${tracked.code} is tagged only where it can’t be covered: in annexes, references or quotations. Tag where you meet it in the account, or write about it there.`,
          data: { code: tracked.code },
        };
      }),
  ),
};
