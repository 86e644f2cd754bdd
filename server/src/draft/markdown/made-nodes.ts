/**
 * Nodes that are made of parts of others. Lines and columns are not looked at; offsets are.
 */
import type { Paragraph, PhrasingContent, Strong, Text } from 'mdast';

/** Text between two offsets. */
export function textAt(value: string, start: number, end: number): Text {
  return { type: 'text', value, position: between(start, end) };
}

/** A paragraph of bold words: the title of a box. */
export function boldLine(children: PhrasingContent[], start: number, end: number): Paragraph {
  // Each has a place of its own: places are moved one by one.
  const words: Strong = { type: 'strong', children, position: between(start, end) };
  return { type: 'paragraph', children: [words], position: between(start, end) };
}

/** A place by its offsets. */
export function between(start: number, end: number) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** The parts of a text between what is cut out of it; cuts are offsets in its value. */
export function textParts(
  text: Text,
  cuts: readonly { readonly start: number; readonly end: number }[],
): Text[] {
  if (cuts.length === 0) return [text];
  const { value, position } = text;
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? 0;
  const parts: Text[] = [];
  let at = 0;
  for (const cut of [...cuts, { start: value.length, end: value.length }]) {
    if (cut.start > at) {
      const until = cut.start === value.length ? end : start + cut.start;
      parts.push(textAt(value.slice(at, cut.start), start + at, until));
    }
    at = Math.max(at, cut.end);
  }
  return parts;
}
