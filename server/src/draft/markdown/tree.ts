/**
 * Walks over the parser’s nodes, for as deep as they go.
 */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { SILENT, saysSilent } from './chunks.ts';
import type { Label } from './labels.ts';
import { isObsidian, OBSIDIAN } from './obsidian.ts';

/** A node and all below it; without recursion, since lists and quotations can be nested more deeply than any stack. */
export function withDescendants(
  node: RootContent,
  enters: (node: RootContent) => boolean = () => true,
): RootContent[] {
  const nodes: RootContent[] = [node];
  for (let index = 0; index < nodes.length; index++) {
    const inner = nodes[index];
    if (inner && 'children' in inner && enters(inner)) for (const child of inner.children) nodes.push(child);
  }
  return nodes;
}

/** Whether a node holds text and marks in it, and no blocks. */
export function holdsPhrasing(node: Nodes): node is Extract<Nodes, { children: PhrasingContent[] }> {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return true;
    default:
      return false;
  }
}

/** Makes a node’s offsets, and those of all below it, count from `origin`. */
export function relocate(node: RootContent, origin: number): void {
  if (origin === 0) return;
  for (const { position } of withDescendants(node)) {
    if (position?.start.offset !== undefined) position.start.offset -= origin;
    if (position?.end.offset !== undefined) position.end.offset -= origin;
  }
}

/** The labels that a block defines, inside lists and quotations, too. */
export function definedIn(node: RootContent): Label[] {
  const labels: Label[] = [];
  if (saysSilent(node)) labels.push(SILENT);
  for (const inner of withDescendants(node, nested => !(nested.type === 'callout' && nested.fenced))) {
    if (inner.type === 'definition') labels.push(`[${inner.identifier}`);
    if (inner.type === 'footnoteDefinition') labels.push(`^${inner.identifier}`);
    if (inner.type === 'footnoteReference') labels.push(`@${inner.identifier}`);
    // What stands between fences defines nothing for the rest of the text, but its marks of notes are the text’s.
    if (inner.type === 'callout' && inner.fenced)
      for (const mark of withDescendants(inner))
        if (mark.type === 'footnoteReference') labels.push(`@${mark.identifier}`);
  }
  return labels;
}

/** The labels that blocks define, with what their text says of the file that it stands in. */
export function labelsOf(nodes: readonly RootContent[], text: string): Label[] {
  return [...nodes.flatMap(definedIn), ...(isObsidian(text) ? [OBSIDIAN] : [])];
}
