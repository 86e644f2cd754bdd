/**
 * HTML that was put in order → Markdown as our own reader reads it.
 */
import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type {
  BlockContent,
  Heading,
  Image,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
} from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { withCaptions } from './word-captions.ts';
import { escapeText, plainLink } from './word-escapes.ts';
import { type Beside, OWN, tidyHtml } from './word-html.ts';
import type { Insets } from './word-insets.ts';
import { nested, type PlacedBlock } from './word-nesting.ts';
import { OUTSIDE, type Place, type Places } from './word-places.ts';

/** What is known of a document besides its HTML. */
export interface Remembered extends Beside {
  readonly insets: Insets;
  readonly places: Places;
}

/** The Markdown of a document’s HTML: a tree; what its pictures are called in it; */
export function treeOf(
  html: string,
  remembered: Remembered,
): { readonly root: Root; readonly captions: ReadonlyMap<Image, string> } {
  const read = unified().use(rehypeParse, { fragment: true });
  const tree = read.parse(html);
  tidyHtml(tree, remembered);
  const turn = unified().use(rehypeRemark, {
    handlers: { [OWN.mark]: noteMark, [OWN.text]: noteText, sup: tagged, sub: tagged },
  });
  const root = turn.runSync(tree);
  const captions = new Map<Image, string>();
  if (root.type !== 'root') return { root: { type: 'root', children: [] }, captions };
  const markdown = root as Root;
  const inPlace = (children: readonly RootContent[]) => {
    const blocks = placed(children, remembered);
    return nested(withCaptions(blocks, remembered.losses, captions));
  };
  const notes: RootContent[] = markdown.children.filter(({ type }) => type === 'footnoteDefinition');
  for (const note of notes) if (note.type === 'footnoteDefinition') note.children = inPlace(note.children);
  const blocks = inPlace(markdown.children.filter(({ type }) => type !== 'footnoteDefinition'));
  markdown.children = [...blocks, ...notes];
  tidyMarkdown(markdown);
  return { root: markdown, captions };
}

/** Blocks with what their marks say: what they are, and where they stand. */
function placed(children: readonly RootContent[], { insets, places }: Remembered): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let before: Place | undefined;
  for (const node of children) {
    if (node.type === 'table') {
      for (const row of node.children)
        for (const cell of row.children) cell.children = insets.resolved(cell.children);
      blocks.push({ node, place: before ?? OUTSIDE });
    } else if (node.type === 'paragraph') {
      const place = places.take(node);
      before = node.children.length === 0 ? place : undefined;
      const block = insets.block(node.children);
      const line = insets.resolved(node.children);
      if (block) blocks.push({ node: block, place });
      else if (line.some(shows)) blocks.push({ node: lineAt(place, line), place });
      continue;
    }
    before = undefined;
  }
  return blocks;
}

function lineAt({ kind, level = 1 }: Place, children: PhrasingContent[]): BlockContent {
  if (kind !== 'heading') return { type: 'paragraph', children };
  const depth = level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6;
  return { type: 'heading', depth, children };
}

/** Writes Markdown with no more escapes than it needs. */
export function writeMarkdown(root: Root): string {
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      handlers: { text: escapeText, link: plainLink },
    })
    .stringify(root);
}

const noteMark: Handle = (_state, node: Element) => {
  const number = String(node.properties.n);
  return { type: 'footnoteReference', identifier: number, label: number };
};

const noteText: Handle = (state, node: Element) => {
  const number = String(node.properties.n);
  return {
    type: 'footnoteDefinition',
    identifier: number,
    label: number,
    children: state.toFlow(state.all(node)),
  };
};

/** Raised or lowered text. */
const tagged: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...state.all(node),
  { type: 'html', value: `</${node.tagName}>` },
];

type Parent = Extract<RootContent, { children: unknown }> | Root;

function tidyMarkdown(parent: Parent): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell') tidyLine(child);
    else if ('children' in child) tidyMarkdown(child);
    // An item that is one paragraph with lists below it needs no blank lines.
    if (child.type === 'list') child.spread = false;
    if (child.type === 'listItem')
      child.spread = child.children.some((block, index) => index > 0 && block.type !== 'list');
  }
  const kept: RootContent[] = parent.children.filter(shows);
  // Cells of a table keep their place, also when they are empty.
  if (parent.type !== 'tableRow') Object.assign(parent, { children: kept });
}

