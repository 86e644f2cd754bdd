/**
 * Letters typed into a word, or a space behind it: most keystrokes. No count changes with them, and where nothing is read of the words that
 * was not read before, the assessment stays what it was, but for the places of what stands behind.
 */
import type { Draft, Span, Typed } from '../draft/model.ts';
import { readingsOf } from '../draft/readings/reading.ts';

/** What was typed, if the assessment of `draft` comes to the same as `before`, whose draft had these pages. */
export function lettersTyped(pages: Draft['pages'], draft: Draft): Typed | undefined {
  const { typed } = draft;
  if (!typed || typed.from !== pages || typed.words !== 0 || typed.mixed) return undefined;
  const start = draft.pageStart(typed.page);
  const old = pages[typed.page]?.slices[typed.slice];
  const now = draft.pages[typed.page]?.slices[typed.slice];
  if (!old || !now) return undefined;
  // It may be front matter that stands in the wrong place.
  if (typed.page <= 1 && /assessment/.test(old.text + now.text)) return undefined;
  let end = typed.end - start;
  for (const { text } of draft.pages[typed.page]?.slices.slice(0, typed.slice) ?? []) end -= text.length;
  const isSame = readingsOf(old).every(reading =>
    areMoved(reading.inSlice(old), reading.inSlice(now), end, typed.by),
  );
  return isSame ? typed : undefined;
}

/** Whether items are the same as before, moved by what was typed; one that it was typed into may have grown. */
function areMoved(old: readonly Span[], now: readonly Span[], end: number, by: number): boolean {
  return (
    old.length === now.length &&
    old.every((item, index) => {
      const other = now[index];
      return (
        other !== undefined &&
        other.start === (item.start < end ? item.start : item.start + by) &&
        other.end === (item.end < end ? item.end : item.end + by) &&
        said(item) === said(other)
      );
    })
  );
}

/** All that an item says but its place. */
function said(item: Span): string {
  return JSON.stringify({ ...item, start: 0, end: 0 });
}
