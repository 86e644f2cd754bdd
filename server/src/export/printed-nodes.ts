/**
 * Nodes of what is printed for works: in the text and in the list.
 */
import type { PhrasingContent, Text } from 'mdast';
import type { Printed } from '../bibliography/bibliography.ts';

/** What is printed as nodes, all of one place in the draft (offsets in its file). */
export function nodesOf(printed: readonly Printed[], start: number, end: number): PhrasingContent[] {
  return printed.map(({ text, isItalic }) => {
    const node = textNode(text, start, end);
    const { position } = node;
    return isItalic && position ? { type: 'emphasis', children: [node], position } : node;
  });
}

/** A text that stands at a place. */
export function textNode(value: string, start: number, end: number): Text {
  const at = (offset: number) => ({ line: 1, column: 1, offset });
  return { type: 'text', value, position: { start: at(start), end: at(end) } };
}
