/**
 * What the parser’s nodes are to dialects of Markdown: boxes, code that is run, words in LaTeX, links of wikis.
 */
import type { BlockContent, Code, Paragraph, Root, RootContent } from 'mdast';
import { calloutOf } from './callouts.ts';
import { codeOf } from './chunks.ts';
import { inlineIn, isPageBreakCode } from './dialect-inline.ts';
import type { Hidden, PageBreak } from './dialect-nodes.ts';
import { directiveOf, type ReadInner } from './directives.ts';
import { divisionTitle, withoutOptions } from './division-titles.ts';
import { isLatexLine, isPageBreak, mathIn } from './latex.ts';
import { holdsPhrasing } from './tree.ts';

/** What is asked of the text around. */
export interface Reading {
  /** Whether the file shows no code that is run. */
  readonly silent: () => boolean;
  /** Reads what stands in a directive. */
  readonly inner: ReadInner;
}

/** Any of these may stand for something that a dialect reads. */
const MAY = /\[[![]|[{\\]|^[ \t>]*:|`r[ \t]/m;

/** Reads all of a tree, whose offsets count in `source`. */
export function readDialects(root: Root, source: string, reading: Reading): void {
  if (!MAY.test(source)) return;
  root.children = blocksIn(root.children, source, reading);
  const nodes: RootContent[] = [...root.children];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    switch (node.type) {
      case 'blockquote':
      case 'callout':
      case 'listItem':
      case 'footnoteDefinition':
        node.children = blocksIn(node.children, source, reading);
        break;
      case 'paragraph':
        break; // read with the blocks that it stands among
      default:
        if (holdsPhrasing(node)) node.children = inlineIn(node.children, source);
    }
    if ('children' in node) for (const child of node.children) nodes.push(child);
  }
}

/** What siblings are read as. */
function blocksIn<Child extends RootContent>(
  children: readonly Child[],
  source: string,
  reading: Reading,
): (Child | BlockContent)[] {
  let before: RootContent | undefined;
  return children.flatMap((child, index): (Child | BlockContent)[] => {
    const above = before;
    before = child;
    const node: RootContent = child;
    switch (node.type) {
      case 'blockquote':
        return [calloutOf(node, source)];
      case 'code':
        return [codeBlock(node, source, reading)];
      case 'paragraph':
        return paragraphBlocks(withoutOptions(node, above), source);
      case 'hidden':
        return [lineBlock(node, children[index + 1], source)];
      default:
        return [child];
    }
  });
}

/** What code is read as: it may be for another format, or a directive. */
function codeBlock(node: Code, source: string, { silent, inner }: Reading): BlockContent {
  const read = codeOf(node, silent);
  return read.type === 'code' ? directiveOf(read, source, inner) : read;
}

/** A paragraph that holds nothing but what shows nothing is none. */
function paragraphBlocks(node: Paragraph | undefined, source: string): BlockContent[] {
  if (!node) return [];
  node.children = inlineIn(node.children, source);
  const shown = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '');
  const hidden = shown.flatMap(child => (child.type === 'hidden' ? child : []));
  if (hidden.length === 0 || hidden.length < shown.length) return [node];
  return hidden.map(child => (isPageBreakCode(child) ? pageBreak(child) : child));
}

/** What lines are read as that the parser took for marks of a dialect. */
function lineBlock(node: Hidden, next: RootContent | undefined, source: string): BlockContent {
  const { value } = node;
  if (node.mark === 'division') return divisionTitle(node, next, source) ?? node;
  if (node.mark !== 'latex') return node;
  if (isPageBreak(value)) return pageBreak(node);
  const formula = mathIn(value.trim());
  if (formula !== undefined)
    return { type: 'math', value: formula, ...(node.position ? { position: node.position } : {}) };
  return isLatexLine(value) ? { ...node, mark: 'layout' } : node;
}

function pageBreak({ position }: Hidden): PageBreak {
  return { type: 'pageBreak', ...(position ? { position } : {}) };
}
