/**
 * Markdown → top-level nodes, by stretches. The parser keeps some five kilobytes for each short line until it is done, and now
 * and then goes over all of what it has; so a long text is given to it piece by piece, from one place between blocks to another.
 */
import type { Root, RootContent } from 'mdast';
import type { Label } from './labels.ts';
import { parseMarkdown } from './parse.ts';
import { reachOf } from './reach.ts';
import { labelsOf, relocate } from './tree.ts';
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
  return withLabels(stretches, text, from, outside).flatMap(({ start, nodes, asked }) => {
    const by = start + droppedFrom(text, start);
    return nodes.map(node => ({ node, by, asked }));
  });
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
    const end = placeBehind(text, Math.max(start + length, from));
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
    for (const label of labelsOf(stretch.nodes, text.slice(stretch.start, stretch.end)))
      if (label[0] !== '@') defined.set(label, stretch);
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
