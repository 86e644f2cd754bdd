/**
 * A draft, and its edits. Drafts never change: an edit makes a new one that shares all pages but the ones it
 * touched with the old.
 */
import type { Place } from '../text/lines.ts';
import { type FrontMatter, frontMatterContent, readFrontMatter } from './front-matter.ts';
import type { Label } from './labels.ts';
import type { Draft, Mention, Passage, Section, Span } from './model.ts';
import { type Page, pagesOf, shift } from './page.ts';
import { opensFrontMatter, reslice } from './reslice.ts';
import { type Slice, slicesOf } from './slice.ts';

/** Reads a draft. Any text is one: bad Markdown does not exist, bad front matter is in its faults. */
export function readDraft(text: string): Draft {
  return new PagedDraft(pagesOf(slicesOf(text, true, () => false)));
}

/**
 * The draft with what stands between two offsets replaced. Reads again only the blocks that the edit may have
 * changed; the result is the same as that of reading the new text whole.
 */
export function editDraft(draft: Draft, start: number, end: number, inserted: string): Draft {
  const from = Math.max(0, Math.min(start, draft.length));
  const to = Math.max(from, Math.min(end, draft.length));
  const replaced = replaceIn(draft, draft.pages, from, to, inserted);
  if (!replaced) {
    const { text } = draft;
    return readDraft(text.slice(0, from) + inserted + text.slice(to));
  }
  return new PagedDraft(rereadReferences(replaced));
}

/** Pages after an edit, with those that went and those that came in their place. */
interface Replaced {
  readonly pages: readonly Page[];
  readonly gone: readonly Page[];
  readonly come: readonly Page[];
}

/** The pages after an edit; undefined where the whole text has to be read again. */
function replaceIn(
  places: Pick<Draft, 'pageStart'>,
  pages: readonly Page[],
  start: number,
  end: number,
  inserted: string,
): Replaced | undefined {
  if (pages.length === 0) {
    const come = pagesOf(slicesOf(inserted, true, () => false));
    return { pages: come, gone: [], come };
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
      (label, sliceFrom, sliceTo) => definedOutside(pages, from, to, slices, sliceFrom, sliceTo, label),
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
      return { pages: [...pages.slice(0, from), ...kept, ...pages.slice(to)], gone, come };
    }
    reach *= 2;
  }
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
  const reread: Replaced[] = [replaced];
  for (let turn = reread.pop(); turn; turn = reread.pop()) {
    const changed = changedLabels(turn, pages);
    if (changed.size === 0) continue;
    for (let index = 0; index < pages.length; index++) {
      const page = pages[index];
      if (!page || !asksFor(page.asked, changed)) continue;
      for (const again of rereadPage(pages, index, changed)) {
        pages = again.pages;
        reread.push(again);
      }
    }
  }
  return pages;
}

/** Reads the slices of a page again that asked for one of the labels; the last of what it gives stands. */
function rereadPage(pages: readonly Page[], index: number, labels: ReadonlySet<Label>): Replaced[] {
  const turns: Replaced[] = [];
  let current = pages;
  let offset = 0;
  for (const slice of pages[index]?.slices ?? []) {
    if (asksFor(slice.asked, labels)) {
      const starts = pageStarts(current);
      const at = (starts[index] ?? 0) + offset;
      const turn = replaceIn({ pageStart: page => starts[page] ?? 0 }, current, at, at, '');
      if (turn) {
        turns.push(turn);
        current = turn.pages;
      }
    }
    offset += slice.text.length;
  }
  return turns;
}

