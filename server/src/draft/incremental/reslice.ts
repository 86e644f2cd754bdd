/**
 * Reads again just what an edit may have changed. Blocks that a blank line separates are independent of each
 * other, but for the few kinds that can go on behind one (lists, footnotes, indented code) and those that end
 * only with a mark of their own (fences, comments): so the edited blocks are parsed with as many neighbours as
 * share no such boundary with them.
 */
import type { Label } from '../markdown/labels.ts';
import { type Slice, slicesOf } from '../slice.ts';

/** Slices in a row, of which some may be read again. */
export interface Window {
  readonly slices: readonly Slice[];
  /** Whether the document begins with the first slice, and ends with the last. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** What to put in place of the slices from `from` to `to` (half open) of the window. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly slices: readonly Slice[];
}

/** Says that more slices are needed on a side to be sure. */
export type Widen = 'before' | 'after';

/**
 * Replaces what stands between two offsets of the window. `outside` says which labels are defined beyond the
 * slices from `from` to `to` of the window.
 */
export function reslice(
  window: Window,
  start: number,
  end: number,
  inserted: string,
  outside: (label: Label, from: number, to: number) => boolean,
): Replacement | Widen {
  const { slices, atStart, atEnd } = window;
  const first = sliceAt(slices, start);
  const last = sliceAt(slices, Math.max(start, end - 1));
  let from = first.index;
  let to = Math.min(last.index + 1, slices.length);
  let before = slices[first.index]?.text.slice(0, start - first.start) ?? '';
  const lastSlice = slices[last.index];
  let after = lastSlice ? lastSlice.text.slice(Math.min(end - last.start, lastSlice.text.length)) : '';
  let grow = 1;

  for (;;) {
    const region = before + inserted + after;
    const previous = slices[from - 1];
    if (from === 0 && !atStart) return 'before';
    if (previous && goesOn(previous, region)) {
      from--;
      before = previous.text + before;
      continue;
    }
    const startsDocument = from === 0 && atStart;
    const head = startsDocument ? slices[0] : undefined;
    // A line of hyphens anywhere may close front matter that opens at the document's start.
    const fenced = FENCE_AT_START.test(startsDocument ? region : '');
    const read = slicesOf(region, startsDocument, label => outside(label, from, to));
    const tail = read.at(-1);
    const next = slices[to];
    const mayGoOn =
      !tail ||
      (fenced && !read[0]?.frontMatter) ||
      (head?.frontMatter === true && !read[0]?.frontMatter) ||
      (next ? tail.blocks.length === 0 && !tail.frontMatter && from === 0 : false) ||
      (next ? goesOn(tail, next.text) || wasLedBy(slices[to - 1], next) : tail.reach === 'open');
    if (!mayGoOn) {
      if (to === slices.length && !atEnd) return 'after';
      return { from, to, slices: read };
    }
    if (to === slices.length) {
      if (atEnd) return { from, to, slices: read };
      return 'after';
    }
    // What runs on to the end of the document would be read again and again: take twice as much each time.
    const taken = slices.slice(to, to + grow);
    after += taken.map(({ text }) => text).join('');
    to += taken.length;
    grow *= 2;
  }
}

const FENCE_AT_START = /^\u{feff}?---[ \t]*(?:[\r\n]|$)/u;

/** Whether a text opens with a line of hyphens that no front matter came of, so that any such line may change all. */
export function opensFrontMatter(slice: Slice | undefined): boolean {
  return slice !== undefined && !slice.frontMatter && FENCE_AT_START.test(slice.text);
}

/** Whether what follows `slice` may belong to it, or be read otherwise because of it. */
function goesOn(slice: Slice, following: string): boolean {
  if (!slice.endsBlank || slice.reach === 'open') return true;
  if (slice.text.endsWith('\r') && following.startsWith('\n')) return true;
  if (following.startsWith('\u{feff}')) return true; // the parser drops it from the start of what it is given
  if (/^[ \t]*(?:[\r\n]|$)/.test(following)) return true; // a blank line belongs to the slice before it
  return slice.reach === 'indented' && /^(?:[ \t]|(?:[-+*]|\d{1,9}[.)])(?:[ \t\r\n]|$))/.test(following);
}

/** Whether what a slice was read as may be owed to the one before it, which is now another. */
function wasLedBy(before: Slice | undefined, slice: Slice): boolean {
  return before !== undefined && goesOn(before, slice.text);
}

/** The slice that holds the character at an offset, and where it starts; the last one for the end. */
function sliceAt(slices: readonly Slice[], offset: number): { index: number; start: number } {
  let start = 0;
  for (let index = 0; index < slices.length; index++) {
    const length = slices[index]?.text.length ?? 0;
    if (offset < start + length || index === slices.length - 1) return { index, start };
    start += length;
  }
  return { index: 0, start: 0 };
}
