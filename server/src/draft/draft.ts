/**
 * A draft: pages in a row. Drafts never change; an edit (`edit.ts`) makes a new one that shares all pages but the
 * ones it touched with the old.
 */
import { LineIndex, type Place } from '../text/lines.ts';
import { type FrontMatter, frontMatterContent, readFrontMatter } from './front-matter.ts';
import { type Lists, listsOf } from './lists.ts';
import type { Draft, Mention, Passage, Section, Typed } from './model.ts';
import { type Page, pageStarts, pagesOf } from './page.ts';
import { type Slice, slicesOf } from './slice.ts';

/** Reads a draft. Any text is one: bad Markdown does not exist, bad front matter is in its faults. */
export function readDraft(text: string): Draft {
  return draftOf(pagesOf(slicesOf(text, true, () => false)));
}

/** The draft that is made of these pages. */
export function draftOf(pages: readonly Page[], typed?: Typed): Draft {
  return new PagedDraft(pages, typed);
}

/** Of all drafts: they share front matter that no edit touched. */
const readFrontMatters = new WeakMap<Slice, FrontMatter>();

class PagedDraft implements Draft {
  readonly pages: readonly Page[];
  readonly typed: Typed | undefined;
  readonly #starts: readonly number[];
  readonly #lines: readonly number[];
  #text: string | undefined;
  #lists: Lists | undefined;

  constructor(pages: readonly Page[], typed: Typed | undefined) {
    this.pages = pages;
    this.typed = typed;
    const lines = [0];
    let line = 0;
    for (const { lineBreaks } of pages) {
      line += lineBreaks;
      lines.push(line);
    }
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
      const within = placeIn(slice, clamped - start);
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
        return start + offsetIn(slice, place.line - line, place.character);
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

/** Where the lines of a slice begin; of those so long that to look for one again and again would cost the square. */
const lineIndexes = new WeakMap<Slice, LineIndex>();
/** Line breaks up to which it is sooner to look than to keep. */
const FEW_LINES = 16;
/** Code units up to which it is: one line, too, can be the whole draft. */
const SHORT = 2_000;

function linesOf(slice: Slice): LineIndex | undefined {
  if (slice.lineBreaks <= FEW_LINES && slice.text.length <= SHORT) return undefined;
  const known = lineIndexes.get(slice) ?? new LineIndex(slice.text);
  lineIndexes.set(slice, known);
  return known;
}

function placeIn(slice: Slice, offset: number): Place {
  const index = linesOf(slice);
  if (index) return index.placeAt(offset);
  const { text, lineBreaks } = slice;
  let line = 0;
  let start = 0;
  while (line < lineBreaks) {
    const next = nextLine(text, start);
    if (next > offset) break;
    line++;
    start = next;
  }
  return { line, character: offset - start };
}

const LINE_BREAK = /\r\n|\n|\r/g;

/** Where the line after that of an offset begins; the end if there is none. */
function nextLine(text: string, from: number): number {
  LINE_BREAK.lastIndex = from;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : text.length;
}

function offsetIn(slice: Slice, line: number, character: number): number {
  const index = linesOf(slice);
  if (index) return index.offsetAt({ line, character });
  const { text } = slice;
  let start = 0;
  for (let left = line; left > 0; left--) start = nextLine(text, start);
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return Math.min(start + Math.max(0, character), end);
}
