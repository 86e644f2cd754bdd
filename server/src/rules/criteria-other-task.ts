import { always, type Rule, whenAssessed } from './rule.ts';

/** A code in a citing form that belongs to another level or task. */
export const criteriaOtherTask: Rule = {
  id: 'criteria/other-task',
  summary: 'A tag whose code belongs to another qualification or another task.',
  severity: always('warning'),
  step: 'wrong-code',
  check: whenAssessed(({ strays, framework, task }) =>
    strays.flatMap(({ code, verdict, start, end }) => {
      if (verdict.kind !== 'other-task') return [];
      const here = framework.tasks.length > 1 ? `${framework.name} ${task.id}` : framework.name;
      return {
        start,
        end,
        message: `${code} belongs to ${verdict.whose}, and this draft is for ${here}. Tag with a code of ${here} instead.`,
        data: { code },
      };
    }),
  ),
};
