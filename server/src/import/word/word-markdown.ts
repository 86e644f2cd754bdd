/**
 * HTML that was put in order → Markdown as our own reader reads it.
 */
import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { dialectUnsafe, escapeText } from './word-escapes.ts';
import { OWN, tidyHtml } from './word-html.ts';
import type { Losses } from './word-losses.ts';

/** The Markdown of a document's HTML. */
export function markdownOf(html: string, losses: Losses): string {
  const read = unified().use(rehypeParse, { fragment: true });
  const root = read.parse(html);
  tidyHtml(root, losses);
  const turn = unified().use(rehypeRemark, { handlers: { [OWN.mark]: noteMark, [OWN.text]: noteText } });
  const markdown = turn.runSync(root);
  if (markdown.type !== 'root') return '';
  tidyMarkdown(markdown as Root);
  return writeMarkdown(markdown as Root);
}

/** Writes Markdown with no more escapes than it needs. */
export function writeMarkdown(root: Root): string {
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      listItemIndent: 'one',
      handlers: { text: escapeText },
      unsafe: dialectUnsafe,
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

type Parent = Extract<RootContent, { children: unknown }> | Root;

function tidyMarkdown(parent: Parent): void {
  for (const child of parent.children) {
    if (child.type === 'paragraph' || child.type === 'heading' || child.type === 'tableCell') tidyLine(child);
    else if ('children' in child) tidyMarkdown(child);
    // An item is one paragraph with lists below it, so there need be no blank lines.
    if (child.type === 'list' || child.type === 'listItem') child.spread = false;
  }
  const kept: RootContent[] = parent.children.filter(shows);
  // Cells of a table keep their place, also when they are empty.
  if (parent.type !== 'tableRow') Object.assign(parent, { children: kept });
}

/** Whether a block shows anything. */
function shows(node: RootContent): boolean {
  if ('value' in node) return /[^\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(node.value);
  if ('children' in node) return node.type === 'table' || node.children.some(shows);
  return node.type === 'footnoteReference';
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
    else if (node.type !== 'text' || node.value !== '') result.push(node);
  }
  return result;
}
