import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A criterion or stand-in that no place in the draft cites. */
export const criteriaUncovered: Rule = {
  id: 'criteria/uncovered',
  summary: 'A criterion that the draft does not cite anywhere.',
  severity: missing('information'),
  check: whenAssessed(assessment =>
    assessment.coverage
      .filter(({ status }) => status === 'uncovered')
      .map(({ tracked }) => ({
        ...homeOf(assessment),
        message: `${tracked.code} is not covered yet: ${tracked.title.replace(/…$/, ' …')}. Write about it and cite ${tracked.code} where you do.`,
        data: { code: tracked.code },
      })),
  ),
};
