import { keyed, numbered, uncitedWorks, worksCited, worksListed } from '../assessment/works.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A work in the list of references that the text does not refer to. */
export const referencesUncited: Rule = {
  id: 'references/uncited',
  summary: 'A work in the list of references that the text does not refer to.',
  severity: always('hint'),
  step: 'hint',
  reads: [worksCited, worksListed, keyed, numbered],
  check: whenAssessed(assessment =>
    uncitedWorks(assessment).map(({ start, end, label }) => ({
      start,
      end,
      message: `${label} is listed, but the text does not refer to it, so it shows no reading that you applied. Name it where you used it, or take it out.`,
    })),
  ),
};
