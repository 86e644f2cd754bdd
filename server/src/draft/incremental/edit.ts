/**
 * Edits of a draft.
 */
import { draftOf, readDraft } from '../draft.ts';
import type { Label } from '../markdown/labels.ts';
import type { Draft } from '../model.ts';
import { type Page, pageStarts, pagesOf } from '../page.ts';
import type { Span } from '../passage.ts';
import { type Slice, slicesOf } from '../slice.ts';
import { opensFrontMatter, reslice } from './reslice.ts';
import { typedInto, typedPage } from './typing.ts';

/**
 * The draft with what stands between two offsets replaced. Reads again only the blocks that the edit may have
 * changed; the result is the same as that of reading the new text whole.
 */
export function editDraft(given: Draft, start: number, end: number, inserted: string): Draft {
  const draft = given.written ?? given;
  const from = Math.max(0, Math.min(start, draft.length));
  const to = Math.max(from, Math.min(end, draft.length));
  const typed = typeIn(draft, from, to, inserted);
  if (typed) return typed;
  const replaced = replaceIn(draft, draft.pages, from, to, inserted);
  if (!replaced) {
    const { text } = draft;
    return readDraft(text.slice(0, from) + inserted + text.slice(to));
  }
  return draftOf(rereadReferences(replaced));
}

/** The draft as it is read where these labels, too, are defined: in another file, say. */
export function withLabels(draft: Draft, labels: ReadonlySet<Label>): Draft {
  let { pages } = draft;
  let done = 0;
  for (const at of askingFor(pages, labels)) {
    // Without a blank line between them many are read together, and once is enough.
    if (at < done) continue;
    const starts = pageStarts(pages);
    const again = replaceIn({ pageStart: page => starts[page] ?? 0 }, pages, at, at, '', labels);
    if (!again) continue;
    ({ pages } = again);
    done = again.read.end;
  }
  return pages === draft.pages ? draft : draftOf(pages);
}

/** The draft with words typed into a paragraph; undefined if the edit may be more than that. */
function typeIn(draft: Draft, start: number, end: number, inserted: string): Draft | undefined {
  const { pages } = draft;
  const index = pageAt(pages, start);
  const page = pages[index];
  let at = draft.pageStart(index);
  for (const [number, slice] of page?.slices.entries() ?? []) {
    if (start >= at + slice.text.length) {
      at += slice.text.length;
      continue;
    }
    const typed = typedInto(slice, start - at, end - at, inserted);
    if (!page || !typed) return undefined;
    const { by, words, mixed } = typed.typing;
    const typing = { ...typed.typing, end: end - draft.pageStart(index) };
    return draftOf(pages.with(index, typedPage(page, number, typed.slice, typing)), {
      from: pages,
      page: index,
      slice: number,
      start,
      end,
      by,
      words,
      mixed,
    });
  }
  return undefined;
}

/** Pages after an edit, with those that went and those that came in their place. */
interface Replaced {
  readonly pages: readonly Page[];
  readonly gone: readonly Page[];
  readonly come: readonly Page[];
  /** What was read again, in offsets of the text before. */
  readonly read: Span;
}

const NO_LABELS: ReadonlySet<Label> = new Set();

/** The pages after an edit; undefined where the whole text has to be read again. */
function replaceIn(
  places: Pick<Draft, 'pageStart'>,
  pages: readonly Page[],
  start: number,
  end: number,
  inserted: string,
  elsewhere: ReadonlySet<Label> = NO_LABELS,
): Replaced | undefined {
  if (pages.length === 0) {
    const come = pagesOf(slicesOf(inserted, true, () => false));
    return { pages: come, gone: [], come, read: { start: 0, end: 0 } };
  }
  let first = pageAt(pages, start);
  let last = pageAt(pages, Math.max(start, end - 1));
  let reach = 1;
  for (;;) {
    const from = Math.max(0, first - 1);
    const to = Math.min(pages.length, last + 2);
    const slices = pages.slice(from, to).flatMap(page => page.slices);
    const origin = places.pageStart(from);
    const result = reslice(
      { slices, atStart: from === 0, atEnd: to === pages.length },
      start - origin,
      end - origin,
      inserted,
      (label, sliceFrom, sliceTo) =>
        elsewhere.has(label) || definedOutside(pages, from, to, slices, sliceFrom, sliceTo, label),
    );
    if (result === 'before') first = Math.max(0, first - reach);
    else if (result === 'after') last = Math.min(pages.length - 1, last + reach);
    else {
      if (
        opensFrontMatter(pages[0]?.slices[0]) ||
        opensFrontMatter(result.from === 0 ? result.slices[0] : undefined)
      ) {
        // A line of hyphens, wherever it comes to stand, may close front matter that opens at the very start.
        if (result.slices.some(({ text }) => /^---[ \t]*$/m.test(text))) return undefined;
      }
      const renewed = pagesOf([
        ...slices.slice(0, result.from),
        ...result.slices,
        ...slices.slice(result.to),
      ]);
      const gone = pages.slice(from, to);
      const { come, kept } = withoutUnchanged(gone, renewed);
      const read = {
        start: origin + lengthOf(slices.slice(0, result.from)),
        end: origin + lengthOf(slices.slice(0, result.to)),
      };
      return { pages: [...pages.slice(0, from), ...kept, ...pages.slice(to)], gone, come, read };
    }
    reach *= 2;
  }
}

function lengthOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { text }) => sum + text.length, 0);
}

/** Puts the old pages back where the new ones hold the very same slices. */
function withoutUnchanged(gone: readonly Page[], renewed: readonly Page[]): { come: Page[]; kept: Page[] } {
  const byFirst = new Map(gone.map(page => [page.slices[0], page]));
  const come: Page[] = [];
  const kept = renewed.map(page => {
    const old = byFirst.get(page.slices[0]);
    if (
      old &&
      old.slices.length === page.slices.length &&
      old.slices.every((slice, index) => slice === page.slices[index])
    )
      return old;
    come.push(page);
    return page;
  });
  return { come, kept };
}

/** Whether a label is defined somewhere but in the slices `sliceFrom` to `sliceTo` of the pages `from` to `to`. */
function definedOutside(
  pages: readonly Page[],
  from: number,
  to: number,
  slices: readonly Slice[],
  sliceFrom: number,
  sliceTo: number,
  label: Label,
): boolean {
  const defines = (slice: Slice) => slice.defines.includes(label);
  return (
    slices.some((slice, index) => (index < sliceFrom || index >= sliceTo) && defines(slice)) ||
    pages.some((page, index) => (index < from || index >= to) && page.defines.has(label))
  );
}

/** Reads again what refers to labels that have come to be defined, or are so no more. */
function rereadReferences(replaced: Replaced): readonly Page[] {
  let { pages } = replaced;
  // Each change is compared with the pages as it left them: what is read again after it may undo it, or do it as well.
  const turns = [changedLabels(replaced, pages)];
  for (let changed = turns.pop(); changed; changed = turns.pop()) {
    if (changed.size === 0) continue;
    // The text stays as it is, so offsets hold while pages are made anew.
    let done = 0;
    for (const at of askingFor(pages, changed)) {
      // Without a blank line between them many are read together, and once is enough.
      if (at < done) continue;
      const starts = pageStarts(pages);
      const again = replaceIn({ pageStart: page => starts[page] ?? 0 }, pages, at, at, '');
      if (!again) continue;
      ({ pages } = again);
      done = again.read.end;
      turns.push(changedLabels(again, pages));
    }
  }
  return pages;
}

/** Where the slices start that asked for one of the labels. */
function askingFor(pages: readonly Page[], labels: ReadonlySet<Label>): number[] {
  const offsets: number[] = [];
  let start = 0;
  for (const page of pages) {
    let at = start;
    for (const slice of asksFor(page, labels) ? page.slices : []) {
      if (asksFor(slice, labels)) offsets.push(at);
      at += slice.text.length;
    }
    start += page.length;
  }
  return offsets;
}

/** Whether a part was read as it was because one of the labels was defined, or was not. */
function asksFor({ asked, defines }: Page | Slice, labels: ReadonlySet<Label>): boolean {
  for (const label of labels) if (asked.has(label)) return true;
  // Whether a footnote is shown depends on the marks for it.
  for (const label of defines) if (label[0] === '^' && labels.has(`@${label.slice(1)}`)) return true;
  return false;
}

/** Labels that are defined since pages came, or no more since others went. */
function changedLabels({ gone, come }: Replaced, pages: readonly Page[]): Set<Label> {
  const lost = new Set(gone.flatMap(page => [...page.defines]));
  const gained = new Set(come.flatMap(page => [...page.defines]));
  if (lost.size === 0 && gained.size === 0) return lost;
  const arrived = new Set(come);
  const elsewhere = (label: Label) => pages.some(page => !arrived.has(page) && page.defines.has(label));
  const changed = new Set<Label>();
  for (const label of lost) if (!gained.has(label) && !elsewhere(label)) changed.add(label);
  for (const label of gained) if (!lost.has(label) && !elsewhere(label)) changed.add(label);
  return changed;
}

/** Index of the page that holds the character at an offset; the last one for the end. */
function pageAt(pages: readonly Page[], offset: number): number {
  let start = 0;
  for (let index = 0; index < pages.length; index++) {
    start += pages[index]?.length ?? 0;
    if (offset < start) return index;
  }
  return Math.max(0, pages.length - 1);
}
