/**
 * The works that a draft cites, and what follows from which they are: their order, letters of works of one year, and which authors
 * need more than their family name.
 */
import type { Entry, Name } from './entry.ts';
import { initialsOf, isOthers, namesText, shortName } from './names.ts';
import type { AuthorYear, Style } from './style.ts';

/** What is known of them together. */
export interface KnownWorks {
  /** In the order of the list. */
  readonly listed: readonly Entry[];
  /** By key: 1 for the first. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By key; not of works that need none. */
  readonly letters: ReadonlyMap<string, string>;
  /** Family names that several first authors have, in small letters. */
  readonly shared: ReadonlySet<string>;
}

/** Looks at works in the order in which they are cited first. */
export function knownWorks(cited: readonly Entry[], { citing }: Style): KnownWorks {
  const numbers = new Map(cited.map(({ key }, index) => [key, index + 1]));
  if (citing.kind === 'numbered') return { listed: cited, numbers, letters: new Map(), shared: new Set() };
  const listed = cited
    .map(entry => ({ entry, sorting: sortingOf(entry, citing.apart) }))
    .sort((a, b) => inOrder(a.sorting, b.sorting));
  const works = listed.map(({ entry }) => entry);
  const form = { ...citing.names, inverted: 'none', initials: 'none' } as const;
  const byYear = new Map<string, Entry[]>();
  for (const entry of works) {
    const names = authorsOf(entry).map(
      (name): Name => ({ literal: isOthers(name) ? 'others' : shortName(name) }),
    );
    const who = names.length === 0 ? entry.title : namesText(names, form);
    const key = `${who.toLowerCase()}\0${entry.date?.year ?? ''}`;
    byYear.set(key, [...(byYear.get(key) ?? []), entry]);
  }
  const letters = new Map<string, string>();
  for (const same of byYear.values())
    if (same.length > 1) for (const [index, { key }] of same.entries()) letters.set(key, letterOf(index));
  return { listed: works, numbers, letters, shared: sharedNames(works, citing.apart) };
}

/** Whom a work is known by: its authors, or else its editors. */
export function authorsOf({ authors, editors, type, translators }: Entry): readonly Name[] {
  if (authors.length > 0) return authors;
  return editors.length > 0 && type !== 'chapter' && type !== 'paper' && type !== 'article'
    ? editors
    : type === 'book'
      ? translators
      : [];
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** Given names as they tell authors apart. */
export function givenOf(given: string, apart: AuthorYear['apart']): string {
  return apart === 'names' ? given : initialsOf(given, true);
}

/** Family names whose owners have not all the same given names. */
function sharedNames(works: readonly Entry[], apart: AuthorYear['apart']): ReadonlySet<string> {
  const givens = new Map<string, string>();
  const shared = new Set<string>();
  for (const entry of works) {
    const [first] = authorsOf(entry);
    if (!first || 'literal' in first) continue;
    const family = shortName(first).toLowerCase();
    const given = givenOf(first.given, apart).toLowerCase();
    const known = givens.get(family);
    if (known === undefined) givens.set(family, given);
    else if (known !== given) shared.add(family);
  }
  return shared;
}

/** What a work is sorted by: each name, then the year, then the title. */
function sortingOf(entry: Entry, apart: AuthorYear['apart']): readonly string[] {
  const names = authorsOf(entry);
  const who =
    names.length === 0
      ? [plain(entry.title)]
      : names.map(name =>
          'literal' in name ? plain(name.literal) : plain(`${name.family} ${givenOf(name.given, apart)}`),
        );
  const { year = '', month = 0, day = 0 } = entry.date ?? {};
  return [who.join('\u0001'), year.padStart(4, '0'), `${month + 10}${day + 10}`, plain(entry.title)];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .toLowerCase();
}

function inOrder(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
