import { lineInWords } from '../draft/whole.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A phase whose section comes before that of an earlier phase. */
export const phasesOrder: Rule = {
  id: 'phases/order',
  summary: 'A phase’s section that comes before the section of an earlier phase.',
  severity: always('information'),
  step: 'hint',
  check: whenAssessed(({ draft, outOfOrder, phases }) =>
    outOfOrder.map(({ phase, earlier, start, end, at }) => {
      const title = (id: string) =>
        phases.find(state => state.phase.id === id)?.phase.title.toLowerCase() ?? id;
      return {
        start,
        end,
        message: `The section on ${title(phase)} comes before the one on ${title(earlier)} (${lineInWords(draft, at)}). Put them in the order of the project, or change the heading.`,
        data: { phase },
      };
    }),
  ),
};
