/**
 * Sections in which nothing stands at all: a heading with no text, table or picture below it, and no further heading.
 */

import { closedComments } from '../draft/comments.ts';
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import type { Passage } from '../draft/passage.ts';
import { loneComments } from '../draft/readings/placeholders.ts';
import { citationsOn, frameOf } from './ask.ts';
import type { PageReading } from './counts.ts';
import { countOf } from './found.ts';
import { plainHeading } from './headings.ts';
import type { Assessment } from './model.ts';
import { keyed } from './works.ts';

/** Headings with nothing below them on their page. What comes on the next page is for who asks to see. */
export const bareHeadings: PageReading<Span> = { on: bareOn };

/** A list that is made when the document is. */
const MADE_LATER = /^(?:(?:table of )?contents|toc|index)$/;

/** A heading that only opens a part, whose headings may have its own level. */
const PART =
  /^(?:(?:part|chapter|section|unit|cycle|iteration|sprint|round|stage|phase|study|experiment|prototype|version|week|month|task|criteri(?:on|a)|objective|outcome|component|appendix|annex) (?:\d{1,2}|\p{L}|[ivx]{1,5}|one|two|three|four|five)|appendi(?:x|ces)|annex(?:es)?|supporting documents)(?!\p{L})/u;

/** Headings with nothing below them; those of phases that are empty as a whole are for their own rule. */
export function emptySections(assessment: Assessment): Span[] {
  if (countOf(assessment, bareHeadings) === 0) return [];
  const { draft, phases } = assessment;
  const empty = new Set(phases.flatMap(({ phase, status }) => (status === 'empty' ? phase.id : [])));
  /** Whether all so far were headings, as on a page of titles. */
  let opens = true;
  return draft.pages.flatMap((page, index) => {
    const [heading] = bareOn(page);
    const isOpening = opens;
    opens &&= heading !== undefined || isBlank(page);
    if (!heading || !page.heading) return [];
    const next = pageBelow(draft.pages, index);
    if (next === 'text' || (next?.heading && next.heading.depth > page.heading.depth)) return [];
    const text = plainHeading(page.heading.text);
    if (next && (isOpening || PART.test(text) || claimsSection(assessment, index))) return [];
    const { phases: own, works } = frameOf(assessment, index);
    if (own.some(id => empty.has(id))) return [];
    // Where works are cited by key, their list is made later, too.
    if (works === 'listed' && countOf(assessment, keyed) > 0) return [];
    if (MADE_LATER.test(text)) return [];
    const by = draft.pageStart(index);
    return { start: heading.start + by, end: heading.end + by };
  });
}

function claimsSection(assessment: Assessment, index: number): boolean {
  return citationsOn(assessment, index).some(({ claim }) => claim.kind === 'section');
}

/** The next page with a heading, if nothing stands before it; a note to oneself is for ‘writing/placeholder’. */
function pageBelow(pages: readonly Page[], index: number): Page | 'text' | undefined {
  for (let at = index + 1; at < pages.length; at++) {
    const page = pages[at];
    if (!page || page.heading) return page;
    if (!isBlank(page)) return 'text';
  }
  return undefined;
}

/** Whether a page without a heading shows nothing. */
function isBlank(page: Page): boolean {
  return page.heading === undefined && page.passages.length === 0 && showsNothing(page, 0);
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
  const [own] = passages;
  const text = plainHeading(heading.text);
  if (text === '' || (own && isOnlyLink(own))) return NONE;
  return showsNothing(page, heading.end) ? [{ start: heading.start, end: heading.end }] : NONE;
}

/** Whether a heading is but a link or a picture, as in a list of pages that stand elsewhere. */
function isOnlyLink({ start, end, links }: Passage): boolean {
  const linked = links.reduce((sum, link) => sum + link.end - link.start, 0);
  return links.length > 0 && linked >= end - start - MARKS;
}

/** The most that `## ` and the like come to. */
const MARKS = 8;

/** Whether nothing is seen of a page behind an offset. */
function showsNothing(page: Page, from: number): boolean {
  let rest = page.slices
    .map(slice => (slice.frontMatter ? '' : slice.text))
    .join('')
    .slice(from);
  for (const { start, end } of closedComments(rest))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  if (rest.split(/[\r\n]/).some(line => line.trim() !== '' && !DEFINITION.test(line))) return false;
  // Where a hint stands, ‘writing/placeholder’ says it.
  return loneComments.on(page).length === 0;
}

/** Where a link leads, which shows nothing. */
const DEFINITION = /^ {0,3}\[[^\]]{1,999}\]:/;
