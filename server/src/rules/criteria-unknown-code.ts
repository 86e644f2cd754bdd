import type { Assessment } from '../assessment/model.ts';
import { listed } from '../text/english.ts';
import { replacing } from './fix.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A code or range in a citing form that can't be right. */
export const criteriaUnknownCode: Rule = {
  id: 'criteria/unknown-code',
  summary:
    'A tag whose code can’t be right: there is no such area, the area’s list is complete and lacks it, or it is a range whose ends don’t fit each other.',
  severity: always('warning'),
  step: 'wrong-code',
  fixes: replacing,
  check: whenAssessed(assessment =>
    assessment.strays.flatMap(({ code, verdict, start, end }) => {
      if (verdict.kind === 'stepped-back') {
        return {
          start,
          end,
          message: `${code} was an interim criterion. Choose the official code: ${officialCodes(verdict.criteria, assessment)}.`,
          data: { code, choices: verdict.criteria },
        };
      }
      if (verdict.kind === 'range') {
        const [from, to] = verdict.instead ?? [];
        const advice =
          from === undefined
            ? 'Write each code by itself, with commas between them.'
            : `Did you mean ${from}–${to}?`;
        return {
          start,
          end,
          message: `‘${code}’ is no range of codes: ${verdict.why}. ${advice}`,
          data: { code, ...(from === undefined ? {} : { replacement: `${from}–${to}` }) },
        };
      }
      if (verdict.kind !== 'unknown') return [];
      const { suggestion } = verdict;
      const advice = suggestion === undefined ? 'Check the code.' : `Did you mean ${suggestion}?`;
      return {
        start,
        end,
        message: `${code} is not a code of this task: ${verdict.why}. ${advice}`,
        data: { code, ...(suggestion === undefined ? {} : { replacement: suggestion }) },
      };
    }),
  ),
};

/** The codes with their titles, to choose from; of many the first few. */
function officialCodes(codes: readonly string[], { coverage }: Assessment): string {
  const named = codes.slice(0, SHOWN).map(code => {
    const title = coverage.find(({ tracked }) => tracked.code === code)?.tracked.title ?? '';
    return title === '' || title === code ? code : `${code} (${title})`;
  });
  return listed(codes.length > SHOWN ? [...named, `${codes.length - SHOWN} more`] : named, 'or');
}

const SHOWN = 6;
