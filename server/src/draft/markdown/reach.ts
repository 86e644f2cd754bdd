/**
 * What may follow behind a blank line and still be part of a block.
 */
import type { RootContent } from 'mdast';
import { isFenceClosed, isHtmlClosed } from './closing.ts';
import { isCommentClosed } from './obsidian.ts';

/** Nothing; lines that are indented or open a list item; anything at all. */
export type Reach = 'closed' | 'indented' | 'open';

/** How far a top-level node reaches; `text` begins where the node does. */
export function reachOf(node: RootContent, text: string): Reach {
  switch (node.type) {
    case 'list':
    case 'footnoteDefinition':
      return 'indented';
    case 'code':
      return isFence(text) ? fenceReach(text) : 'indented';
    case 'html':
      return isHtmlClosed(node.value) ? 'closed' : 'open';
    case 'hidden':
      if (node.mark === 'comment') return isCommentClosed(node.value) ? 'closed' : 'open';
      return isFence(text) ? fenceReach(text) : 'closed';
    case 'callout':
    case 'math':
    case 'pageBreak':
      return isFence(text) ? fenceReach(text) : 'closed';
    default:
      return 'closed';
  }
}

function isFence(text: string): boolean {
  return /^ {0,3}(?:`{3}|~{3})/.test(text);
}

function fenceReach(text: string): Reach {
  return isFenceClosed(text) ? 'closed' : 'open';
}
