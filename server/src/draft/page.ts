/**
 * A run of slices that is summed up once. A page begins at a heading, also at one in bold that begins a list of works, or where
 * the one before it is full; what stands in it is added up when the page is made, so that an edit sums up no more than the page
 * it is in.
 */
import type { LocalMention } from './blocks.ts';
import { captionsAmong, mayBelong } from './captions.ts';
import { isLabel } from './code-lines.ts';
import { isNear, linkKey } from './links.ts';
import type { Label } from './markdown/labels.ts';
import type { Construct, Passage, Span } from './passage.ts';
import type { Definition, Slice } from './slice.ts';

/** The most slices of a page: enough to make pages few, few enough to make them cheap. */
const FULL = 32;

/** What a mention claims within its page; a claim of the next block runs over to the first words of the next page. */
export type PageClaim =
  | { readonly kind: 'passages'; readonly from: number; readonly to: number }
  /** Of a line of codes, whose own passages these are: what it claims is for its section to say. */
  | { readonly kind: 'line'; readonly from: number; readonly to: number }
  | { readonly kind: 'section' }
  /** The section around that of a heading which is but a label for the codes below it; no page says so by itself. */
  | { readonly kind: 'around' }
  | { readonly kind: 'next-page' }
  | { readonly kind: 'nothing' };

/** A place that may cite a code; offsets count from the page’s start, claims in `Page.passages`. */
export interface PageMention extends Omit<LocalMention, 'claim'> {
  readonly claim: PageClaim;
  /** Set for a comment that stands alone and claims what follows. */
  readonly lone?: Lone;
}

/** How a comment stands alone. */
export interface Lone {
  /** Whether it does on the line below a block. */
  readonly below: boolean;
  /** Equal for comments on adjacent lines of a page. */
  readonly group: number;
}

/** A page. Offsets count from its start. */
export interface Page {
  readonly slices: readonly Slice[];
  readonly length: number;
  readonly lineBreaks: number;
  /** The heading that it begins with, if it does. */
  readonly heading:
    | (Span & { readonly depth: number; readonly text: string; readonly attributes?: string })
    | undefined;
  /** Whether its heading is but a label for codes: ‘KSBs covered’. */
  readonly label: boolean;
  /** What a line in bold says that it begins with and that stands for the heading of a list of works. */
  readonly listHeading: string | undefined;
  readonly passages: readonly Passage[];
  readonly mentions: readonly PageMention[];
  /** All words. */
  readonly total: number;
  /** Words by construct; what is not there is nought. */
  readonly words: Readonly<Partial<Record<Construct, number>>>;
  /** Passages of the first block that has any, which a comment before it claims. */
  readonly opening: number;
  /** What its links and images are known by (`linkKey`) that may lead to something of the participant’s, each once. */
  readonly targets: readonly string[];
  readonly definitions: readonly Definition[];
  /** Labels that its slices define, and those they asked for. */
  readonly defines: ReadonlySet<Label>;
  readonly asked: ReadonlySet<Label>;
}

/** Puts slices into pages. */
export function pagesOf(slices: readonly Slice[]): Page[] {
  const pages: Page[] = [];
  let run: Slice[] = [];
  for (const slice of slices) {
    const begins = slice.blocks.some(({ heading, listHeading }) => heading || listHeading !== undefined);
    const isFull =
      run.length >= FULL && !mayBelong(run.at(-1)?.blocks.at(-1)?.figure, slice.blocks[0]?.figure);
    if (run.length > 0 && (isFull || begins)) {
      pages.push(pageOf(run));
      run = [];
    }
    run.push(slice);
  }
  if (run.length > 0) pages.push(pageOf(run));
  return pages;
}

