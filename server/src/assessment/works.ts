/**
 * Works that the text cites and those that its lists of references have. Each is counted by itself, not only all together,
 * since what is looked for is whether it is among the others.
 */
import { citedWorks } from '../draft/readings/cited-works.ts';
import { type KeyedCitation, keyedCitations } from '../draft/readings/keyed-citations.ts';
import { listedWorks } from '../draft/readings/listed-works.ts';
import type { Work } from '../draft/readings/work-names.ts';
import { Memo } from '../text/memo.ts';
import { type PageReading, where } from './counts.ts';
import { countOf, firstsOf, keysOf, type Looking, placesOf, repeatedKeysOf } from './found.ts';

/** Works that are cited outside of lists of references. */
export const worksCited: PageReading<Work> = {
  ...where(citedWorks, (_, { frame }) => frame.works === 'cited'),
  key: keyOf,
};

/** Works in lists of references. */
export const worksListed: PageReading<Work> = {
  ...where(listedWorks, (_, { frame }) => frame.works === 'listed'),
  key: keyOf,
};

/** Works in lists of references by all their authors and the year; only those that are surely read right. */
export const worksByYear: PageReading<Work> = {
  on: (page, standing) => worksListed.on(page, standing).filter(({ same }) => same !== undefined),
  key: ({ same }) => same ?? '',
};

/** Citations by a key, whose works stand in another file. */
export const keyed: PageReading<KeyedCitation> = {
  on: page => keyedCitations.on(page).filter(({ by }) => by === 'key'),
};

/** Citations by number. */
export const numbered: PageReading<KeyedCitation> = {
  on: (page, { frame }) =>
    frame.works === 'cited' ? keyedCitations.on(page).filter(({ by }) => by === 'number') : [],
};

/** Works that are cited for sure and not listed: each where it is cited first. None where the list is in another file. */
export function unlistedWorks(looking: Looking): Work[] {
  if (countOf(looking, keyed) > 0) return [];
  const least = countOf(looking, worksListed) > 0 ? 'likely' : 'sure';
  return firstsOf(looking, worksCited, lacking(looking, worksCited, worksListed, least));
}

/** Works that are listed and not cited; none where the text cites by key or number. */
export function uncitedWorks(looking: Looking): Work[] {
  if (countOf(looking, keyed) > 0 || countOf(looking, numbered) > 0) return [];
  return firstsOf(looking, worksListed, lacking(looking, worksListed, worksCited, 'sure'));
}

/** Works of the same authors and year without letters to tell them apart, in the order of the list: one list for each. */
export function sameYearWorks(looking: Looking): (readonly [Work, Work, ...Work[]])[] {
  const keys = repeatedKeysOf(looking, worksByYear);
  if (keys.size === 0) return [];
  const groups = new Map<string, Work[]>();
  for (const work of placesOf(looking, worksByYear)) {
    const { same = '' } = work;
    if (!keys.has(same)) continue;
    const group = groups.get(same) ?? [];
    groups.set(same, group);
    group.push(work);
  }
  return [...groups.values()].flatMap(([first, second, ...more]) =>
    first && second ? [[first, second, ...more] as const] : [],
  );
}

/** Gives the years that lists have of the authors of a work. */
export function yearsListed(looking: Looking): (work: Work) => readonly string[] {
  const years = new Map<string, Set<string>>();
  for (const key of keysOf(looking, worksListed))
    for (const one of meaningOf(key).names) {
      const [, name = '', year = ''] = /^(.*) (\d{4}[a-z]?)$/.exec(one) ?? [];
      if (name === '') continue;
      const known = years.get(name) ?? new Set();
      years.set(name, known.add(year));
    }
  return ({ keys }) => {
    const names = keys.flatMap(key => (key.endsWith(' ~') ? key.slice(0, -2) : []));
    return [...new Set(names.flatMap(name => [...(years.get(name) ?? [])]))].sort();
  };
}

/** The keys of works that are surely meant, of which the others have none of the names. */
function lacking(
  looking: Looking,
  reading: PageReading<Work>,
  others: PageReading<Work>,
  least: 'sure' | 'likely',
): string[] {
  const works = [...keysOf(looking, reading)].map(key => ({ key, ...meaningOf(key) }));
  if (works.length === 0) return [];
  const known = new Set([...keysOf(looking, others)].flatMap(key => meaningOf(key).names));
  return works.flatMap(({ key, meant, names }) =>
    (meant === 'sure' || meant === least) && !names.some(name => known.has(name)) ? key : [],
  );
}

/** What mentions of a work that are written alike have in common: its names, and whether it is surely one. */
function keyOf({ keys, sure, likely }: Work): string {
  return [sure ? 'sure' : likely ? 'likely' : 'maybe', ...keys].join('|');
}

/** What a key was made of; asked of all of them at every keystroke. */
function meaningOf(key: string): { readonly meant: string; readonly names: readonly string[] } {
  return meanings.of(key, () => {
    const [meant = '', ...names] = key.split('|');
    return { meant, names };
  });
}

const meanings = new Memo<ReturnType<typeof meaningOf>>();
