/**
 * How much readings find on all pages together: what rules on the text ask first, so that nothing is looked for where
 * there is none. Which readings are counted the rules say (`Rule.reads`); what is counted is the same for all of them.
 */
import type { Page } from '../draft/page.ts';
import type { Frame } from './frames.ts';
import type { PageTally } from './page-tally.ts';

/** Where a page stands, and what it says of criteria. */
export interface Standing {
  readonly frame: Frame;
  /** Codes and phases of comments on earlier pages that claim its first block. */
  readonly arriving: readonly string[];
  readonly tally: PageTally;
}

/** Something that is read of a page where it stands. A reading of slices is one that does not ask where that is. */
export interface PageReading<Item> {
  /** The items on a page, the same each time; offsets count from its start. */
  on(page: Page, standing: Standing): readonly Item[];
  /** What an item has in common with those that say the same, where each is counted by itself, too. */
  key?(item: Item): string;
}

/** What is to be counted. */
export type Readings = ReadonlySet<PageReading<unknown>>;

/** A reading on those pages alone of which something holds. */
export function where<Item>(
  reading: PageReading<Item>,
  holds: (page: Page, standing: Standing) => boolean,
): PageReading<Item> {
  return { on: (page, standing) => (holds(page, standing) ? reading.on(page, standing) : []) };
}

/** The counts of a draft, of which none is nought. */
export interface Counts {
  readonly all: Map<PageReading<unknown>, number>;
  /** By the items’ keys, of readings that have any. */
  readonly byKey: Map<PageReading<unknown>, Map<string, number>>;
}

/** Nothing yet. */
export function noCounts(): Counts {
  return { all: new Map(), byKey: new Map() };
}

/** Counts of their own with the same figures. */
export function copyOfCounts({ all, byKey }: Counts): Counts {
  return {
    all: new Map(all),
    byKey: new Map([...byKey].map(([reading, keys]) => [reading, new Map(keys)])),
  };
}

/** Counts what readings find on a page, or takes it off again (`sign` -1). */
export function countPage(
  { all, byKey }: Counts,
  page: Page,
  standing: Standing,
  readings: Readings,
  sign: 1 | -1,
): void {
  for (const reading of readings) {
    const items = reading.on(page, standing);
    if (items.length === 0) continue;
    addTo(all, reading, sign * items.length);
    if (!reading.key) continue;
    const keys = byKey.get(reading) ?? new Map<string, number>();
    byKey.set(reading, keys);
    for (const item of items) addTo(keys, reading.key(item), sign);
  }
}

/** Adds to a count; what comes to nought is no longer there. */
export function addTo<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
