/**
 * A document as slices: one for each top-level block, from the line that it begins on to the line that the next
 * one begins on. A comment that claims something stands in one slice with what is directly above it, and, below a
 * paragraph, with the paragraph that goes on directly below: what it claims follows from these. A slice is read once and holds for as long as its text and the labels around it stay the same;
 * its offsets count from its own start.
 */
import type { RootContent } from 'mdast';
import { type Block, isClaimingComment, isDirectlyBelow, readBlock } from './blocks.ts';
import { isOnlyComments } from './comments.ts';
import { frontMatterContent } from './front-matter.ts';
import type { Label } from './markdown/labels.ts';
import { topLevelNodes } from './markdown/plain.ts';
import { type Reach, reachOf } from './markdown/reach.ts';
import type { PlacedNode } from './markdown/stretches.ts';
import { definedIn, labelsOf, relocate, withDescendants } from './markdown/tree.ts';
import { spanOf } from './markdown/visible-text.ts';
import { takeAttributes } from './markdown/without-attributes.ts';
import { tieComments } from './tie-comments.ts';

/** A label with where its links lead. */
export type Definition = readonly [label: Label, url: string];

/** One top-level block with its text. */
export interface Slice {
  readonly text: string;
  /** Line endings in `text`. */
  readonly lineBreaks: number;
  /** The block; none for white space alone and front matter. Offsets count from the slice’s start. */
  readonly blocks: readonly Block[];
  /** Front matter is no block, but stands where one does. */
  readonly frontMatter: boolean;
  /** What may follow behind a blank line and still be part of this block. */
  readonly reach: Reach;
  /** Whether it ends with a blank line, so that the next block can’t be a continuation of a paragraph. */
  readonly endsBlank: boolean;
  /** Labels that it defines; marks that refer to footnotes are among them. */
  readonly defines: readonly Label[];
  /** Where the links lead whose labels it defines, in the order of the text. */
  readonly definitions: readonly Definition[];
  /** Labels that were looked up when it was parsed (with its neighbours, perhaps). */
  readonly asked: ReadonlySet<Label>;
}

/** Reads a stretch of a document that begins and ends where top-level blocks do. */
export function slicesOf(text: string, atStart: boolean, outside: (label: Label) => boolean): Slice[] {
  const mark = atStart && text.startsWith('\u{feff}') ? 1 : 0;
  const body = mark ? text.slice(mark) : text;
  // Front matter that is never closed would keep the parser from seeing any list or quotation.
  const frontMatter = atStart ? frontMatterContent(body) : undefined;
  const placed = topLevelNodes(body, frontMatter ? lineEnd(body, frontMatter.end) : 0, outside);
  let marks: Set<Label> | undefined;
  const isReferredTo = (identifier: string) => {
    const mark: Label = `@${identifier}`;
    marks ??= new Set(placed.flatMap(({ node }) => definedIn(node)));
    return marks.has(mark) || outside(mark);
  };
  const groups: Group[] = [];
  for (const each of placed) {
    const line = lineStart(body, spanOf(each.node).start + each.by);
    const last = groups.at(-1);
    // A definition right above a setext heading: micromark lets the heading begin where the definition does.
    if (last && line <= last.line) last.nodes.push(each);
    else if (joins(groups, each, body)) {
      const joined = groups.at(-1);
      joined?.nodes.push(each);
      if (joined) joined.line = line;
    } else groups.push({ from: last ? line + mark : 0, line, nodes: [each] });
  }
  if (groups.length === 0) return text === '' ? [] : [slice(text, [], NONE, isReferredTo)];
  return groups.map(({ from, nodes }, index) => {
    for (const { node, by } of nodes) relocate(node, from - mark - by);
    const own = nodes.map(({ node }) => node);
    const source = text.slice(from, groups[index + 1]?.from);
    for (const node of own) takeAttributes(node, source);
    return slice(source, own, askedBy(nodes), isReferredTo);
  });
}

/** The nodes of a slice, from where it begins; `line` is that of the last one. */
interface Group {
  from: number;
  line: number;
  readonly nodes: PlacedNode[];
}

