import { listed } from '../text/english.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** Codes that the participant knows and the framework does not: one hint a draft, at the first of them. */
export const criteriaUnlistedCode: Rule = {
  id: 'criteria/unlisted-code',
  summary: 'A tag with a code whose wording is not known here, since the list of its area is not complete.',
  severity: always('hint'),
  step: 'figures',
  check: whenAssessed(({ coverage, framework }) => {
    const unlisted = coverage.filter(({ tracked }) => tracked.kind === 'unlisted');
    if (unlisted.length === 0) return [];
    const first = unlisted.flatMap(({ first: cited }) => cited ?? []).sort((a, b) => a.start - b.start)[0];
    if (!first) return [];
    const codes = unlisted.map(({ tracked }) => tracked.code);
    const [is, wording] = codes.length === 1 ? ['is', 'its wording'] : ['are', 'their wording'];
    return [
      {
        start: first.start,
        end: first.end,
        message: `${listed(codes)} ${is} taken at your word: ${framework.name}’s full list is not known here. Add the criteria from your provider’s document (Markscheme: Add Official Criteria…) to see ${wording}.`,
        data: { code: codes[0] ?? '' },
      },
    ];
  }),
};
