import { keysCited, unusedKeys } from '../assessment/keys.ts';
import { count, listed } from '../text/english.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** Works in the bibliography that the text does not cite; they are not printed, and may have been forgotten. */
export const referencesUnusedEntry: Rule = {
  id: 'references/unused-entry',
  summary: 'Works in the bibliography that the text does not refer to, so that they are not in the list.',
  severity: always('hint'),
  step: 'hint',
  reads: [keysCited],
  check: whenAssessed(assessment => {
    const { bibliography } = assessment;
    if (!bibliography) return [];
    const { named } = bibliography;
    return [...unusedKeys(assessment)].map(([index, keys]) => {
      const name = bibliography.files[index]?.name;
      const { start, end } = named.files.find(file => file.name === name) ?? named.at;
      const of = name === undefined ? 'under ‘references:’' : `in ‘${name}’`;
      const shown =
        keys.length > SHOWN ? [...keys.slice(0, SHOWN), `${count(keys.length - SHOWN)} more`] : keys;
      const message =
        keys.length === 1
          ? `The text does not refer to the work ${listed(shown)} ${of}, so the list of works is without it. Name it where you used it; or put it under ‘nocite:’.`
          : `The text does not refer to ${count(keys.length)} works ${of}, so the list of works is without them: ${listed(shown)}. Name those that you used; or put them under ‘nocite:’.`;
      return { start, end, message };
    });
  }),
};

const SHOWN = 5;
