import { replacing } from './fix.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A code in a citing form that can't be right. */
export const criteriaUnknownCode: Rule = {
  id: 'criteria/unknown-code',
  summary:
    'A cited code that can’t be right: there is no such area, or the area’s list is complete and lacks it.',
  severity: always('warning'),
  step: 'wrong-code',
  fixes: replacing,
  check: whenAssessed(assessment =>
    assessment.strays.flatMap(({ code, verdict, start, end }) => {
      if (verdict.kind === 'stepped-back') {
        return {
          start,
          end,
          message: `${code} stood in for the criteria of ${verdict.area}. They are known now: cite the one that this passage meets.`,
          data: { code, choices: verdict.criteria },
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
