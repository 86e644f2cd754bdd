/**
 * What is read of the text of slices besides passages and codes. It is read when somebody asks, once for each slice,
 * and kept for as long as the slice is: after a keystroke only the slice that was edited is read again.
 */
import type { Page } from '../page.ts';
import type { Span } from '../passage.ts';
import type { Slice } from '../slice.ts';

/** Something to be read in slices. */
export class Reading<Item extends Span> {
  readonly #read: (slice: Slice) => readonly Item[];
  readonly #slices = new WeakMap<Slice, readonly Item[]>();
  readonly #pages = new WeakMap<Page, readonly Item[]>();

  /** `read` gives what it finds in the order of the text, with offsets from the slice’s start. */
  constructor(read: (slice: Slice) => readonly Item[]) {
    this.#read = read;
  }

  /** What stands in a slice; offsets count from its start. */
  inSlice(slice: Slice): readonly Item[] {
    let items = this.#slices.get(slice);
    if (!items) {
      items = this.#read(slice);
      this.#slices.set(slice, items.length === 0 ? NONE : items);
      const made = readingsMade.get(slice);
      if (made) made.push(this);
      else readingsMade.set(slice, [this]);
    }
    return items;
  }

  /** What stands on a page; offsets count from its start. */
  on(page: Page): readonly Item[] {
    const known = this.#pages.get(page);
    if (known) return known;
    const items: Item[] = [];
    let by = 0;
    for (const slice of page.slices) {
      for (const item of this.inSlice(slice))
        items.push(by === 0 ? item : { ...item, start: item.start + by, end: item.end + by });
      by += slice.text.length;
    }
    const found = items.length === 0 ? NONE : items;
    this.#pages.set(page, found);
    return found;
  }
}

const NONE: readonly never[] = [];

const readingsMade = new WeakMap<Slice, Reading<Span>[]>();

/** The readings that somebody has made of a slice: whatever is said of its words follows from these. */
export function readingsOf(slice: Slice): readonly Reading<Span>[] {
  return readingsMade.get(slice) ?? NONE;
}

/** Code, comments, tags, addresses of pages. */
const HIDDEN =
  /(?<![`\\])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<!--[\s\S]*?(?:-->|$)|<\/?[A-Za-z][\w-]*(?:\s[^<>]*)?\/?>|\b(?:https?:\/\/|www\.)[^\s<>)\]]+/g;
/** Marks of emphasis, and the backslash of an escape; each is looked for only where there is one. */
const STARS = /\*+/g;
const LINES = /(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu;
const ESCAPES = /\\(?=[!-/:-@[-`{-~])/g;

/** The prose of a slice, with spaces in place of all that is none, so that offsets stay. Code is none. */
export function proseOf(slice: Slice): string {
  if (slice !== last?.slice) last = { slice, prose: readProse(slice) };
  return last.prose;
}

/** What is read of a slice is read by several, one after the other. */
let last: { readonly slice: Slice; readonly prose: string } | undefined;

function readProse(slice: Slice): string {
  const { text } = slice;
  let prose = '';
  for (const { passages } of slice.blocks) {
    for (const { start, end, construct, links } of passages) {
      if (construct === 'code' || start < prose.length) continue;
      let source = text.slice(start, end);
      for (const link of links) {
        const close = Math.min(link.end, end) - start;
        const target = source.lastIndexOf('](', close - 2) + 1;
        if (target > link.start - start)
          source = source.slice(0, target) + ' '.repeat(close - target) + source.slice(close);
      }
      prose = prose.padEnd(start) + shown(source);
    }
  }
  return prose.padEnd(text.length);
}

function shown(source: string): string {
  let text = source;
  if (/[`<]|:\/\/|www\./.test(text)) text = text.replace(HIDDEN, blank);
  if (text.includes('*')) text = text.replace(STARS, blank);
  if (text.includes('_')) text = text.replace(LINES, blank);
  if (text.includes('\\')) text = text.replace(ESCAPES, blank);
  return text.includes('&') ? text.replace(/&(?:amp|nbsp);/g, entity) : text;
}

function blank(hidden: string): string {
  return ' '.repeat(hidden.length);
}

function entity(reference: string): string {
  return (reference === '&amp;' ? '&' : ' ').padEnd(reference.length);
}
