import { listed } from '../text/english.ts';
import { replacing } from './fix.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A comment that claims something for a phase that there is not. */
export const phasesUnknown: Rule = {
  id: 'phases/unknown',
  summary: 'A comment that names a phase that the framework does not have.',
  severity: always('warning'),
  step: 'phase',
  fixes: replacing,
  check: whenAssessed(({ strayPhases, framework }) =>
    strayPhases.map(({ name, suggestion, start, end }) => ({
      start,
      end,
      message: `There is no phase ‘${name}’. ${
        suggestion === undefined
          ? `Write one of: ${listed(
              framework.phases.map(({ id }) => id),
              'or',
            )}.`
          : `Did you mean ‘${suggestion}’?`
      }`,
      ...(suggestion === undefined ? {} : { data: { replacement: suggestion } }),
    })),
  ),
};
