import { placesOf } from '../assessment/found.ts';
import { silences } from '../draft/readings/silences.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A comment that silences rules and does not say why. */
export const disableNoReason: Rule = {
  id: 'disable/no-reason',
  summary: 'A comment that has a rule ignored and does not say why.',
  severity: always('hint'),
  step: 'hint',
  reads: [silences],
  check: whenAssessed(assessment =>
    placesOf(assessment, silences).flatMap(({ start, end, rules, reasoned }) =>
      reasoned || rules.length === 0
        ? []
        : {
            start,
            end,
            message:
              'This comment has a rule ignored without saying why, and in a month nobody will remember. Put a colon and the reason behind the rule.',
          },
    ),
  ),
};
