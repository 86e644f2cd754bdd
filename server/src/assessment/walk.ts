/**
 * The walk over a draft’s pages that adds them up. After an edit only the pages that it replaced are walked
 * again, as long as they leave what follows where it stood.
 */
import type { Draft } from '../draft/model.ts';
import { type NotePlaces, notePlaces, notePlacesAfter, type PlacedNote } from '../draft/note-places.ts';
import { bodyOf } from '../draft/notes.ts';
import type { Page } from '../draft/page.ts';
import type { Standing } from './counts.ts';
import { isSameSet } from './documents.ts';
import { areAlike, enclosing, type Frame, type FrameOpener, outermost, titleIndex } from './frames.ts';
import type { HeadReading } from './heading-tags.ts';
import { type Labels, labelsOf } from './labels.ts';
import type { Outline } from './outline.ts';
import type { PageTally } from './page-tally.ts';
import { hasLine, settleRun } from './settle.ts';
import { type Adding, addNotes, addPage, copyOf, noSums, type Sums } from './sums.ts';
import { phasesThatWait, type TallyReader, waitingPhases } from './tally.ts';

/** What a walk found; `frames`, `tallies` and `arriving` have one entry a page. */
export interface Walk {
  readonly pages: readonly Page[];
  readonly frames: readonly Frame[];
  /** What each page says of criteria where it stands. */
  readonly tallies: readonly PageTally[];
  /** The same without the footnotes that are defined there. */
  readonly bodies: readonly PageTally[];
  /** Codes and phases that wait for the first block of a page; most pages have none. */
  readonly arriving: readonly (readonly string[])[];
  /** Footnotes by the page that they belong to. */
  readonly notes: NotePlaces;
  readonly sums: Sums;
  readonly adding: Adding;
  readonly title: number;
  readonly labels: Labels;
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
  const { reader } = adding;
  const title = titleIndex(pages, reader);
  const labels = labelsOf(pages, reader);
  const notes = previous ? notePlacesAfter(draft, previous.pages, previous.notes) : notePlaces(draft);
  const standing: Walking = { open, adding, title, labels, notes };
  const usable =
    previous &&
    previous.title === title &&
    previous.labels.key === labels.key &&
    previous.adding.reader === reader &&
    previous.adding.budgets === adding.budgets &&
    previous.adding.excludeSections === adding.excludeSections &&
    sameList(previous.adding.excludes, adding.excludes) &&
    isSameSet(previous.adding.evidence, adding.evidence) &&
    isSameSet(previous.adding.reads, adding.reads);
  if (usable) {
    const next = walkAgain(previous, pages, standing);
    if (next) return { ...next, outline };
  }
  const sums = noSums();
  const { frames, tallies, bodies, arriving } = walkOver(pages, 0, outermost, NONE, standing, sums);
  for (const [index, placed] of notes) addNotes(sums, placed, frames[index] ?? outermost, adding, 1);
  return { pages, frames, tallies, bodies, arriving, notes, sums, adding, title, labels, outline };
}

/** What a walk goes by. */
interface Walking extends Pick<Walk, 'adding' | 'title' | 'labels' | 'notes'> {
  readonly open: FrameOpener;
}

/** The walk after an edit; undefined where the edit has moved what follows to other sections or claims. */
function walkAgain(
  previous: Walk,
  pages: readonly Page[],
  standing: Walking,
): Omit<Walk, 'outline'> | undefined {
  const { adding, title, labels, notes } = standing;
  const old = previous.pages;
  const most = Math.min(old.length, pages.length);
  let before = 0;
  while (before < most && old[before] === pages[before]) before++;
  let after = 0;
  while (after < most - before && old[old.length - 1 - after] === pages[pages.length - 1 - after]) after++;
  // A section with lines of codes is settled as a whole.
  const start = Math.min(runStart(old, before), runStart(pages, before));
  const [oldStop, newStop] = [runEnd(old, old.length - after), runEnd(pages, pages.length - after)];
  if (hasLines(old, start, oldStop, adding.reader) || hasLines(pages, start, newStop, adding.reader)) {
    before = Math.min(before, start);
    after = Math.min(old.length - oldStop, pages.length - newStop);
  }
  const oldEnd = old.length - after;
  const newEnd = pages.length - after;
  // The walk goes on from the page before the first that differs, as it stood there.
  const frame = before > 0 ? (previous.frames[before - 1] ?? outermost) : outermost;
  const waiting = leaving(previous, before - 1);

  const sums = copyOf(previous.sums);
  for (let index = before; index < oldEnd; index++) {
    const page = old[index];
    const body = previous.bodies[index];
    if (page && body) addPage(sums, page, standingIn(previous, index), body, adding, -1);
  }
  const middle = walkOver(pages.slice(before, newEnd), before, frame, waiting, standing, sums);
  const oldLast = oldEnd > 0 ? (previous.frames[oldEnd - 1] ?? outermost) : outermost;
  if (
    after > 0 &&
    !(areAlike(middle.last, oldLast) && sameList(middle.waiting, leaving(previous, oldEnd - 1)))
  )
    return undefined;
  const spliced = <Item>(list: readonly Item[], items: readonly Item[]) => [
    ...list.slice(0, before),
    ...items,
    ...list.slice(oldEnd),
  ];
  const frames = spliced(previous.frames, middle.frames);
  addMovedNotes(sums, previous, { frames, notes, adding }, { before, oldEnd, newEnd });
  return {
    pages,
    frames,
    tallies: spliced(previous.tallies, middle.tallies),
    bodies: spliced(previous.bodies, middle.bodies),
    arriving: spliced(previous.arriving, middle.arriving),
    notes,
    sums,
    adding,
    title,
    labels,
  };
}

