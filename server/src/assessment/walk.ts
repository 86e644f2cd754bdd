/**
 * The walk over a draft’s pages that adds them up. After an edit only the pages that it replaced are walked
 * again, as long as they leave what follows where it stood.
 */
import type { Draft } from '../draft/model.ts';
import { type NotePlaces, notePlaces, notePlacesAfter, type PlacedNote } from '../draft/note-places.ts';
import { bodyOf } from '../draft/notes.ts';
import type { Page } from '../draft/page.ts';
import { isSameSet } from './documents.ts';
import { areAlike, type Frame, type FrameOpener, outermost, titleIndex } from './frames.ts';
import type { Outline } from './outline.ts';
import { type Adding, addNotes, addPage, copyOf, noSums, type Sums } from './sums.ts';
import { phaseThatWaits } from './tally.ts';

/** What a walk found; `frames` and `arriving` have one entry a page. */
export interface Walk {
  readonly pages: readonly Page[];
  readonly frames: readonly Frame[];
  /** Codes and phases that wait for the first block of a page; most pages have none. */
  readonly arriving: readonly (readonly string[])[];
  /** Footnotes by the page that they belong to. */
  readonly notes: NotePlaces;
  readonly sums: Sums;
  readonly adding: Adding;
  readonly title: number;
  readonly outline: Outline;
}

const NONE: readonly string[] = [];

/** Adds up a draft, from `previous` where it is of the same draft before an edit. */
export function walk(
  draft: Draft,
  outline: Outline,
  open: FrameOpener,
  adding: Adding,
  previous: Walk | undefined,
): Walk {
  const { pages } = draft;
  const title = titleIndex(pages);
  const notes = previous ? notePlacesAfter(draft, previous.pages, previous.notes) : notePlaces(draft);
  const usable =
    previous &&
    previous.title === title &&
    previous.adding.reader === adding.reader &&
    previous.adding.budgets === adding.budgets &&
    previous.adding.excludeSections === adding.excludeSections &&
    sameList(previous.adding.excludes, adding.excludes) &&
    isSameSet(previous.adding.evidence, adding.evidence) &&
    isSameSet(previous.adding.reads, adding.reads);
  if (usable) {
    const next = walkAgain(previous, pages, notes, open, adding, title);
    if (next) return { ...next, outline };
  }
  const sums = noSums();
  const { frames, arriving } = walkOver(pages, 0, outermost, NONE, open, adding, title, sums);
  for (const [index, placed] of notes) addNotes(sums, placed, frames[index] ?? outermost, adding, 1);
  return { pages, frames, arriving, notes, sums, adding, title, outline };
}

/** The walk after an edit; undefined where the edit has moved what follows to other sections or claims. */
function walkAgain(
  previous: Walk,
  pages: readonly Page[],
  notes: NotePlaces,
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
  const frames = [...previous.frames.slice(0, before), ...middle.frames, ...previous.frames.slice(oldEnd)];
  addMovedNotes(sums, previous, { frames, notes, adding }, { before, oldEnd, newEnd });
  return {
    pages,
    frames,
    arriving: [...previous.arriving.slice(0, before), ...middle.arriving, ...previous.arriving.slice(oldEnd)],
    notes,
    sums,
    adding,
    title,
  };
}

/** Takes off the footnotes that belong to another page now, or are another text, and adds them where they belong. */
function addMovedNotes(
  sums: Sums,
  previous: Walk,
  { frames, notes, adding }: Pick<Walk, 'frames' | 'notes' | 'adding'>,
  { before, oldEnd, newEnd }: { readonly before: number; readonly oldEnd: number; readonly newEnd: number },
): void {
  if (notes === previous.notes && oldEnd === newEnd) {
    // They stay on their pages, of which some may stand elsewhere now.
    for (let index = before; index < oldEnd; index++) {
      const [old, now] = [previous.frames[index] ?? outermost, frames[index] ?? outermost];
      const own = old === now ? undefined : notes.get(index);
      if (!own) continue;
      addNotes(sums, own, old, adding, -1);
      addNotes(sums, own, now, adding, 1);
    }
    return;
  }
  const movedTo = (index: number) =>
    index < before ? index : index >= oldEnd ? index - oldEnd + newEnd : undefined;
  for (const [index, own] of previous.notes) {
    const to = movedTo(index);
    if (to !== undefined && areSame(own, notes.get(to))) continue;
    addNotes(sums, own, previous.frames[index] ?? outermost, adding, -1);
  }
  const cameFrom = (index: number) =>
    index < before ? index : index >= newEnd ? index - newEnd + oldEnd : undefined;
  for (const [index, own] of notes) {
    const from = cameFrom(index);
    if (from !== undefined && areSame(own, previous.notes.get(from))) continue;
    addNotes(sums, own, frames[index] ?? outermost, adding, 1);
  }
}

function areSame(a: readonly PlacedNote[], b: readonly PlacedNote[] | undefined): boolean {
  return a.length === b?.length && a.every(({ page }, index) => page === b[index]?.page);
}

/** Codes that wait behind a page of a walk. */
function leaving({ pages, arriving, adding }: Walk, index: number): readonly string[] {
  const page = pages[index];
  return page ? waitingBehind(page, arriving[index] ?? NONE, adding) : NONE;
}

function waitingBehind(whole: Page, arriving: readonly string[], { reader }: Adding): readonly string[] {
  const page = bodyOf(whole);
  const { citations, phases } = reader.tally(page);
  const own = [
    ...citations.flatMap(({ code, claim }) => (claim.kind === 'next-page' ? code : [])),
    ...phases.flatMap(({ phase, claim }) => (claim.kind === 'next-page' ? phaseThatWaits(phase) : [])),
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
