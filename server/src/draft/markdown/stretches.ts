/**
 * Markdown → top-level nodes, by stretches. The parser keeps some five kilobytes for each short line until it is done, and now
 * and then goes over all of what it has; so a long text is given to it piece by piece, from one place between blocks to another.
 */
import type { Root, RootContent } from 'mdast';
import type { Label } from './labels.ts';
import { parseMarkdown } from './parse.ts';
import { reachOf } from './reach.ts';
import { definedIn, relocate } from './tree.ts';
import { spanOf } from './visible-text.ts';

/** Code units from which on a stretch ends at the next place where it can; a keystroke reads fewer, at once. */
const LONG = 8_192;

/** A top-level node; `by` is what its offsets, and those of all below it, lack to count from the text’s start. */
export interface PlacedNode {
  readonly node: RootContent;
  readonly by: number;
  /** Labels that were looked up when it was parsed (with its neighbours, perhaps). */
  readonly asked: ReadonlySet<Label>;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly RootContent[];
  readonly asked: ReadonlySet<Label>;
}

/**
 * The top-level nodes of a text that begins and ends where blocks do, the same as of one parse. `from` is where its front matter
 * ends, if it opens with any; else 0. `outside` says which labels are defined beyond the text.
 */
export function parseStretches(
  text: string,
  from: number,
  outside: (label: Label) => boolean,
  long = LONG,
): PlacedNode[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < text.length; start = stretches.at(-1)?.end ?? text.length)
    stretches.push(nextStretch(text, start, from, outside, long));
  const placed: PlacedNode[] = [];
  for (const { start, nodes, asked } of withLabels(stretches, text, from, outside)) {
    const by = start + droppedFrom(text, start);
    const [first, ...others] = nodes;
    const last = placed.at(-1);
    const isSame = last && first && goesOn(last, { node: first, by, asked }, text);
    if (isSame) placed.splice(-1, 1, { ...last, asked: new Set([...last.asked, ...asked]) });
    for (const node of isSame ? others : nodes) placed.push({ node, by, asked });
  }
  return placed;
}

/** All of a text as one tree, whose offsets count from its start. `outside` says which labels are defined elsewhere. */
export function parseWhole(
  text: string,
  from: number,
  outside: (label: Label) => boolean = () => false,
): Root {
  const children = parseStretches(text, from, outside).map(({ node, by }) => {
    relocate(node, -by);
    return node;
  });
  return { type: 'root', children };
}

/** The stretch that begins at an offset. Where it ends in something that is still open, it is read again with as much more. */
function nextStretch(
  text: string,
  start: number,
  from: number,
  outside: (label: Label) => boolean,
  long: number,
): Stretch {
  for (let length = long; ; length *= 2) {
    const earliest = Math.max(start + length, from);
    const end = placeBehind(text, earliest);
    const within = end - earliest > long ? placeWithin(text, earliest, end) : undefined;
    if (within !== undefined) {
      const stretch = parsed(text, { start, end: within }, from, outside);
      if (endsBefore(stretch.nodes.at(-1), text, { start, end: within })) return stretch;
    }
    const stretch = parsed(text, { start, end }, from, outside);
    const last = stretch.nodes.at(-1);
    if (!last || end === text.length) return stretch;
    const at = start + droppedFrom(text, start) + spanOf(last).start;
    if (reachOf(last, text.slice(at, end)) !== 'open') return stretch;
  }
}

function parsed(
  text: string,
  { start, end }: Pick<Stretch, 'start' | 'end'>,
  from: number,
  outside: (label: Label) => boolean,
): Stretch {
  const asked = new Set<Label>();
  const { children } = parseMarkdown(text.slice(start, end), start === 0 && from > 0, { outside, asked });
  return { start, end, nodes: children, asked };
}

/**
 * A line behind a blank one, that is neither indented nor the next item of a list, nor begins with a byte order mark: whatever
 * stands before, but for a fence or HTML that is open, it begins a block.
 */
