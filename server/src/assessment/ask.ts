/**
 * What can be asked of an assessment besides what it says itself, mostly page by page. Whoever is outside of this folder
 * asks here and never reaches into the walk, which is as it is for the sake of edits.
 */
import type { Span } from '../draft/model.ts';
import { homeOfPassage, notesDefinedOn } from '../draft/note-places.ts';
import { bodyOf } from '../draft/notes.ts';
import type { Page } from '../draft/page.ts';
import type { Slice } from '../draft/slice.ts';
import type { Standing } from './counts.ts';
import { type Frame, outermost } from './frames.ts';
import type { Assessment, Stray } from './model.ts';
import type { Annex } from './outline.ts';
import type { PageCitation } from './page-tally.ts';
import { waitingPhases } from './tally.ts';
import { standingIn } from './walk.ts';

type Walked = Pick<Assessment, 'walk'>;

/** Where the page of an index stands: section kind, phase, and which codes claim the section. */
export function frameOf({ walk }: Walked, index: number): Frame {
  return walk.frames[index] ?? outermost;
}

/** The citations on a page; offsets count from its start. */
export function citationsOn(assessment: Walked, index: number): readonly PageCitation[] {
  return standingAt(assessment, index).tally.citations;
}

/** Codes on a page that are not the task’s; offsets count from its start. */
export function straysOn(assessment: Walked, index: number): readonly Stray[] {
  return standingAt(assessment, index).tally.strays;
}

/** Codes of comments on earlier pages that claim the first block of a page, if it has one. */
export function codesArrivingAt({ walk }: Walked, index: number): readonly string[] {
  return (walk.arriving[index] ?? []).filter(what => waitingPhases(what) === undefined);
}

/** Where a page stands, and what it says of criteria. */
export function standingAt({ walk }: Walked, index: number): Standing {
  return standingIn(walk, index);
}

/** What is read on a page: its own text, and the footnotes whose marks stand in it, each as a page. */
export function textsOn({ walk }: Walked, index: number): readonly Page[] {
  const page = walk.pages[index];
  if (!page) return [];
  const notes = walk.notes.get(index);
  return notes ? [bodyOf(page), ...notes.map(note => note.page)] : [bodyOf(page)];
}

/** The citations in what is read on a page, in footnotes whose marks stand there, too. */
export function citationsReadOn(assessment: Walked, index: number): readonly PageCitation[] {
  const { reader } = assessment.walk.adding;
  return textsOn(assessment, index).flatMap(text => reader.tally(text).citations);
}

/** The frame of the page that a passage (both by index) belongs to: that of a footnote’s mark. */
export function frameOfPassage(assessment: Walked, page: number, passage: number): Frame {
  return frameOf(assessment, homeOf(assessment, page, passage));
}

/** The index of the page that a passage belongs to: that of a footnote’s mark. */
export function homeOf({ walk }: Walked, page: number, passage: number): number {
  return homeOfPassage(walk.notes, page, passage);
}

/** The footnotes that are defined on a page and belong to another: their blocks, with the frame that they belong to. */
export function notesElsewhere(assessment: Walked, index: number): ReadonlyMap<Slice, Frame> {
  const found = notesDefinedOn(assessment.walk.notes, index).filter(({ home }) => home !== index);
  return new Map(
    found.flatMap(({ note, home }) => {
      const [slice] = note.page.slices;
      return slice ? [[slice, frameOf(assessment, home)] as const] : [];
    }),
  );
}

/** Index of the page with the document’s title; -1 if it has none. */
export function titlePage({ walk }: Walked): number {
  return walk.title;
}

/** The draft’s annexes, in their order. */
export function annexesOf({ walk }: Walked): readonly Annex[] {
  return walk.outline.annexes;
}

/** The labels of annexes under which something stands. */
export function filledLabels({ walk }: Walked): ReadonlySet<string> {
  return walk.outline.filledLabels;
}

/** Whether a heading stands among annexes or supporting documents. */
export function hasAnnexes({ walk }: Walked): boolean {
  return walk.outline.annexAnchors.size > 0;
}

/** The anchors of all headings. */
export function anchorsOf({ walk }: Walked): ReadonlySet<string> {
  return walk.outline.anchors;
}

/** The keys of links and annexes that the draft refers to, and whether its account does. */
export function referredKeys({
  walk,
}: Walked): readonly { readonly key: string; readonly inAccount: boolean }[] {
  return [...walk.sums.refers].map(([key, { account }]) => ({ key, inAccount: account > 0 }));
}

/** The first heading that names a part or section with a budget. */
export function headingOfBudget({ draft, walk }: Assessment, id: string): Span | undefined {
  const index = walk.pages.findIndex(
    (page, at) => page.heading && walk.frames[at]?.namesBudgets.includes(id),
  );
  const heading = walk.pages[index]?.heading;
  const by = draft.pageStart(index);
  return heading && { start: heading.start + by, end: heading.end + by };
}
