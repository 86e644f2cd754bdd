import { conditionFinding } from './conditions.ts';
import { missing, type Rule, whenAssessed } from './rule.ts';

/** A condition that is not met by what the front matter says. */
export const conditionsUnmet: Rule = {
  id: 'conditions/unmet',
  summary: 'A condition of the task that is not met, by what the front matter says.',
  severity: missing('warning'),
  step: 'figures',
  check: whenAssessed(assessment =>
    assessment.conditions
      .filter(({ status }) => status === 'unmet')
      .map(state => conditionFinding(state, assessment)),
  ),
};
