import { missing, type Rule, whenAssessed } from './rule.ts';

/** A phase that has a heading with nothing under it. */
export const phasesEmpty: Rule = {
  id: 'phases/empty',
  summary: 'A phase that has a heading with no words under it.',
  severity: missing('warning'),
  check: whenAssessed(({ draft, phases }) =>
    phases.flatMap(({ phase, status, sections }) => {
      const heading = status === 'empty' ? draft.sections[sections[0] ?? -1]?.headingSpan : undefined;
      if (!heading) return [];
      return {
        start: heading.start,
        end: heading.end,
        message: `Nothing stands under the heading for ${phase.title.toLowerCase()} yet. Write here what you did, or take the heading out.`,
        data: { phase: phase.id },
      };
    }),
  ),
};
