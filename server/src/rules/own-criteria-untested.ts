import { ownReads } from '../assessment/own-criteria.ts';
import { eachLacking } from './own-criteria.ts';
import { missing, type Rule } from './rule.ts';

/** A criterion that the writer has set and no test names. */
export const ownCriteriaUntested: Rule = {
  id: 'own-criteria/untested',
  summary: 'A success criterion or objective that you have set and that testing does not name.',
  severity: missing('information'),
  step: 'figures',
  reads: ownReads,
  check: eachLacking(
    'tested',
    (name, called) =>
      `${name} does not come back in testing. Name it at the test that shows whether the solution meets ${called}.`,
  ),
};
