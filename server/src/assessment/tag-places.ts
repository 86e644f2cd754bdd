/**
 * Where citations claim something else than may be meant, or nothing. What a page says by itself stands in its tally; what
 * comments that stand alone claim, and which headings have a section to claim, takes what follows.
 */
import type { Span } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import { standingAt } from './ask.ts';
import type { PageReading } from './counts.ts';
import type { Doubt } from './doubts.ts';
import { countOf, type Looking, moved } from './found.ts';
import type { PageCitation } from './page-tally.ts';

/** Doubts that a page can tell. */
export const doubtful: PageReading<Doubt> = { on: (_, { tally }) => tally.doubts };

const NONE: readonly PageCitation[] = [];

/** Citations in comments that stand alone. */
export const lone: PageReading<PageCitation> = {
  on: (_, { tally: { citations } }) =>
    citations.some(citation => citation.lone) ? citations.filter(citation => citation.lone) : NONE,
};

/** Citations of headings right below which nothing is written. */
export const headOnly: PageReading<PageCitation> = {
  on: (page, { tally: { citations }, frame }) =>
    page.heading && frame.claims && page.total === (page.words.heading ?? 0)
      ? citations.filter(({ claim, start }) => claim.kind === 'section' && start < (page.heading?.end ?? 0))
      : NONE,
};

/** A comment that stands alone, by its codes, where it may be meant to claim something else than it does. */
export interface LoneDoubt extends Span {
  readonly kind: 'below' | 'before-heading' | 'nothing-behind' | 'overtaken';
  readonly codes: readonly string[];
  /** Where the first code stands of the comment that claims in its place. */
  readonly by?: number;
}

interface Comment extends Span {
  readonly codes: readonly string[];
  /** Whether it stands on the line below a block. */
  readonly isBelow: boolean;
  /** Whether a block of its section stands above it. */
  readonly isUnder: boolean;
}

/** The doubts about comments that stand alone, in the order of the text. */
export function loneDoubts(looking: Looking): readonly LoneDoubt[] {
  if (countOf(looking, lone) === 0) return [];
  const { draft } = looking;
  const found: LoneDoubt[] = [];
  let waiting: Comment | undefined;
  /** Whether a block of the section stands above. */
  let isUnder = false;
  const settle = (kind: LoneDoubt['kind'] | undefined, by?: number) => {
    if (waiting && kind) {
      const { start, end, codes } = waiting;
      found.push({ kind, start, end, codes, ...(by === undefined ? {} : { by }) });
    }
    waiting = undefined;
  };
  for (const [index, page] of draft.pages.entries()) {
    const origin = draft.pageStart(index);
    const comments = commentsOn(page, lone.on(page, standingAt(looking, index)));
    let at = 0;
    /** Lets what waits claim the first passage up to an offset. */
    const pass = (to: number) => {
      for (let passage = page.passages[at]; passage && passage.start < to; passage = page.passages[++at]) {
        const isHeading = page.heading !== undefined && at === 0;
        if (isHeading) settle(waiting?.isUnder ? 'before-heading' : undefined);
        else settle(waiting?.isBelow ? 'below' : undefined);
        isUnder = !isHeading;
        // Most pages have no such comment, and one passage says all of them.
        if (comments.length === 0 && !isHeading) break;
      }
    };
    for (const { start, end, codes, isBelow } of comments) {
      pass(start);
      settle('overtaken', start + origin);
      waiting = { start: start + origin, end: end + origin, codes, isBelow, isUnder };
    }
    pass(page.length);
  }
  settle('nothing-behind');
  return found;
}

/** Citations by the comments that they stand in; those on adjacent lines, which one slice holds, are one. */
function commentsOn(page: Page, citations: readonly PageCitation[]): Omit<Comment, 'isUnder'>[] {
  const found: (Span & { end: number; codes: string[]; isBelow: boolean })[] = [];
  let slice = 0;
  let sliceEnd = page.slices[0]?.text.length ?? 0;
  let last = -1;
  for (const { start, end, code, lone: how } of citations) {
    while (start >= sliceEnd && slice < page.slices.length)
      sliceEnd += page.slices[++slice]?.text.length ?? 0;
    const comment = found.at(-1);
    if (comment && last === slice) {
      comment.codes.push(code);
      comment.end = end;
    } else found.push({ start, end, codes: [code], isBelow: how?.below === true });
    last = slice;
  }
  return found;
}

/** Headings that claim a section in which nothing stands, since the next heading has their level. */
export function levelDoubts(looking: Looking): readonly (Span & { readonly code: string })[] {
  if (countOf(looking, headOnly) === 0) return [];
  const { draft, walk } = looking;
  return draft.pages.flatMap((page, index) => {
    if (!page.heading) return [];
    let at = index + 1;
    while (draft.pages[at]?.total === 0 && !draft.pages[at]?.heading) at++;
    if (draft.pages[at]?.heading?.depth !== page.heading.depth) return [];
    if (walk.tallies[at]?.citations.some(({ claim }) => claim.kind === 'section')) return [];
    if (walk.frames[at]?.kind !== 'account') return [];
    const [citation] = headOnly.on(page, standingAt(looking, index));
    return citation ? { ...moved(citation, draft.pageStart(index)), code: citation.code } : [];
  });
}
