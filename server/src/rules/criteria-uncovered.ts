import type { Tracked } from '../assessment/model.ts';
import { type Finding, homeOf, missing, type ProblemData, type Rule, whenAssessed } from './rule.ts';

/** A criterion or stand-in that no place in the draft cites. */
export const criteriaUncovered: Rule = {
  id: 'criteria/uncovered',
  summary: 'A criterion that the draft does not cite anywhere.',
  severity: missing('information'),
  check: whenAssessed(assessment => {
    const home = homeOf(assessment);
    return assessment.coverage
      .filter(({ status }) => status === 'uncovered')
      .map(({ tracked }) => {
        const { message, data } = said(tracked);
        return { start: home.start, end: home.end, message, data };
      });
  }),
};

/** Said again at every keystroke, so made once. */
const known = new WeakMap<Tracked, Said>();

type Said = Pick<Finding, 'message'> & { readonly data: ProblemData };

function said(tracked: Tracked): Said {
  const { code, title } = tracked;
  const finding: Said = known.get(tracked) ?? {
    message: `${code} is not covered yet: ${title.replace(/…$/, ' …')}. Write about it and cite ${code} where you do.`,
    data: { code },
  };
  known.set(tracked, finding);
  return finding;
}
