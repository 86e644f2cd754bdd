/**
 * Paragraphs and headings of plain text, which need no parser: most of an account is of such. They are set aside, and
 * what is left is parsed with a one-letter paragraph in place of each run of them, so that it stays as far apart as it was.
 */
import type { Heading, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Label } from './labels.ts';
import { type PlacedNode, parseStretches } from './stretches.ts';
import { spanOf } from './visible-text.ts';

/** Plain blocks in a row, from the line that the first begins on to the line that what follows begins on. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly (Heading | Paragraph)[];
}

const PLACEHOLDER = 'x';

/**
 * The top-level nodes of a stretch that begins and ends where blocks do, the same as the parser gives. `from` is where its
 * front matter ends, if it opens with any; else 0. `outside` says which labels are defined beyond the stretch.
 */
export function topLevelNodes(
  text: string,
  from: number,
  outside: (label: Label) => boolean,
): readonly PlacedNode[] {
  const runs = plainRuns(text, from);
  if (runs.length > 0) {
    const placed = withRuns(text, runs, from, outside);
    if (placed) return placed;
  }
  return parseStretches(text, from, outside);
}

const NO_LABELS: ReadonlySet<Label> = new Set();

/** Undefined where a run turns out to stand inside something: in a fence, or in HTML that goes on behind blank lines. */
function withRuns(
  text: string,
  runs: readonly Run[],
  from: number,
  outside: (label: Label) => boolean,
): PlacedNode[] | undefined {
  let rest = '';
  let at = 0;
  /** Where each placeholder stands in `rest`, and what is to be added to the offsets behind it. */
  const places: { readonly start: number; readonly by: number }[] = [];
  for (const { start, end } of runs) {
    rest += text.slice(at, start);
    places.push({ start: rest.length, by: end - rest.length - PLACEHOLDER.length - 2 });
    rest += `${PLACEHOLDER}\n\n`;
    at = end;
  }
  const last = runs.at(-1);
  const plain = ({ nodes }: Run) => nodes.map((node): PlacedNode => ({ node, by: 0, asked: NO_LABELS }));
  const isAll = runs.length === 1 && runs[0]?.start === 0 && last?.end === text.length;
  if (isAll && last) return plain(last);
  rest += text.slice(at);

  const placed: PlacedNode[] = [];
  let next = 0;
  for (const { node, by, asked } of parseStretches(rest, from, outside)) {
    const { start, end } = spanOf(node);
    const run = runs[next];
    const isPlaceholder = start + by === places[next]?.start && end === start + PLACEHOLDER.length;
    if (run && isPlaceholder && node.type === 'paragraph') {
      for (const each of plain(run)) placed.push(each);
      next++;
    } else placed.push({ node, by: by + (places[next - 1]?.by ?? 0), asked });
  }
  return next === runs.length ? placed : undefined;
}

/**
 * What Markdown could be made of (CommonMark 0.31, section 2.4, and the extensions of `parse.ts`), or the parser replaces, is no
 * plain text; nor is a line ending.
 */
const PLAIN = String.raw`[^\\\x60*_[\]{<&$\t\0\r\n]`;
const LETTER = 'A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f';
const WORDS = `[${LETTER}](?:${PLAIN}*[${LETTER}])?`;
const COMMENT = String.raw`<!--(?!-)[^-<>\0\r\n]+-->`;
/** With what stands at both sides, emphasis can only open here and only close there (CommonMark 0.31, section 6.2). */
const EMPHASIS = [2, 1]
  .map(many => String.raw`(?<=[ (])\*{${many}}${WORDS}\*{${many}}(?=[ .,;:)?!\r\n]|$)`)
  .join('|');
