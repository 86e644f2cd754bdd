/**
 * A run of slices that is summed up once. A page begins at a heading, also at one in bold that begins a list of works, or where
 * the one before it is full; what stands in it is added up when the page is made, so that an edit sums up no more than the page
 * it is in.
 */
import type { LocalMention } from './blocks.ts';
import { isNear, linkKey } from './links.ts';
import type { Label } from './markdown/labels.ts';
import type { Construct, MentionForm, Passage, Span } from './passage.ts';
import type { Definition, Slice } from './slice.ts';

/** The most slices of a page: enough to make pages few, few enough to make them cheap. */
const FULL = 32;

/** What a mention claims within its page; a claim of the next block runs over to the first words of the next page. */
export type PageClaim =
  | { readonly kind: 'passages'; readonly from: number; readonly to: number }
  | { readonly kind: 'section' }
  | { readonly kind: 'next-page' };

/** A place that may cite a code; offsets count from the page’s start, claims in `Page.passages`. */
export interface PageMention extends Omit<LocalMention, 'claim'> {
  readonly claim: PageClaim;
}

/** A page. Offsets count from its start. */
export interface Page {
  readonly slices: readonly Slice[];
  readonly length: number;
  readonly lineBreaks: number;
  /** The heading that it begins with, if it does. */
  readonly heading: (Span & { readonly depth: number; readonly text: string }) | undefined;
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
  /** How its heading is numbered: plainly or in brackets, if it is. */
  readonly numbered: 'bare' | 'bracket' | undefined;
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
    if (run.length > 0 && (run.length >= FULL || begins)) {
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
  let waiting: (Omit<LocalMention, 'claim'> & Span)[] = [];
  let heading: Page['heading'];
  let length = 0;
  let lineBreaks = 0;
  let opening = 0;
  for (const slice of slices) {
    for (const block of slice.blocks) {
      const first = passages.length;
      if (block.heading) heading ??= { ...block.heading, ...shift(block, length) };
      for (const { start, end, construct, words: count, links } of block.passages) {
        passages.push({
          start: start + length,
          end: end + length,
          construct,
          words: count,
          links: links.map(link => ({ ...link, start: link.start + length, end: link.end + length })),
        });
        words[construct] = (words[construct] ?? 0) + count;
      }
      if (passages.length > first) {
        if (first === 0) opening = passages.length;
        for (const mention of waiting)
          mentions.push({ ...mention, claim: { kind: 'passages', from: first, to: passages.length } });
        waiting = [];
      }
      for (const { claim, ...mention } of block.mentions) {
        const placed = { ...mention, ...shift(mention, length) };
        if (claim.kind === 'next-block') waiting.push(placed);
        else if (claim.kind === 'section') mentions.push({ ...placed, claim });
        else
          mentions.push({
            ...placed,
            claim: { kind: 'passages', from: first + claim.from, to: first + claim.to },
          });
      }
    }
    length += slice.text.length;
    lineBreaks += slice.lineBreaks;
  }
  for (const mention of waiting) mentions.push({ ...mention, claim: { kind: 'next-page' } });
  mentions.sort((a, b) => a.start - b.start);
  return {
    slices,
    length,
    lineBreaks,
    heading,
    listHeading: slices[0]?.blocks[0]?.listHeading,
    passages,
    mentions,
    total: passages.reduce((sum, passage) => sum + passage.words, 0),
    words,
    opening,
    targets: targetsOf(passages),
    definitions: definitionsOf(slices),
    numbered: heading && numberingOf(heading.text),
    defines: union(slices.map(({ defines }) => defines)),
    asked: unionOf(slices.map(({ asked }) => asked)),
  };
}

/** A number of one or two parts, or a release’s with a nought in it, which no code has. */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})?|0\.\d+\.\d+|\d+\.\d+\.0)[.):]?(?:\s|$)/;
const NUMBERED_IN_BRACKETS = /^[([](?:0\.\d+\.\d+|\d+\.\d+\.0)[)\]]/;

function numberingOf(heading: string): Page['numbered'] {
  if (NUMBERED.test(heading)) return 'bare';
  return NUMBERED_IN_BRACKETS.test(heading) ? 'bracket' : undefined;
}

const NO_TARGETS: readonly string[] = [];

function targetsOf(passages: readonly Passage[]): readonly string[] {
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

/** In which forms the headings of pages are numbered. */
export function numberedIn(pages: readonly Page[]): ReadonlySet<MentionForm> {
  const forms = new Set<MentionForm>();
  for (const { numbered } of pages) if (numbered) forms.add(numbered);
  return forms;
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