/** Whether a block shows anything. */
function shows(node: RootContent): boolean {
  if ('value' in node) return /[^\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(node.value);
  if ('children' in node) return node.type === 'table' || node.children.some(shows);
  return node.type === 'footnoteReference' || node.type === 'image' || node.type === 'thematicBreak';
}

function tidyLine(line: Paragraph | Heading | TableCell): void {
  let children = trimmed(apart(line.children));
  const [only] = children;
  if (line.type === 'heading') {
    // A heading is bold of itself.
    if (only?.type === 'strong' && children.length === 1) children = only.children;
    children = children.map(child => (child.type === 'break' ? { type: 'text', value: ' ' } : child));
  }
  if (line.type === 'tableCell')
    children = children.map(child => (child.type === 'break' ? { type: 'html', value: '<br>' } : child));
  line.children = joined(children);
}

/**
 * Emphasis as Markdown can have it: no white space at its edges, no line break in it, and no punctuation at an edge
 * that a letter touches outside.
 */
function apart(nodes: readonly PhrasingContent[], outerBefore = '', outerAfter = ''): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const all = joined(nodes);
  for (const [index, node] of all.entries()) {
    if (
      node.type !== 'strong' &&
      node.type !== 'emphasis' &&
      node.type !== 'delete' &&
      node.type !== 'link'
    ) {
      result.push(node);
      continue;
    }
    const isLink = node.type === 'link';
    const before = index === 0 ? outerBefore : lastOf(result.at(-1));
    const after = index === all.length - 1 ? outerAfter : firstOf(all[index + 1]);
    for (const piece of pieces(apart(node.children, isLink ? '' : before, isLink ? '' : after))) {
      if (piece.length === 1 && piece[0]?.type === 'break') {
        result.push(piece[0]);
        continue;
      }
      const { head, inner, tail } = isLink ? edges(piece, '', '') : edges(piece, before, after);
      if (head !== '') result.push({ type: 'text', value: head });
      if (inner.length > 0) result.push({ ...node, children: inner });
      if (tail !== '') result.push({ type: 'text', value: tail });
    }
  }
  return joined(result);
}

/** What stands between line breaks, and the breaks. */
function pieces(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const result: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') result.push([node], []);
    else result.at(-1)?.push(node);
  }
  return result.filter(piece => piece.length > 0);
}

/** Takes off the edges of emphasised content what may not stand there. */
function edges(nodes: readonly PhrasingContent[], before: string, after: string) {
  const inner = [...nodes];
  let head = '';
  let tail = '';
  const first = inner[0];
  if (first?.type === 'text') {
    const pattern = isLetter(before) ? /^[\s\p{P}\p{S}]+/u : /^\s+/u;
    head = pattern.exec(first.value)?.[0] ?? '';
    inner[0] = { ...first, value: first.value.slice(head.length) };
  }
  const last = inner.at(-1);
  if (last?.type === 'text') {
    const pattern = isLetter(after) ? /(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/u : /(?<!\s)\s+$/u;
    tail = pattern.exec(last.value)?.[0] ?? '';
    inner[inner.length - 1] = { ...last, value: last.value.slice(0, last.value.length - tail.length) };
  }
  return { head, inner: inner.filter(node => node.type !== 'text' || node.value !== ''), tail };
}

function isLetter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character);
}

function firstOf(node: PhrasingContent | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return [...node.value][0] ?? '';
  return 'children' in node ? firstOf(node.children[0]) : '';
}

function lastOf(node: PhrasingContent | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return [...node.value].at(-1) ?? '';
  return 'children' in node ? lastOf(node.children.at(-1)) : '';
}

/** Without white space and line breaks at the edges. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const blank = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const from = nodes.findIndex(node => !blank(node));
  const to = nodes.findLastIndex(node => !blank(node));
  const kept = from < 0 ? [] : nodes.slice(from, to + 1);
  return kept.map((node, index) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0 || kept[index - 1]?.type === 'break') value = value.trimStart();
    if (index === kept.length - 1 || kept[index + 1]?.type === 'break') value = value.trimEnd();
    return { ...node, value };
  });
}

/** With pieces of text that touch in one, and emphasis of one kind that touches too. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else if (
      (node.type === 'strong' && last?.type === 'strong') ||
      (node.type === 'emphasis' && last?.type === 'emphasis') ||
      (node.type === 'delete' && last?.type === 'delete')
    )
      result[result.length - 1] = { ...node, children: joined([...last.children, ...node.children]) };
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode')
      result[result.length - 1] = { type: 'inlineCode', value: last.value + node.value };
    else if (node.type !== 'text' || node.value !== '') result.push(node);
  }
  return result;
}
