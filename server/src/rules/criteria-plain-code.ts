import type { PageReading } from '../assessment/counts.ts';
import { firstsOf, keysOf } from '../assessment/found.ts';
import type { PlainCode } from '../assessment/page-tally.ts';
import { replacing } from './fix.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** Listed codes that stand in no form in which they are tags. */
const plainCodes: PageReading<PlainCode> = {
  on: (_, { tally }) => tally.plain,
  key: ({ code }) => code,
};

/** A code that looks as if it were meant and tags nothing: one hint a draft, at the first of those that nothing else tags. */
export const criteriaPlainCode: Rule = {
  id: 'criteria/plain-code',
  summary:
    'A listed code in plain text, which is no tag where codes are tags only in brackets, behind a word or in a comment.',
  severity: always('hint'),
  step: 'hint',
  reads: [plainCodes],
  fixes: replacing,
  check: whenAssessed(assessment => {
    const untagged = new Set(
      assessment.coverage.flatMap(({ tracked, count }) => (count === 0 ? tracked.code : [])),
    );
    const codes = [...keysOf(assessment, plainCodes)].filter(code => untagged.has(code));
    const [first] = firstsOf(assessment, plainCodes, codes);
    if (!first) return [];
    const { code, start, end } = first;
    const written = assessment.draft.text.slice(start, end);
    const isLetter = code.length === 1;
    const replacement = isLetter ? `criterion ${written}` : `(${written})`;
    const why = isLetter
      ? 'a letter in brackets is no tag, since it may number a point'
      : `codes of ${assessment.framework.name} are tags only in brackets, behind a word such as ‘criterion’, or in a comment`;
    return [
      {
        start,
        end,
        message: `${written} tags nothing here: ${why}. Write ${isLetter ? `(${replacement})` : replacement} if you mean it as a tag.`,
        data: { code, replacement },
      },
    ];
  }),
};
