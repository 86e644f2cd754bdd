import { conditionFinding, isFaulty } from './conditions.ts';
import { type Rule, whenAssessed } from './rule.ts';

/** A condition that the front matter does not answer yet, or not clearly. */
export const conditionsOpen: Rule = {
  id: 'conditions/open',
  summary: 'A condition of the task that the front matter does not answer, or not clearly.',
  severity: { outline: 'hint', draft: 'hint', final: 'warning' },
  check: whenAssessed(assessment =>
    assessment.conditions
      .filter(state => state.status === 'unknown' && !isFaulty(state, assessment))
      .map(state => conditionFinding(state, assessment)),
  ),
};
