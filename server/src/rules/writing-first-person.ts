import { impersonal, impersonalClaims } from '../assessment/impersonal.ts';
import { counted } from '../text/english.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A passage or section that is claimed for a criterion and in which the writer never says ‘I’. */
export const writingFirstPerson: Rule = {
  id: 'writing/first-person',
  summary: 'A tagged passage of 40 words or more that never says ‘I’.',
  severity: always('hint'),
  step: 'hint',
  reads: [impersonal],
  check: whenAssessed(assessment =>
    assessment.task.impersonal
      ? []
      : impersonalClaims(assessment).map(({ start, end, words, what }) => ({
          start,
          end,
          message: `This ${what} is tagged with a criterion, has ${counted(words, 'word')} and never says ‘I’. The assessor marks what you did: say which part of it was yours.`,
        })),
  ),
};
