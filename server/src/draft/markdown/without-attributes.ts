/**
 * Nodes without the attributes that pandoc and Quarto read in them: behind pictures, links, code and brackets, and at the
 * end of headings. They are part of no word, and of nothing that is shown.
 */
import type { PhrasingContent, RootContent, Text } from 'mdast';
import { attributesAt, bracketedAttributes, headingAttributes } from './attributes.ts';
import { textParts } from './made-nodes.ts';
import { holdsPhrasing, withDescendants } from './tree.ts';
import { spanOf } from './visible-text.ts';

/** Takes the attributes out of a node and all below it; its offsets count in `source`. */
export function takeAttributes(node: RootContent, source: string): void {
  const { start, end } = spanOf(node);
  const at = source.indexOf('{', start);
  if (at < 0 || at >= end) return;
  for (const inner of withDescendants(node)) {
    if (!holdsPhrasing(inner)) continue;
    const across = bracketsAcross(inner.children, source);
    inner.children = inner.children.flatMap((child, index, all): PhrasingContent[] => {
      if (child.type !== 'text') return [child];
      const endsHeading = inner.type === 'heading' && index === all.length - 1;
      return partsOf(child, all[index - 1], endsHeading, source, across.get(child) ?? []);
    });
  }
}

/** Where brackets stand that open in one text and close in another one, with attributes behind them: `[so *much*]{.mark}`. */
function bracketsAcross(children: readonly PhrasingContent[], source: string): Map<Text, number[]> {
  const found = new Map<Text, number[]>();
  const add = (text: Text, at: number) => found.set(text, [...(found.get(text) ?? []), at]);
  const asIs = (text: Text) => {
    const { start, end } = spanOf(text);
    return source.slice(start, end) === text.value;
  };
  let open: { readonly text: Text; readonly at: number } | undefined;
  for (const child of children) {
    if (child.type !== 'text' || !asIs(child)) continue;
    const closing = child.value.indexOf(']');
    const reopening = child.value.indexOf('[');
    const closes = closing >= 0 && (reopening < 0 || closing < reopening);
    if (open && closes && attributesAt(child.value, closing + 1) > 0) {
      add(open.text, open.at);
      add(child, closing);
    }
    if (closes) open = undefined;
    const at = child.value.lastIndexOf('[');
    if (at > child.value.lastIndexOf(']')) open = { text: child, at };
  }
  return found;
}

/** The parts of a text between its attributes. */
function partsOf(
  text: Text,
  before: PhrasingContent | undefined,
  endsHeading: boolean,
  source: string,
  brackets: readonly number[],
): Text[] {
  const { value } = text;
  if (!value.includes('{') && brackets.length === 0) return [text];
  const { start, end } = spanOf(text);
  const raw = source.slice(start, end);
  const cuts: { readonly start: number; readonly end: number }[] = [];
  // A formula’s label may stand apart from it.
  const gap = before?.type === 'inlineMath' ? (/^[ \t]{0,9}(?=\{#)/.exec(value)?.[0].length ?? 0) : 0;
  const attributes = before && takesAttributes(before) ? attributesAt(value, gap) : 0;
  const first = attributes > 0 ? gap + attributes : 0;
  if (first > 0 && raw.startsWith(value.slice(0, first))) cuts.push({ start: 0, end: first });
  // Elsewhere what is escaped or goes over a line in a list is left as it is.
  if (raw === value) {
    const bracketed = bracketedAttributes(value);
    cuts.push(...bracketed);
    cuts.push(...brackets.map(at => ({ start: at, end: at + 1 })));
    cuts.sort((a, b) => a.start - b.start);
    const tail = endsHeading ? headingAttributes(value) : value.length;
    if (tail < value.length && (cuts.at(-1)?.end ?? 0) <= tail) cuts.push({ start: tail, end: value.length });
  }
  return textParts(text, cuts);
}

function takesAttributes({ type }: PhrasingContent): boolean {
  return ['image', 'imageReference', 'link', 'linkReference', 'inlineCode', 'inlineMath'].includes(type);
}
