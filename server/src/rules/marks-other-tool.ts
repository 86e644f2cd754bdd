import { foreignIn } from '../assessment/foreign.ts';
import { placesOf } from '../assessment/found.ts';
import { foreignMarks } from '../draft/readings/foreign-marks.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** What is written for another tool and not understood; said once a draft, since nothing of it may be a mistake. */
export const marksOtherTool: Rule = {
  id: 'marks/other-tool',
  summary:
    'What is written for pandoc, Quarto, R Markdown, MyST, Obsidian or LaTeX and not read as what it means there, with how many there are.',
  severity: always('information'),
  step: 'hint',
  reads: [foreignMarks],
  check: whenAssessed(assessment => {
    const foreign = foreignIn(placesOf(assessment, foreignMarks), assessment.draft);
    if (!foreign) return [];
    const { first, sentence } = foreign;
    const message = `${sentence} Where an assessor must see it, write it in plain Markdown.`;
    return [{ start: first.start, end: first.end, message }];
  }),
};
