import { ownReads } from '../assessment/own-criteria.ts';
import { eachLacking } from './own-criteria.ts';
import { missing, type Rule } from './rule.ts';

/** A criterion that the writer has set and that the evaluation does not judge. */
export const ownCriteriaUnevaluated: Rule = {
  id: 'own-criteria/unevaluated',
  summary: 'A success criterion or objective that you have set and that the evaluation does not name.',
  severity: missing('information'),
  step: 'figures',
  reads: ownReads,
  check: eachLacking(
    'evaluated',
    (name, called) =>
      `${name} does not come back in the evaluation. Say there whether the solution meets ${called}, in part or not, and which test shows it.`,
  ),
};