function asksFor(asked: ReadonlySet<Label>, labels: ReadonlySet<Label>): boolean {
  for (const label of labels) if (asked.has(label)) return true;
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

function pageStarts(pages: readonly Page[]): number[] {
  const starts = [0];
  for (const page of pages) starts.push((starts.at(-1) ?? 0) + page.length);
  return starts;
}

/** Index of the page that holds the character at an offset; the last one for the end. */
function pageAt(pages: readonly Page[], offset: number): number {
  let start = 0;
  for (const [index, page] of pages.entries()) {
    start += page.length;
    if (offset < start) return index;
  }
  return Math.max(0, pages.length - 1);
}

/** Of all drafts: they share front matter that no edit touched. */
const readFrontMatters = new WeakMap<Slice, FrontMatter>();

class PagedDraft implements Draft {
  readonly pages: readonly Page[];
  readonly #starts: readonly number[];
  readonly #lines: readonly number[];
  #text: string | undefined;
  #lists: { sections: Section[]; passages: Passage[]; mentions: Mention[] } | undefined;

  constructor(pages: readonly Page[]) {
    this.pages = pages;
    const lines = [0];
    for (const page of pages) lines.push((lines.at(-1) ?? 0) + page.lineBreaks);
    this.#starts = pageStarts(pages);
    this.#lines = lines;
  }

  get length(): number {
    return this.#starts.at(-1) ?? 0;
  }

  get lineCount(): number {
    return (this.#lines.at(-1) ?? 0) + 1;
  }

  get text(): string {
    this.#text ??= this.pages.map(page => page.slices.map(slice => slice.text).join('')).join('');
    return this.#text;
  }

  get frontMatter(): FrontMatter | undefined {
    const slice = this.pages[0]?.slices[0];
    if (!slice?.frontMatter) return undefined;
    const known = readFrontMatters.get(slice);
    if (known) return known;
    const content = frontMatterContent(slice.text);
    if (!content) return undefined;
    const block = { start: slice.text.startsWith('\u{feff}') ? 1 : 0, end: content.end + 3 };
    const read = readFrontMatter(slice.text, block, content);
    readFrontMatters.set(slice, read);
    return read;
  }

  get numberedHeadings(): boolean {
    return this.pages.some(({ numbered }) => numbered);
  }

  pageStart(index: number): number {
    return this.#starts[index] ?? this.length;
  }

  placeAt(offset: number): Place {
    const clamped = Math.max(0, Math.min(offset, this.length));
    const index = indexOf(this.#starts, clamped, this.pages.length);
    let line = this.#lines[index] ?? 0;
    let start = this.#starts[index] ?? 0;
    for (const slice of this.pages[index]?.slices ?? []) {
      if (
        clamped > start + slice.text.length ||
        (clamped === start + slice.text.length && clamped < this.length)
      ) {
        line += slice.lineBreaks;
        start += slice.text.length;
        continue;
      }
      const within = placeIn(slice.text, clamped - start);
      return { line: line + within.line, character: within.character };
    }
    return { line, character: 0 };
  }

  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    if (place.line >= this.lineCount) return this.length;
    const index = indexOf(this.#lines, place.line, this.pages.length);
    let line = this.#lines[index] ?? 0;
    let start = this.#starts[index] ?? 0;
    for (const slice of this.pages[index]?.slices ?? []) {
      const last = start + slice.text.length === this.length;
      if (place.line < line + slice.lineBreaks || (last && place.line <= line + slice.lineBreaks)) {
        return start + offsetIn(slice.text, place.line - line, place.character);
      }
      line += slice.lineBreaks;
      start += slice.text.length;
    }
    return this.length;
  }

  get sections(): readonly Section[] {
    return this.#list().sections;
  }

  get passages(): readonly Passage[] {
    return this.#list().passages;
  }

  get mentions(): readonly Mention[] {
    return this.#list().mentions;
  }

  #list() {
    this.#lists ??= listsOf(this);
    return this.#lists;
  }
}

/** The largest index below `count` whose value is at most `value`, in a list that never falls. */
function indexOf(values: readonly number[], value: number, count: number): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeIn(text: string, offset: number): Place {
  let line = 0;
  let start = 0;
  for (let index = 0; index < offset; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) {
      line++;
      start = index + 1;
    }
  }
  return { line, character: offset - start };
}

function offsetIn(text: string, line: number, character: number): number {
  let start = 0;
  let left = line;
  for (let index = 0; left > 0 && index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) {
      left--;
      start = index + 1;
    }
  }
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return Math.min(start + Math.max(0, character), end);
}

/** Puts the lists of the whole document together. */
function listsOf(draft: Draft): { sections: Section[]; passages: Passage[]; mentions: Mention[] } {
  const passages: Passage[] = [];
  const mentions: (Omit<Mention, 'claim'> & { claim: Mention['claim'] | 'section' | 'next-page' })[] = [];
  const origin = draft.pages[0]?.slices[0]?.text.startsWith('\u{feff}') ? 1 : 0;
  const sections: OpenSection[] = [openSection(null, 0, { start: origin, end: origin }, 0)];
  for (const [index, page] of draft.pages.entries()) {
    const by = draft.pageStart(index);
    const first = passages.length;
    if (page.heading) {
      const span = shift(page.heading, by);
      closeSection(sections.at(-1), span.start, first);
      sections.push(openSection(page.heading.text, page.heading.depth, span, first));
    }
    for (const passage of page.passages) {
      passages.push({
        ...passage,
        ...shift(passage, by),
        links: passage.links.map(link => ({ ...link, ...shift(link, by) })),
      });
    }
    if (page.opening > 0) {
      for (const mention of mentions)
        if (mention.claim === 'next-page') mention.claim = { from: first, to: first + page.opening };
    }
    for (const { claim, ...mention } of page.mentions) {
      const placed = { ...mention, ...shift(mention, by), section: sections.length - 1 };
      mentions.push(
        claim.kind === 'passages'
          ? { ...placed, claim: { from: first + claim.from, to: first + claim.to } }
          : { ...placed, claim: claim.kind },
      );
    }
  }
  closeSection(sections.at(-1), draft.length, passages.length);

  const closed = sections.map((section, index): Section => {
    let endIndex = index + 1;
    if (section.level > 0) {
      while (endIndex < sections.length && (sections[endIndex]?.level ?? 0) > section.level) endIndex++;
    }
    let words = 0;
    for (let at = section.passages.from; at < section.passages.to; at++) words += passages[at]?.words ?? 0;
    return { ...section, endIndex, words };
  });
  return {
    passages,
    sections: closed,
    mentions: mentions.map(mention => ({ ...mention, claim: settle(mention, closed) })),
  };
}

/** A section while it is being filled. */
interface OpenSection {
  heading: string | null;
  level: number;
  headingSpan: Span;
  end: number;
  passages: { from: number; to: number };
}

function openSection(heading: string | null, level: number, headingSpan: Span, from: number): OpenSection {
  return { heading, level, headingSpan, end: headingSpan.end, passages: { from, to: from } };
}

function closeSection(section: OpenSection | undefined, end: number, to: number): void {
  if (!section) return;
  section.end = end;
  section.passages.to = to;
}

/** A claim as a range of passages: a section’s reaches over its subsections; a comment with no block behind it claims none. */
function settle(
  mention: { claim: Mention['claim'] | 'section' | 'next-page'; section: number },
  sections: readonly Section[],
): Mention['claim'] {
  if (typeof mention.claim === 'object') return mention.claim;
  if (mention.claim === 'next-page') return { from: 0, to: 0 };
  const section = sections[mention.section];
  const last = section ? sections[section.endIndex - 1] : undefined;
  return { from: section?.passages.from ?? 0, to: last?.passages.to ?? 0 };
}