/** Whether a node stands in one slice with the last group; comments between that group and the block above join it, too. */
function joins(groups: Group[], { node, by }: PlacedNode, body: string): boolean {
  const isBelow = (group: Group | undefined, start: number): group is Group => {
    const before = group?.nodes.at(-1);
    return (
      before !== undefined &&
      before.node.type !== 'heading' &&
      before.node.type !== 'yaml' &&
      isDirectlyBelow(body, spanOf(before.node).end + before.by, start)
    );
  };
  const last = groups.at(-1);
  if (!isBelow(last, spanOf(node).start + by)) return false;
  if (node.type === 'paragraph') return isTiedAbove(last.nodes);
  if (!isClaimingComment(node)) return false;
  // The writer’s own comments above it, each with a slice of its own as yet.
  for (let group = last; group.nodes.every(isLone); ) {
    const above = groups.at(-2);
    const first = group.nodes[0];
    if (!first || !isBelow(above, spanOf(first.node).start + first.by)) break;
    above.nodes.push(...group.nodes);
    above.line = group.line;
    groups.pop();
    group = above;
  }
  return true;
}

function isLone({ node }: PlacedNode): boolean {
  return node.type === 'html' && isOnlyComments(node.value);
}

/** Whether comments end a group, and what stands above them is a paragraph. */
function isTiedAbove(nodes: readonly PlacedNode[]): boolean {
  const above = nodes.findLast(each => !isLone(each));
  const last = nodes.at(-1);
  return above?.node.type === 'paragraph' && last !== undefined && isLone(last);
}

const NONE: ReadonlySet<Label> = new Set();

/** What looks labels up: links and marks of notes, comments that only Obsidian has, code that is run. */
const MAY_ASK = /\[|%%|`{3}\s*\{|~{3}\s*\{/;

/** The labels that nodes were parsed with: one set for all that were parsed together, since a copy for each costs the square. */
function askedBy([first, ...others]: readonly PlacedNode[]): ReadonlySet<Label> {
  const asked = first?.asked ?? NONE;
  return others.every(node => node.asked === asked)
    ? asked
    : new Set([asked, ...others.map(node => node.asked)].flatMap(labels => [...labels]));
}

/** The nodes’ offsets count from the slice’s start. */
function slice(
  text: string,
  nodes: readonly RootContent[],
  asked: ReadonlySet<Label>,
  isReferredTo: (identifier: string) => boolean,
): Slice {
  const last = nodes.at(-1);
  return {
    text,
    lineBreaks: countLineBreaks(text),
    blocks: tieComments(
      nodes.flatMap(node => (node.type === 'yaml' ? [] : readBlock(node, text, isReferredTo))),
    ),
    frontMatter: nodes[0]?.type === 'yaml',
    reach: last ? reachOf(last, text.slice(spanOf(last).start)) : 'closed',
    endsBlank: endsWithBlankLine(text),
    defines: labelsOf(nodes, text),
    definitions: nodes.flatMap(definitionsIn),
    asked: MAY_ASK.test(text) ? asked : NONE,
  };
}

/** The definitions of links in a block, in the order of the text. */
function definitionsIn(node: RootContent): Definition[] {
  return withDescendants(node)
    .flatMap(inner => (inner.type === 'definition' ? inner : []))
    .sort((a, b) => spanOf(a).start - spanOf(b).start)
    .map(({ identifier, url }) => [`[${identifier}`, url]);
}

/** Whether the last line is whole, and holds nothing but white space. */
function endsWithBlankLine(text: string): boolean {
  let at = text.length;
  if (text[at - 1] === '\n') at--;
  if (text[at - 1] === '\r') at--;
  if (at === text.length) return false;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
}

/** Where the line of an offset begins. */
function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where the line behind that of an offset begins. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Line endings as LSP counts them: `\r\n`, `\n` and `\r`. */
export function countLineBreaks(text: string): number {
  let breaks = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) breaks++;
  }
  return breaks;
}
