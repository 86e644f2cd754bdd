import { ownMissing, ownReads } from '../assessment/own-criteria.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** No criterion of the writer’s own, where the framework asks for some and there is a place for them. */
export const ownCriteriaUndefined: Rule = {
  id: 'own-criteria/undefined',
  summary: 'An analysis that sets no success criteria or objectives by which the solution can be judged.',
  severity: always('hint'),
  step: 'hint',
  reads: ownReads,
  check: whenAssessed(assessment => {
    const heading = ownMissing(assessment);
    const [section = ''] = assessment.task.ownCriteria?.section ?? [];
    if (!heading) return [];
    const message = `No ${section.toLowerCase()} with codes or numbers were found here. List them under a heading ‘${section}’, each with a code such as SC1, so that tests and evaluation can name them.`;
    return [{ start: heading.start, end: heading.end, message }];
  }),
};