const PLACE = /(?<=(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r))(?!\d{1,9}[.)]|[-+*](?:[ \t\r\n]|$))[^\s\ufeff]/g;

function placeBehind(text: string, offset: number): number {
  PLACE.lastIndex = offset;
  return offset < text.length && PLACE.test(text) ? PLACE.lastIndex - 1 : text.length;
}

const ITEM = /^(?:[-+*]|\d{1,9}[.)])[ \t]+[^\s]/;
const ACROSS = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/;
const HEADING = /^ {0,3}(?:#{1,6}(?:[ \t].*)?|=+[ \t]*|-+[ \t]*)$/;

/**
 * The first line before `end` that may begin a block although no blank line stands above it: a list’s next item at the margin, or
 * what follows a heading. The stretch before it has to be parsed to know.
 */
function placeWithin(text: string, offset: number, end: number): number | undefined {
  let start = text.indexOf('\n', offset) + 1;
  let above = text.slice(offset, start).trimEnd();
  while (start > 0 && start < end) {
    const next = text.indexOf('\n', start) + 1 || text.length;
    const line = text.slice(start, next).trimEnd();
    if (/^\S/.test(line) && (HEADING.test(above) || (ITEM.test(line) && !ACROSS.test(line)))) return start;
    above = line;
    start = next;
  }
  return undefined;
}

/** Whether the last block of a stretch is over where it ends, or is a list whose next item follows at the margin. */
function endsBefore(
  last: RootContent | undefined,
  text: string,
  { start, end }: Pick<Stretch, 'start' | 'end'>,
): boolean {
  if (last === undefined || spanOf(last).end < text.slice(start, end).trimEnd().length) return false;
  if (last.type === 'list') return !isOpen(last) && ITEM.test(text.slice(end, end + 20));
  return last.type === 'heading' || last.type === 'thematicBreak';
}

/** Whether a block ends in code or HTML, whose end depends on what follows. */
function isOpen(block: RootContent): boolean {
  let last: RootContent | undefined = block;
  while (last && 'children' in last) last = last.children.at(-1);
  return last?.type === 'html' || last?.type === 'code';
}

/** Gives a list the items that go on with it where the text was cut between two; false where it does not go on. */
function goesOn(
  { node: list, by }: PlacedNode,
  { node: more, by: moreBy }: PlacedNode,
  text: string,
): boolean {
  if (list.type !== 'list' || more.type !== 'list' || !list.position || !more.position) return false;
  const marker = (at: number) => /[-+*.)]/.exec(text.slice(at, at + 10))?.[0];
  const [end, start] = [by + spanOf(list).end, moreBy + spanOf(more).start];
  if (marker(by + spanOf(list).start) !== marker(start) || text.slice(end, start).trim() !== '') return false;
  relocate(more, by - moreBy);
  list.spread = list.spread || more.spread || (text.slice(end, start).match(/\r\n|[\r\n]/g)?.length ?? 0) > 1;
  list.position.end = more.position.end;
  for (const item of more.children) list.children.push(item);
  return true;
}

/** The stretches, with those read again that ask for labels which others define: that is known only when all have been read. */
function withLabels(
  stretches: readonly Stretch[],
  text: string,
  from: number,
  outside: (label: Label) => boolean,
): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const defined = new Map<Label, Stretch>();
  for (const stretch of stretches)
    for (const label of stretch.nodes.flatMap(definedIn)) if (label[0] !== '@') defined.set(label, stretch);
  if (defined.size === 0) return stretches;
  return stretches.map(stretch => {
    const lacks = (label: Label) => {
      const by = defined.get(label);
      return by !== undefined && by !== stretch && !outside(label);
    };
    return [...stretch.asked].some(lacks)
      ? parsed(text, stretch, from, label => defined.has(label) || outside(label))
      : stretch;
  });
}

/** The parser drops a byte order mark from the start of what it is given, and counts offsets without it. */
function droppedFrom(text: string, start: number): number {
  return text[start] === '\u{feff}' ? 1 : 0;
}
