/**
 * Where footnotes belong: each to the page of its mark (of several, the first), wherever its definition stands.
 */
import type { Draft } from './model.ts';
import { type Note, partsOf } from './notes.ts';
import type { Page } from './page.ts';

const NONE: readonly never[] = [];

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
