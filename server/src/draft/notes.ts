/**
 * Pages parted into their text and their footnotes, since a note belongs to the place of its mark (`note-places.ts`), wherever
 * its definition stands.
 */
import { type Page, type PageMention, shift, targetsOf } from './page.ts';
import type { Slice } from './slice.ts';

/** A footnote’s definition on a page. */
export interface Note {
  readonly identifier: string;
  /** What it says, as a page of its own; offsets count from `at`. */
  readonly page: Page;
  /** Where its block starts on its page. */
  readonly at: number;
  /** Its passages on its page, half open. */
  readonly from: number;
  readonly to: number;
  /** Marks of other notes in it. */
  readonly marks: readonly string[];
}

/** A page parted. */
export interface PartedPage {
  /** The page without its notes; the page itself where it has none. */
  readonly body: Page;
  readonly notes: readonly Note[];
  /** Identifiers of notes whose marks stand in the body. */
  readonly marks: readonly string[];
}

const NONE: readonly never[] = [];
const parted = new WeakMap<Page, PartedPage>();

/** The parts of a page; worked out once. */
export function partsOf(page: Page): PartedPage {
  const known = parted.get(page);
  if (known) return known;
  const parts = part(page);
  parted.set(page, parts);
  return parts;
}

/** The page without its notes. */
export function bodyOf(page: Page): Page {
  return page.defines.size === 0 ? page : partsOf(page).body;
}

function part(page: Page): PartedPage {
  const notes: Note[] = [];
  const marks = new Set<string>();
  const slices: Slice[] = [];
  let [at, passage] = [0, 0];
  for (const slice of page.slices) {
    const count = slice.blocks.reduce((sum, { passages }) => sum + passages.length, 0);
    const [block, more] = slice.blocks;
    const own = marksIn(slice);
    if (block?.note !== undefined && !more) {
      const range = { from: passage, to: passage + count };
      notes.push({
        identifier: block.note,
        page: pageOfNote(page, slice, at, range),
        at,
        ...range,
        marks: own,
      });
      slices.push(blank(slice));
    } else {
      for (const mark of own) marks.add(mark);
      slices.push(slice);
    }
    at += slice.text.length;
    passage += count;
  }
  const body = notes.length === 0 ? page : without(page, slices, notes);
  return { body, notes: notes.length === 0 ? NONE : notes, marks: marks.size === 0 ? NONE : [...marks] };
}

function marksIn({ defines }: Slice): string[] {
  return defines.flatMap(label => (label[0] === '@' ? label.slice(1) : []));
}

/** As long as the slice, with nothing in it. */
function blank(slice: Slice): Slice {
  return { ...slice, text: ' '.repeat(slice.text.length), blocks: [], defines: [], definitions: [] };
}

interface PassageRange {
  readonly from: number;
  readonly to: number;
}

function pageOfNote(page: Page, slice: Slice, at: number, { from, to }: PassageRange): Page {
  const end = at + slice.text.length;
  const mentions = page.mentions.flatMap((mention): PageMention | [] => {
    const { claim } = mention;
    if (mention.start < at || mention.start >= end || claim.kind !== 'passages') return [];
    const own = { kind: 'passages' as const, from: claim.from - from, to: claim.to - from };
    return { ...mention, ...shift(mention, -at), claim: own };
  });
  const passages = page.passages.slice(from, to).map(passage => ({
    ...passage,
    ...shift(passage, -at),
    links: passage.links.map(link => ({ ...link, ...shift(link, -at) })),
  }));
  return {
    ...summed(passages),
    slices: [slice],
    length: slice.text.length,
    lineBreaks: slice.lineBreaks,
    heading: undefined,
    mentions,
    opening: 0,
    label: false,
    listHeading: undefined,
    definitions: page.definitions,
    defines: page.defines,
    asked: page.asked,
  };
}

function without(page: Page, slices: readonly Slice[], notes: readonly Note[]): Page {
  /** By index of a passage: how many are left before it. */
  const left: number[] = [0];
  const isOut = (index: number) => notes.some(({ from, to }) => from <= index && index < to);
  const passages = page.passages.filter((_, index) => {
    const out = isOut(index);
    left.push((left.at(-1) ?? 0) + (out ? 0 : 1));
    return !out;
  });
  const before = (index: number) => left[index] ?? passages.length;
  const isInNote = ({ start }: PageMention) =>
    notes.some(({ at, page: { length } }) => at <= start && start < at + length);
  const mentions = page.mentions.flatMap((mention): PageMention | [] => {
    if (isInNote(mention)) return [];
    const { claim } = mention;
    return claim.kind === 'passages'
      ? { ...mention, claim: { ...claim, from: before(claim.from), to: before(claim.to) } }
      : mention;
  });
  return { ...page, ...summed(passages), slices, mentions, opening: before(page.opening) };
}

function summed(passages: Page['passages']): Pick<Page, 'passages' | 'total' | 'words' | 'targets'> {
  const words: Record<string, number> = {};
  let total = 0;
  for (const { construct, words: count } of passages) {
    words[construct] = (words[construct] ?? 0) + count;
    total += count;
  }
  return { passages, total, words, targets: targetsOf(passages) };
}
