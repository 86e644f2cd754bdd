/**
 * Footnotes. One belongs to the place of its mark (of several, the first), wherever its definition stands: the pages with
 * definitions are parted into their text and their notes, and each note is given to the page of its mark.
 */
import type { Draft } from './model.ts';
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

/** A note with the page (by index) that it is defined on. */
export interface PlacedNote extends Note {
  readonly definedOn: number;
}

/** The notes by the index of the page that they belong to, in the order of their definitions; most pages have none. */
export type NotePlaces = ReadonlyMap<number, readonly PlacedNote[]>;

const NOWHERE: NotePlaces = new Map();
const places = new WeakMap<readonly Page[], NotePlaces>();

/** Where each note of a draft belongs: to the page of its first mark, else to that of its definition. */
export function notePlaces(draft: Pick<Draft, 'pages' | 'files'>): NotePlaces {
  const known = places.get(draft.pages);
  if (known) return known;
  const found = findPlaces(draft);
  places.set(draft.pages, found);
  return found;
}

/** The same after an edit, where `before` are the pages before it: most edits leave all notes where they are. */
export function notePlacesAfter(
  draft: Pick<Draft, 'pages' | 'files'>,
  before: readonly Page[],
  known: NotePlaces,
): NotePlaces {
  const { pages } = draft;
  if (pages.length !== before.length) return notePlaces(draft);
  let [first, last] = [0, pages.length];
  while (first < last && pages[first] === before[first]) first++;
  while (last > first && pages[last - 1] === before[last - 1]) last--;
  for (let index = first; index < last; index++) {
    const [old, now] = [before[index], pages[index]];
    if (!old || !now || (old.defines.size === 0 && now.defines.size === 0)) continue;
    const [a, b] = [partsOf(old), partsOf(now)];
    if (a.notes.length > 0 || b.notes.length > 0 || a.marks.join('\0') !== b.marks.join('\0'))
      return notePlaces(draft);
  }
  places.set(pages, known);
  return known;
}

function findPlaces({ pages, files }: Pick<Draft, 'pages' | 'files'>): NotePlaces {
  if (!pages.some(page => page.defines.size > 0 && partsOf(page).notes.length > 0)) return NOWHERE;
  /** Each file has labels of its own. */
  const fileOf = (index: number) => {
    let behind = 0;
    return (
      files?.findIndex(({ draft }) => {
        behind += draft.pages.length;
        return index < behind;
      }) ?? 0
    );
  };
  const defined = new Map<string, Set<number>>();
  for (const [index, page] of pages.entries())
    for (const { identifier } of page.defines.size > 0 ? partsOf(page).notes : []) {
      const known = defined.get(identifier) ?? new Set();
      defined.set(identifier, known.add(fileOf(index)));
    }
  /** What a mark in a file refers to: a note of the file, else of the first one that has it. */
  const keyOf = (file: number, identifier: string) => {
    const homes = defined.get(identifier);
    const [home = file] = homes && !homes.has(file) ? homes : [];
    return `${home} ${identifier}`;
  };
  const firsts = new Map<string, number>();
  const all: { readonly note: PlacedNote; readonly file: number }[] = [];
  for (const [index, page] of pages.entries()) {
    if (page.defines.size === 0) continue;
    const { marks, notes } = partsOf(page);
    const file = marks.length + notes.length > 0 ? fileOf(index) : 0;
    for (const mark of marks) {
      const key = keyOf(file, mark);
      if (!firsts.has(key)) firsts.set(key, index);
    }
    for (const note of notes) all.push({ note: { ...note, definedOn: index }, file });
  }
  // A note that is marked in another one only goes with that, which may do so, too.
  const byKey = grouped(all, ({ note, file }) => `${file} ${note.identifier}`);
  const settled = [...firsts];
  for (let next = settled.pop(); next; next = settled.pop()) {
    const [key, home] = next;
    for (const { note, file } of byKey.get(key) ?? [])
      for (const mark of note.marks) {
        const marked = keyOf(file, mark);
        if (firsts.has(marked)) continue;
        firsts.set(marked, home);
        settled.push([marked, home]);
      }
  }
  const byPage = new Map<number, PlacedNote[]>();
  for (const { note, file } of all) {
    const home = firsts.get(`${file} ${note.identifier}`) ?? note.definedOn;
    const list = byPage.get(home);
    if (list) list.push(note);
    else byPage.set(home, [note]);
  }
  return byPage;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const homes = new WeakMap<NotePlaces, ReadonlyMap<number, readonly HomeOfNote[]>>();

interface HomeOfNote {
  readonly note: PlacedNote;
  readonly home: number;
}

/** The notes that are defined on a page, by its index, each with the index of the page that it belongs to. */
export function notesDefinedOn(places: NotePlaces, page: number): readonly HomeOfNote[] {
  if (places.size === 0) return NONE;
  let known = homes.get(places);
  if (!known) {
    const all = [...places].flatMap(([home, notes]) => notes.map(note => ({ note, home })));
    known = grouped(all, ({ note }) => note.definedOn);
    homes.set(places, known);
  }
  return known.get(page) ?? NONE;
}

/** The index of the page that a passage of a page (both by index) belongs to: another one only for a note. */
export function homeOfPassage(places: NotePlaces, page: number, passage: number): number {
  const found = notesDefinedOn(places, page).find(
    ({ note: { from, to } }) => from <= passage && passage < to,
  );
  return found?.home ?? page;
}

/** The index of the page that an offset on a page (by index) belongs to. */
export function homeOfOffset(places: NotePlaces, page: number, offset: number): number {
  const found = notesDefinedOn(places, page).find(
    ({ note: { at, page: own } }) => at <= offset && offset < at + own.length,
  );
  return found?.home ?? page;
}
