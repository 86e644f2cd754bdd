import { keysCited, keyWithoutWorks, nearKey, unknownKeys } from '../assessment/keys.ts';
import { replacing } from './fix.ts';
import { always, type Finding, type Fix, type Rule, whenAssessed } from './rule.ts';

/** A citation by a key that no work of the bibliography has, so that nothing but the key is printed. */
export const referencesUnknownKey: Rule = {
  id: 'references/unknown-key',
  summary: 'A reference such as `[@kotter1996]` whose key no work in the bibliography has.',
  severity: always('warning'),
  step: 'hint',
  reads: [keysCited],
  check: whenAssessed(assessment => {
    const alone = keyWithoutWorks(assessment);
    if (alone) {
      const { key, start, end } = alone;
      const message = `‘@${key}’ refers to a work by its key, and the front matter names no file of works, so it is counted and printed as it stands here. Write for example ‘bibliography: references.bib’ in the front matter.`;
      return [{ start, end, message, severity: 'hint' }];
    }
    return unknownKeys(assessment).map(({ key, start, end, isBracketed }): Finding => {
      const meant = nearKey(key, assessment);
      if (meant !== undefined)
        return {
          start,
          end,
          message: `No work in the bibliography has the key ‘${key}’, so ‘${key}?’ is printed. Did you mean ‘${meant}’?`,
          data: { replacement: meant },
        };
      return isBracketed
        ? {
            start,
            end,
            message: `No work in the bibliography has the key ‘${key}’, so ‘${key}?’ is printed. Add the work there, or correct the key.`,
          }
        : {
            start,
            end,
            message: `‘@${key}’ is read as a reference, and no work in the bibliography has this key, so ‘${key}?’ is printed. Add the work there; or write ‘\\@${key}’ if it is none.`,
            severity: 'hint',
          };
    });
  }),
  fixes: (problem, assessment): Fix[] => {
    if (problem.data?.replacement !== undefined) return replacing(problem, assessment);
    const at = problem.start - 1;
    const isPlain = problem.severity === 'hint' && assessment.draft.text[at] === '@';
    if (!isPlain || assessment.kind !== 'assessed' || !assessment.bibliography) return [];
    return [
      { title: 'Mark it as no reference', edits: [{ start: at, end: at, newText: '\\' }], preferred: false },
    ];
  },
};
