import { placesOf } from '../assessment/found.ts';
import type { Draft } from '../draft/model.ts';
import { boldLines } from '../draft/readings/bold-lines.ts';
import { replacing } from './fix.ts';
import { always, type Rule, whenAssessed } from './rule.ts';

/** A line in bold or large print in place of a heading: it opens no section, so phases, tags and budgets pass it by. */
export const writingBoldHeading: Rule = {
  id: 'writing/bold-heading',
  summary: 'A line in bold or large print that stands for a heading and is none.',
  severity: always('hint'),
  step: 'hint',
  reads: [boldLines],
  fixes: replacing,
  check: whenAssessed(assessment =>
    placesOf(assessment, boldLines, MOST).map(({ start, end, text, level }) => {
      const replacement = `${'#'.repeat(level ?? levelAt(assessment.draft, start))} ${text}`;
      return {
        start,
        end,
        message: `This line looks like a heading and is none, so no section begins here. Write ‘${replacement}’ if you mean it as one.`,
        data: { replacement },
      };
    }),
  ),
};

/** More than these nobody looks at one by one. */
const MOST = 50;

/** The level of a heading below the one around an offset; the first is for the title. */
function levelAt(draft: Draft, offset: number): number {
  let level = 1;
  for (const [index, { heading }] of draft.pages.entries()) {
    if (draft.pageStart(index) > offset) break;
    if (heading) level = heading.depth;
  }
  return Math.min(level + 1, 6);
}