function pageOf(slices: readonly Slice[]): Page {
  const passages: Passage[] = [];
  const mentions: PageMention[] = [];
  const words: Partial<Record<Construct, number>> = {};
  /** Mentions in comments that stand alone, for which the next block with words is still to come. */
  let waiting: Omit<PageMention, 'claim'>[] = [];
  const settle = (claim: PageClaim) => {
    for (const mention of waiting) mentions.push({ ...mention, claim });
    waiting = [];
  };
  let heading: Page['heading'];
  let length = 0;
  let lineBreaks = 0;
  let opening = 0;
  const captions = captionsAmong(slices.flatMap(({ blocks }) => blocks));
  for (const [group, slice] of slices.entries()) {
    for (const block of slice.blocks) {
      const first = passages.length;
      if (block.heading) heading ??= { ...block.heading, ...shift(block, length) };
      for (const { start, end, construct: inBlock, words: count, links, ...marks } of block.passages) {
        const { place, task, label } = marks;
        const construct = inBlock === 'prose' && captions.has(block) ? 'caption' : inBlock;
        passages.push({
          start: start + length,
          end: end + length,
          construct,
          words: count,
          ...(place ? { place } : {}),
          ...(task ? { task } : {}),
          ...(label ? { label } : {}),
          links: links.map(link => ({ ...link, start: link.start + length, end: link.end + length })),
        });
        words[construct] = (words[construct] ?? 0) + count;
      }
      // A footnote is read where its mark is, so nothing waits for it.
      if (passages.length > first && block.note === undefined) {
        if (opening === 0) opening = passages.length;
        settle({ kind: 'passages', from: first, to: passages.length });
      }
      for (const { claim, ...mention } of block.mentions) {
        const placed = { ...mention, ...shift(mention, length) };
        if (claim.kind === 'next-block') {
          waiting.push({ ...placed, lone: { below: claim.below === true, group } });
        } else if (claim.kind === 'section' || claim.kind === 'nothing') mentions.push({ ...placed, claim });
        else
          mentions.push({
            ...placed,
            claim: { kind: claim.kind, from: first + claim.from, to: first + claim.to },
          });
      }
    }
    length += slice.text.length;
    lineBreaks += slice.lineBreaks;
  }
  settle({ kind: 'next-page' });
  mentions.sort((a, b) => a.start - b.start);
  return {
    slices,
    length,
    lineBreaks,
    heading,
    label: heading !== undefined && isLabel(heading.text),
    listHeading: slices[0]?.blocks[0]?.listHeading,
    passages,
    mentions,
    total: passages.reduce((sum, passage) => sum + passage.words, 0),
    words,
    opening,
    targets: targetsOf(passages),
    definitions: definitionsOf(slices),
    defines: union(slices.map(({ defines }) => defines)),
    asked: unionOf(slices.map(({ asked }) => asked)),
  };
}

const NO_TARGETS: readonly string[] = [];

export function targetsOf(passages: readonly Passage[]): readonly string[] {
  const keys = new Set<string>();
  for (const { links } of passages)
    for (const link of links) if (isNear(linkKey(link))) keys.add(linkKey(link));
  return keys.size === 0 ? NO_TARGETS : [...keys];
}

const NO_DEFINITIONS: readonly Definition[] = [];

function definitionsOf(slices: readonly Slice[]): readonly Definition[] {
  const definitions = slices.flatMap(slice => slice.definitions);
  return definitions.length === 0 ? NO_DEFINITIONS : definitions;
}

const NONE: ReadonlySet<Label> = new Set();

function union(sets: readonly Iterable<Label>[]): ReadonlySet<Label> {
  const all = new Set<Label>();
  for (const set of sets) for (const label of set) all.add(label);
  return all.size === 0 ? NONE : all;
}

/** All of the labels; the very set where there is but one, since a copy for each page would cost the square. */
function unionOf(sets: readonly ReadonlySet<Label>[]): ReadonlySet<Label> {
  const different = [...new Set(sets)].filter(({ size }) => size > 0);
  return different.length === 1 ? (different[0] ?? NONE) : union(different);
}

/** Where each page starts, and the end of the last. */
export function pageStarts(pages: readonly Page[]): number[] {
  const starts = [0];
  let start = 0;
  for (const { length } of pages) {
    start += length;
    starts.push(start);
  }
  return starts;
}

/** A span further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
