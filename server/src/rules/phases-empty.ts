import { headingSpan } from '../draft/lists.ts';
import { missing, type Rule, whenAssessed } from './rule.ts';

/** A phase that has a heading with nothing under it. */
export const phasesEmpty: Rule = {
  id: 'phases/empty',
  summary: 'A phase that has a heading with no words under it.',
  severity: missing('warning'),
  step: 'figures',
  check: whenAssessed(({ draft, phases }) =>
    phases.flatMap(state => {
      if (state.status !== 'empty') return [];
      const heading = headingSpan(draft, state.sections[0] ?? 0);
      if (!heading) return [];
      return {
        ...heading,
        message: `Nothing stands under the heading for ${state.phase.title.toLowerCase()} yet. Write here what you did, or take the heading out.`,
        data: { phase: state.phase.id },
      };
    }),
  ),
};
