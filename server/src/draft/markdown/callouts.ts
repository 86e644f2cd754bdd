/**
 * Boxes with a title that open as quotations do: alerts of GitHub’s (`> [!NOTE]`) and callouts of Obsidian’s (`> [!tip] Title`).
 */
import type { Blockquote, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Callout } from './dialect-nodes.ts';
import { boldLine, textAt } from './made-nodes.ts';
import { spanOf } from './visible-text.ts';

/** `[!kind]`, what Obsidian may add to it, and the mark that folds the box. */
const OPENING = /^\[!([A-Za-z][\w-]{0,40})(?:\|[^[\]\n]{0,100})?\][+-]?[ \t]*/;
const LINE_END = /\r\n|\n|\r/;

/** What a quotation is read as: one that opens a box is no quotation, unless that is what the box is for. */
export function calloutOf(node: Blockquote, source: string): Blockquote | Callout {
  const [first, ...others] = node.children;
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || opening?.type !== 'text') return node;
  const [all, kind = ''] = OPENING.exec(opening.value) ?? [];
  const { start } = spanOf(opening);
  if (all === undefined || !source.startsWith(all, start)) return node;
  const { line, rest } = partedAtLine(first, opening, all.length, source);
  const named = textAt(nameOf(kind), start + 2, start + 2 + kind.length);
  const isBlank = line.every(child => child.type === 'text' && child.value.trim() === '');
  const title = boldLine(isBlank ? [named] : line, start, spanOf(line.at(-1) ?? opening).end);
  const children = [title, ...(rest ? [rest] : []), ...others];
  if (/^(?:quote|cite)$/i.test(kind)) return { ...node, children };
  const callout: Callout = { type: 'callout', children };
  if (node.position) callout.position = node.position;
  return callout;
}

/** The name of a kind as it is shown: ‘NOTE’ is ‘Note’. */
function nameOf(kind: string): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1).toLowerCase().replaceAll('-', ' ');
}

/** What stands on a paragraph’s first line behind its opening, and the paragraph of what stands below it. */
function partedAtLine(
  paragraph: Paragraph,
  opening: Text,
  length: number,
  source: string,
): { line: PhrasingContent[]; rest: Paragraph | undefined } {
  const line: PhrasingContent[] = [];
  const children = [
    textAt(opening.value.slice(length), spanOf(opening).start + length, spanOf(opening).end),
    ...paragraph.children.slice(1),
  ];
  for (const [index, child] of children.entries()) {
    const others = children.slice(index + 1);
    if (child.type === 'break') return { line, rest: paragraphFrom(others, paragraph) };
    const end = child.type === 'text' ? LINE_END.exec(child.value) : null;
    if (child.type !== 'text' || !end) {
      line.push(child);
      continue;
    }
    const span = spanOf(child);
    const cut = lineEndIn(source, span.start, span.end);
    if (end.index > 0) line.push(textAt(child.value.slice(0, end.index), span.start, cut.end));
    const below = child.value.slice(end.index + end[0].length);
    const shown = below === '' ? others : [textAt(below, cut.next, span.end), ...others];
    return { line, rest: paragraphFrom(shown, paragraph) };
  }
  return { line, rest: undefined };
}

function paragraphFrom(children: PhrasingContent[], whole: Paragraph): Paragraph | undefined {
  const [first] = children;
  if (!first) return undefined;
  const start = spanOf(first).start;
  const end = spanOf(whole).end;
  return {
    type: 'paragraph',
    children,
    position: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } },
  };
}

/** Where the first line ends between two offsets of a source, and what stands on the next one begins. */
function lineEndIn(source: string, start: number, end: number): { end: number; next: number } {
  const raw = source.slice(start, end);
  const found = LINE_END.exec(raw);
  if (!found) return { end, next: end };
  const behind = found.index + found[0].length;
  const marks = /^[ \t>]*/.exec(raw.slice(behind))?.[0].length ?? 0;
  return { end: start + found.index, next: start + behind + marks };
}
