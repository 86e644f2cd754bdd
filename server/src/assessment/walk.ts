/**
 * The walk over a draft’s pages that adds them up. After an edit only the pages that it replaced are walked
 * again, as long as they leave what follows where it stood.
 */
import type { Draft } from '../draft/model.ts';
import type { Page } from '../draft/page.ts';
import { isSameSet } from './documents.ts';
import { areAlike, type Frame, type FrameOpener, outermost, titleIndex } from './frames.ts';
import type { Outline } from './outline.ts';
import { type Adding, addPage, copyOf, noSums, type Sums } from './sums.ts';
import { phasesThatWait } from './tally.ts';

/** What a walk found; `frames` and `arriving` have one entry a page. */
export interface Walk {
  readonly pages: readonly Page[];
  readonly frames: readonly Frame[];
  /** Codes and phases that wait for the first block of a page; most pages have none. */
  readonly arriving: readonly (readonly string[])[];
  readonly sums: Sums;
  readonly adding: Adding;
  readonly title: number;
  readonly outline: Outline;
}

const NONE: readonly string[] = [];

/** Adds up a draft, from `previous` where it is of the same draft before an edit. */
export function walk(
  { pages }: Draft,
  outline: Outline,
  open: FrameOpener,
  adding: Adding,
  previous: Walk | undefined,
): Walk {
  const title = titleIndex(pages);
  const usable =
    previous &&
    previous.title === title &&
    previous.adding.reader === adding.reader &&
    previous.adding.budgets === adding.budgets &&
    sameList(previous.adding.excludes, adding.excludes) &&
    isSameSet(previous.adding.evidence, adding.evidence) &&
    isSameSet(previous.adding.reads, adding.reads);
  if (usable) {
    const next = walkAgain(previous, pages, open, adding, title);
    if (next) return { ...next, outline };
  }
  const sums = noSums();
  const { frames, arriving } = walkOver(pages, 0, outermost, NONE, open, adding, title, sums);
  return { pages, frames, arriving, sums, adding, title, outline };
}

/** The walk after an edit; undefined where the edit has moved what follows to other sections or claims. */
function walkAgain(
  previous: Walk,
  pages: readonly Page[],
  open: FrameOpener,
  adding: Adding,
  title: number,
): Omit<Walk, 'outline'> | undefined {
  const old = previous.pages;
  const most = Math.min(old.length, pages.length);
  let before = 0;
  while (before < most && old[before] === pages[before]) before++;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === pages[pages.length - 1 - after]) after++;
  const oldEnd = old.length - after;
  const newEnd = pages.length - after;
  // The walk goes on from the page before the first that differs, as it stood there.
  const frame = before > 0 ? (previous.frames[before - 1] ?? outermost) : outermost;
  const waiting = leaving(previous, before - 1);

  const sums = copyOf(previous.sums);
  for (let index = before; index < oldEnd; index++) {
    const page = old[index];
    if (page)
      addPage(sums, page, previous.frames[index] ?? outermost, previous.arriving[index] ?? NONE, adding, -1);
  }
  const middle = walkOver(pages.slice(before, newEnd), before, frame, waiting, open, adding, title, sums);
  const oldLast = oldEnd > 0 ? (previous.frames[oldEnd - 1] ?? outermost) : outermost;
  if (
    after > 0 &&
    !(areAlike(middle.last, oldLast) && sameList(middle.waiting, leaving(previous, oldEnd - 1)))
  )
    return undefined;
  return {
    pages,
    frames: [...previous.frames.slice(0, before), ...middle.frames, ...previous.frames.slice(oldEnd)],
    arriving: [...previous.arriving.slice(0, before), ...middle.arriving, ...previous.arriving.slice(oldEnd)],
    sums,
    adding,
    title,
  };
}

/** Codes that wait behind a page of a walk. */
function leaving({ pages, arriving, adding }: Walk, index: number): readonly string[] {
  const page = pages[index];
  return page ? waitingBehind(page, arriving[index] ?? NONE, adding) : NONE;
}

function waitingBehind(page: Page, arriving: readonly string[], { reader }: Adding): readonly string[] {
  const { citations, phases } = reader.tally(page);
  const own = [
    ...citations.flatMap(({ code, claim }) => (claim.kind === 'next-page' ? code : [])),
    ...phases.flatMap(({ phases: named, claim }) =>
      claim.kind === 'next-page' ? phasesThatWait(named) : [],
    ),
  ];
  if (own.length === 0) return page.opening > 0 ? NONE : arriving;
  if (page.opening > 0) return own;
  // Each once, and the same list where nothing new joins it: comments may follow each other for many pages.
  const all = [...new Set([...arriving, ...own])];
  return sameList(all, arriving) ? arriving : all;
}

function walkOver(
  pages: readonly Page[],
  first: number,
  from: Frame,
  waitingAtStart: readonly string[],
  open: FrameOpener,
  adding: Adding,
  title: number,
  sums: Sums,
): { frames: Frame[]; arriving: (readonly string[])[]; last: Frame; waiting: readonly string[] } {
  const frames: Frame[] = [];
  const arriving: (readonly string[])[] = [];
  let frame = from;
  let waiting = waitingAtStart;
  for (const [index, page] of pages.entries()) {
    frame = open(page, frame, first + index === title, waiting);
    frames.push(frame);
    arriving.push(waiting);
    addPage(sums, page, frame, waiting, adding, 1);
    waiting = waitingBehind(page, waiting, adding);
  }
  return { frames, arriving, last: frame, waiting };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