const LINK = String.raw`(?<!!)\[${WORDS}\]\([\w./#%?=+:@,;~-]+\)`;
const TEXT = `(?:${PLAIN}+|${COMMENT}|${EMPHASIS}|${LINK})*`;
/** What opens a line can’t open any block but a paragraph, nor underline one. */
const LINE = new RegExp(String.raw`[A-Za-z("'\u00a1-\u024f\u2018-\u201f]${TEXT}`, 'y');
const HEADING = new RegExp(`#{1,6} (?![ #])${TEXT}`, 'y');
/** What is more than text, in what has been found to be plain, and what it can begin with. */
const MORE = new RegExp(`${COMMENT}|${EMPHASIS}|${LINK}`, 'y');
const OPENS_MORE = /[<*[]/g;
const BLANK = /[ \t]*(?:\r?\n|$)/y;
const LINE_END = /\r?\n|$/y;

function plainRuns(text: string, from: number): Run[] {
  const runs: Run[] = [];
  let nodes: (Heading | Paragraph)[] = [];
  let runStart = from;
  /** Whether a block can begin here: behind a blank line, or at the stretch’s start. */
  let isFree = true;
  let at = from;
  const endRun = () => {
    if (nodes.length > 0) runs.push({ start: runStart, end: at, nodes });
    nodes = [];
  };
  while (at < text.length) {
    const blank = endOf(BLANK, text, at);
    if (blank !== undefined) {
      at = blank;
      isFree = true;
      continue;
    }
    const block = isFree ? plainBlock(text, at) : undefined;
    if (block) {
      if (nodes.length === 0) runStart = at;
      nodes.push(block.node);
      at = block.end;
      continue;
    }
    endRun();
    isFree = false;
    const line = text.indexOf('\n', at);
    at = line < 0 ? text.length : line + 1;
  }
  endRun();
  return runs;
}

/** The plain block that begins at an offset, and where the line behind it begins, which is blank or the end. */
function plainBlock(text: string, start: number): { node: Heading | Paragraph; end: number } | undefined {
  const isHeading = text[start] === '#';
  let at = start;
  for (;;) {
    const end = endOf(isHeading ? HEADING : LINE, text, at);
    if (end === undefined || text[end - 1] === ' ' || text.slice(at, end).includes('%%')) return undefined;
    const line = endOf(LINE_END, text, end);
    if (line === undefined) return undefined;
    at = line;
    const isOver = line === text.length || endOf(BLANK, text, line) !== undefined;
    if (isHeading && (!isOver || text.slice(start, end).trimEnd().endsWith('#'))) return undefined;
    if (isOver) return { node: isHeading ? heading(text, start, end) : paragraph(text, start, end), end: at };
  }
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

function heading(text: string, start: number, end: number): Heading {
  const space = text.indexOf(' ', start);
  return {
    type: 'heading',
    depth: DEPTHS[space - start - 1] ?? 6,
    children: inline(text, space + 1, end),
    position: between(start, end),
  };
}

function paragraph(text: string, start: number, end: number): Paragraph {
  return { type: 'paragraph', children: inline(text, start, end), position: between(start, end) };
}

/** Text, and what stands among it. */
function inline(text: string, start: number, end: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  for (const { index } of text.slice(start, end).matchAll(OPENS_MORE)) {
    const close = start + index < at ? undefined : endOf(MORE, text, start + index);
    if (close === undefined) continue; // it closes what another has opened
    if (start + index > at) nodes.push(textBetween(text, at, start + index));
    nodes.push(more(text, start + index, close));
    at = close;
  }
  if (end > at) nodes.push(textBetween(text, at, end));
  return nodes;
}

/** A comment, emphasis or a link. */
function more(text: string, start: number, end: number): PhrasingContent {
  const position = between(start, end);
  if (text[start] === '<') return { type: 'html', value: text.slice(start, end), position };
  if (text[start] === '[') {
    const close = text.indexOf(']', start);
    const url = text.slice(close + 2, end - 1);
    return { type: 'link', title: null, url, children: [textBetween(text, start + 1, close)], position };
  }
  return text[start + 1] === '*'
    ? { type: 'strong', children: [textBetween(text, start + 2, end - 2)], position }
    : { type: 'emphasis', children: [textBetween(text, start + 1, end - 1)], position };
}

function textBetween(text: string, start: number, end: number): Text {
  return { type: 'text', value: text.slice(start, end), position: between(start, end) };
}

/** Lines and columns are not looked at; offsets are. */
function between(start: number, end: number) {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** Where a pattern that is anchored to an offset ends; undefined if it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
