import { listed } from '../text/english.ts';
import { homeOf, missing, type Rule, whenAssessed } from './rule.ts';

/** A phase that no heading names. */
export const phasesMissing: Rule = {
  id: 'phases/missing',
  summary: 'A phase that the account must cover and no heading names.',
  severity: missing('warning'),
  check: whenAssessed(assessment =>
    assessment.phases
      .filter(({ status }) => status === 'missing')
      .map(({ phase }) => ({
        ...homeOf(assessment),
        message: `No section is about ${phase.title.toLowerCase()}. Add a heading that says so: ${listed(
          phase.synonyms.slice(0, 4).map(word => `‘${word}’`),
          'or',
        )}.`,
        data: { phase: phase.id },
      })),
  ),
};
