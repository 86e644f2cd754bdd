/**
 * What was said of places in a text, after the text was edited. Offsets are UTF-16 code units.
 */

/** From an offset to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of the text: so many code units from an offset on became others. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** A span after a change; undefined if the change reached into it. What is typed at its ends is not part of it. */
export function shifted<Item extends Span>(span: Item, change: Change): Item | undefined {
  const from = change.rangeOffset;
  const to = from + change.rangeLength;
  if (from >= span.end) return span;
  if (to > span.start) return undefined;
  const by = change.text.length - change.rangeLength;
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A long span after a change: it grows and shrinks with what happens inside it. */
export function stretched<Item extends Span>(span: Item, change: Change): Item | undefined {
  const from = change.rangeOffset;
  const to = from + change.rangeLength;
  const by = change.text.length - change.rangeLength;
  if (from >= span.end) return span;
  const start = to <= span.start ? span.start + by : Math.min(span.start, from);
  const end = to >= span.end ? from + change.text.length : span.end + by;
  return start < end ? { ...span, start, end } : undefined;
}