/** Where the page of an index stands, and what it says there. */
export function standingIn(
  { pages, frames, arriving, tallies }: Omit<Walk, 'outline'>,
  index: number,
): Standing {
  const tally = tallies[index];
  if (!pages[index] || !tally) throw new RangeError(`There is no page ${index}.`);
  return { frame: frames[index] ?? outermost, arriving: arriving[index] ?? NONE, tally };
}

/** Where the page of an index stands, and what it says there without its footnotes. */
export function bodyStandingIn(walked: Omit<Walk, 'outline'>, index: number): Standing {
  const standing = standingIn(walked, index);
  return { ...standing, tally: walked.bodies[index] ?? standing.tally };
}

/** Index of the page that a run of pages begins with in which that of an index stands: the one with its heading. */
function runStart(pages: readonly Page[], index: number): number {
  let start = Math.max(0, Math.min(index, pages.length - 1));
  while (start > 0 && !pages[start]?.heading) start--;
  return start;
}

/** Index of the next page with a heading from an index on; the number of pages if there is none. */
function runEnd(pages: readonly Page[], index: number): number {
  let end = index;
  while (end < pages.length && !pages[end]?.heading) end++;
  return end;
}

function hasLines(pages: readonly Page[], from: number, to: number, reader: TallyReader): boolean {
  for (let index = from; index < to; index++) {
    const page = pages[index];
    if (page && hasLine(reader.tally(page))) return true;
  }
  return false;
}

/** What still waits for the first block of a page: a comment above it on the page itself claims in place of earlier ones. */
function stillWaiting(page: Page, waiting: readonly string[], { citations }: PageTally): readonly string[] {
  if (waiting.length === 0) return waiting;
  const first = page.passages[0]?.start ?? page.length;
  const hasCode = citations.some(({ lone, start }) => lone && start < first);
  const hasPhase = page.mentions.some(({ lone, phase, start }) => lone && phase && start < first);
  if (!hasCode && !hasPhase) return waiting;
  return waiting.filter(what => (waitingPhases(what) === undefined ? !hasCode : !hasPhase));
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
  return page ? waitingBehind(page, arriving[index] ?? NONE, adding.reader.tally(bodyOf(page))) : NONE;
}

function waitingBehind(
  whole: Page,
  arriving: readonly string[],
  { citations, phases }: PageTally,
): readonly string[] {
  const page = bodyOf(whole);
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
  { open, adding, title, labels }: Walking,
  sums: Sums,
): {
  frames: Frame[];
  tallies: PageTally[];
  bodies: PageTally[];
  arriving: (readonly string[])[];
  last: Frame;
  waiting: readonly string[];
} {
  const { reader } = adding;
  const frames: Frame[] = [];
  const tallies: PageTally[] = [];
  const bodies: PageTally[] = [];
  const arriving: (readonly string[])[] = [];
  let frame = from;
  let waiting = waitingAtStart;
  for (let start = 0; start < pages.length; ) {
    const end = runEnd(pages, start + 1);
    const run = pages.slice(start, end);
    const isTitle = first + start === title;
    const head = headOf(run[0], frame, isTitle, reader);
    const settle = (texts: readonly Page[]) =>
      settleRun(
        texts,
        texts.map(page => reader.tally(page)),
        head,
        labels.headings.has(first + start),
      );
    const settled = settle(run);
    const withoutNotes = run.map(bodyOf);
    const settledBodies = sameList(withoutNotes, run) ? settled : settle(withoutNotes);
    for (const [index, page] of run.entries()) {
      const tally = settled[index] ?? reader.tally(page);
      const body = settledBodies[index] ?? reader.tally(bodyOf(page));
      waiting = stillWaiting(bodyOf(page), waiting, body);
      const labelled =
        index === 0 ? [...(labels.codes.get(first + start) ?? NONE), ...claimedBehind(settledBodies)] : NONE;
      frame = open(page, frame, { isTitle: isTitle && index === 0, waiting, labelled, tally });
      frames.push(frame);
      tallies.push(tally);
      bodies.push(body);
      arriving.push(waiting);
      addPage(sums, page, { frame, arriving: waiting, tally }, body, adding, 1);
      waiting = waitingBehind(page, waiting, body);
    }
    start = end;
  }
  return { frames, tallies, bodies, arriving, last: frame, waiting };
}

/** Codes of lines that claim a section from behind the page that it begins with. */
function claimedBehind(settled: readonly PageTally[]): readonly string[] {
  if (settled.length < 2) return NONE;
  return settled
    .slice(1)
    .flatMap(({ citations }) =>
      citations.flatMap(({ code, claim }) => (claim.kind === 'section' ? code : [])),
    );
}

/** How the heading of a page is read that stands behind another in `before`; undefined without one. */
function headOf(
  page: Page | undefined,
  before: Frame,
  isTitle: boolean,
  reader: TallyReader,
): HeadReading | undefined {
  if (!page?.heading) return undefined;
  if (isTitle) return { reads: 'title' };
  return reader.headings.read(
    page.heading,
    reader.tally(page).citations,
    enclosing(before, page.heading.depth),
  );
}

function sameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
