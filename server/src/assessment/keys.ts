/**
 * Keys that a draft cites works by, against its bibliography.
 */
import { mayNameWorks } from '../draft/names-works.ts';
import { type CitedKey, citedKeys } from '../draft/readings/key-citations.ts';
import { nearest } from '../text/nearest.ts';
import type { PageReading } from './counts.ts';
import { firstsOf, keysOf, type Looking, placesOf } from './found.ts';
import type { Assessment } from './model.ts';

/** Every key that is cited, by itself. */
export const keysCited: PageReading<CitedKey> = {
  on: page => citedKeys.on(page),
  key: ({ key }) => key,
};

/** Keys that no work has, at each place. */
export function unknownKeys(assessment: Assessment): CitedKey[] {
  const { bibliography } = assessment;
  if (!bibliography) return [];
  const isUnknown = [...keysOf(assessment, keysCited)].some(key => !bibliography.entries.has(key));
  return isUnknown ? placesOf(assessment, keysCited).filter(({ key }) => !bibliography.entries.has(key)) : [];
}

/** The first key in brackets, where the draft names no bibliography at all. */
export function keyWithoutWorks(looking: Looking): CitedKey | undefined {
  const head = looking.draft.pages[0]?.slices[0];
  if (head?.frontMatter && mayNameWorks(head.text)) return undefined;
  return firstsOf(looking, keysCited, keysOf(looking, keysCited)).find(({ isBracketed }) => isBracketed);
}

/** The keys of works that the draft neither cites nor asks to be listed, by the index of their file. */
export function unusedKeys(assessment: Assessment): ReadonlyMap<number, readonly string[]> {
  const { bibliography } = assessment;
  const unused = new Map<number, string[]>();
  if (!bibliography || bibliography.named.isAllListed) return unused;
  const used = new Set([...keysOf(assessment, keysCited), ...bibliography.named.uncited]);
  // Who has cited nothing yet is still writing.
  if (used.size === 0) return unused;
  for (const { key, home } of bibliography.entries.values())
    if (!used.has(key)) unused.set(home.file, [...(unused.get(home.file) ?? []), key]);
  return unused;
}

/** The key that was likely meant. */
export function nearKey(key: string, { bibliography }: Assessment): string | undefined {
  return bibliography && nearest(key, [...bibliography.entries.keys()]);
}
