/**
 * Sections in which nothing but comments stands.
 */
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import { loneComments } from '../draft/readings/placeholders.ts';
import { type PageReading, where } from './counts.ts';
import { countOf, type Looking, moved } from './found.ts';

/** Comments that stand alone on pages without words. */
export const unwritten: PageReading<Span> = where(loneComments, isUnwritten);

/** The first comment of each section, subsections included, in which nothing but comments stands. */
export function unwrittenSections(looking: Looking): Span[] {
  if (countOf(looking, unwritten) === 0) return [];
  const { draft } = looking;
  const found: Span[] = [];
  let depth = 0;
  let comment: Span | undefined;
  /** A heading of a lower level goes on with the section: what is written may stand there. */
  const close = (next: number) => {
    if (comment && next <= depth) found.push(comment);
    comment = undefined;
  };
  for (const [index, page] of draft.pages.entries()) {
    if (page.heading) {
      close(page.heading.depth);
      ({ depth } = page.heading);
    }
    if (!isUnwritten(page)) {
      depth = 0; // something is written
      comment = undefined;
    } else if (depth > 0 && !comment) {
      const [first] = loneComments.on(page);
      if (first) comment = moved(first, draft.pageStart(index));
    }
  }
  close(0);
  return found;
}

/** Whether no words but a heading’s stand on a page. */
function isUnwritten({ total, words }: Page): boolean {
  return total === (words.heading ?? 0);
}
