/**
 * Works that the text cites and those that its lists of references have. Each is counted by itself, not only all together,
 * since what is looked for is whether it is among the others.
 */
import { citedWorks, listedWorks, type Work } from '../draft/readings/cited-works.ts';
import { Memo } from '../text/memo.ts';
import { type PageReading, where } from './counts.ts';
import { firstsOf, keysOf, type Looking } from './found.ts';

/** Works that are cited outside of lists of references. */
export const worksCited: PageReading<Work> = {
  ...where(citedWorks, (_, { frame }) => frame.kind !== 'references'),
  key: keyOf,
};

/** Works in lists of references. */
export const worksListed: PageReading<Work> = {
  ...where(listedWorks, (_, { frame }) => frame.kind === 'references'),
  key: keyOf,
};

/** Works that are cited for sure and not listed: each where it is cited first. */
export function unlistedWorks(looking: Looking): Work[] {
  return firstsOf(looking, worksCited, lacking(looking, worksCited, worksListed));
}

/** Works that are listed and not cited. */
export function uncitedWorks(looking: Looking): Work[] {
  return firstsOf(looking, worksListed, lacking(looking, worksListed, worksCited));
}

/** The keys of works that are surely meant, of which the others have none of the names. */
function lacking(looking: Looking, reading: PageReading<Work>, others: PageReading<Work>): string[] {
  const works = [...keysOf(looking, reading)].map(key => ({ key, ...meaningOf(key) }));
  if (works.length === 0) return [];
  const known = new Set([...keysOf(looking, others)].flatMap(key => meaningOf(key).names));
  return works.flatMap(({ key, sure, names }) => (sure && !names.some(name => known.has(name)) ? key : []));
}

/** What mentions of a work that are written alike have in common: its names, and whether it is surely one. */
function keyOf({ keys, sure }: Work): string {
  return [sure ? 'sure' : 'maybe', ...keys].join('|');
}

/** What a key was made of; asked of all of them at every keystroke. */
function meaningOf(key: string): { readonly sure: boolean; readonly names: readonly string[] } {
  return meanings.of(key, () => {
    const [sure, ...names] = key.split('|');
    return { sure: sure === 'sure', names };
  });
}

const meanings = new Memo<ReturnType<typeof meaningOf>>();
