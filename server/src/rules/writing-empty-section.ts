import { bareHeadings, emptySections } from '../assessment/empty-sections.ts';
import { keyed } from '../assessment/works.ts';
import { missing, type Rule, whenAssessed } from './rule.ts';

/** A heading with nothing below it, of a section that is no phase’s: those have a rule of their own. */
export const writingEmptySection: Rule = {
  id: 'writing/empty-section',
  summary: 'A heading with nothing below it.',
  severity: missing('information'),
  // Of texts without deeper headings it can’t be seen which heading is only there for those behind it.
  unlessAsked: 'off',
  step: 'hint',
  reads: [bareHeadings, keyed],
  check: whenAssessed(assessment =>
    emptySections(assessment).map(({ start, end }) => ({
      start,
      end,
      message: 'Nothing stands under this heading. Write what belongs here, or take the heading out.',
    })),
  ),
};
