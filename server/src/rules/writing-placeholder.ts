import { placesOf } from '../assessment/found.ts';
import { unwritten, unwrittenSections } from '../assessment/unwritten.ts';
import { placeholders } from '../draft/readings/placeholders.ts';
import { atLast, type Rule, whenAssessed } from './rule.ts';

/** What keeps the place of something that is still to be written. */
export const writingPlaceholder: Rule = {
  id: 'writing/placeholder',
  summary: 'A placeholder such as TODO or [insert …], or a section in which only a hint stands.',
  severity: atLast('hint'),
  step: 'hint',
  reads: [placeholders, unwritten],
  check: whenAssessed(assessment => [
    ...placesOf(assessment, placeholders).map(({ start, end }) => ({
      start,
      end,
      message:
        'This is a placeholder, and the assessor would read it as it stands. Write what belongs here, or take it out.',
    })),
    ...unwrittenSections(assessment).map(({ start, end }) => ({
      start,
      end,
      message:
        'Only a comment stands in this section, and nobody sees it in the finished document. Write the section, or take it out.',
    })),
  ]),
};
