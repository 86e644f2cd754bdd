/**
 * Sections in which nothing stands at all: a heading with no text, table or picture below it, and no further heading.
 */

import { closedComments } from '../draft/comments.ts';
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import { loneComments } from '../draft/readings/placeholders.ts';
import { frameOf } from './ask.ts';
import type { PageReading } from './counts.ts';
import { countOf } from './found.ts';
import { plainHeading } from './headings.ts';
import type { Assessment } from './model.ts';
import { keyed } from './works.ts';

/** Headings with nothing below them on their page. What comes on the next page is for who asks to see. */
export const bareHeadings: PageReading<Span> = { on: bareOn };

/** A list that is made when the document is. */
const MADE_LATER = /^(?:(?:table of )?contents|toc|index)$/;

/** Headings with nothing below them; those of phases that are empty as a whole are for their own rule. */
export function emptySections(assessment: Assessment): Span[] {
  if (countOf(assessment, bareHeadings) === 0) return [];
  const { draft, phases } = assessment;
  const empty = new Set(phases.flatMap(({ phase, status }) => (status === 'empty' ? phase.id : [])));
  return draft.pages.flatMap((page, index) => {
    const [heading] = bareOn(page);
    if (!heading || !page.heading || goesOn(page.heading.depth, draft.pages[index + 1])) return [];
    const { phases: own, works } = frameOf(assessment, index);
    if (own.some(id => empty.has(id))) return [];
    // Where works are cited by key, their list is made later, too.
    if (works === 'listed' && countOf(assessment, keyed) > 0) return [];
    if (MADE_LATER.test(plainHeading(page.heading.text))) return [];
    const by = draft.pageStart(index);
    return { start: heading.start + by, end: heading.end + by };
  });
}

/** Whether the next page is part of the section. */
function goesOn(depth: number, next: Page | undefined): boolean {
  return next !== undefined && (next.heading === undefined || next.heading.depth > depth);
}

const known = new WeakMap<Page, readonly Span[]>();
const NONE: readonly Span[] = [];

function bareOn(page: Page): readonly Span[] {
  const found = known.get(page) ?? readBare(page);
  known.set(page, found);
  return found;
}

function readBare(page: Page): readonly Span[] {
  const { heading, passages } = page;
  if (!heading || passages.some(({ start }) => start >= heading.end)) return NONE;
  const text = page.slices.map(slice => slice.text).join('');
  let rest = text.slice(heading.end);
  for (const { start, end } of closedComments(rest))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  if (rest.split(/[\r\n]/).some(line => line.trim() !== '' && !DEFINITION.test(line))) return NONE;
  // Where a hint stands, ‘writing/placeholder’ says it.
  return loneComments.on(page).length > 0 ? NONE : [{ start: heading.start, end: heading.end }];
}

/** Where a link leads, which shows nothing. */
const DEFINITION = /^ {0,3}\[[^\]]{1,999}\]:/;
