import { placesOf } from '../assessment/found.ts';
import { silences } from '../draft/readings/silences.ts';
import { nearest } from '../text/nearest.ts';
import { replacing } from './fix.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A comment that silences a rule that does not exist; `ids` are those that do. */
export const disableUnknownRule = (ids: () => readonly string[]): Rule => ({
  id: 'disable/unknown-rule',
  summary: 'A comment that is to have a rule ignored and names none that there is.',
  severity: always('warning'),
  step: 'hint',
  reads: [silences],
  fixes: replacing,
  check: whenAssessed(assessment =>
    placesOf(assessment, silences).flatMap(({ start, end, rules }) => {
      if (rules.length === 0) {
        const message =
          'This comment names no rule, so nothing is ignored. Write <!-- markscheme-disable rule: reason -->, with the name that stands behind the message.';
        return [{ start, end, message }];
      }
      return rules.flatMap(({ id, at }) => {
        if (ids().includes(id)) return [];
        const meant = nearest(id, ids()) ?? ids().find(known => known.endsWith(`/${id}`));
        return {
          start: start + at,
          end: start + at + id.length,
          message: `There is no rule ‘${id}’, so nothing is ignored. ${meant === undefined ? 'The name stands behind the message of a problem, such as writing/first-person.' : `Did you mean ${meant}?`}`,
          ...(meant === undefined ? {} : { data: { replacement: meant } }),
        };
      });
    }),
  ),
});
