/**
 * What a reading finds in a draft, by its places. Pages are looked at only where the counts say that there is something.
 */
import type { Span } from '../draft/model.ts';
import { standingAt } from './ask.ts';
import { type Counts, countPage, noCounts, type PageReading } from './counts.ts';
import type { Assessment } from './model.ts';

/** What a lookup needs of an assessment. */
export type Looking = Pick<Assessment, 'draft' | 'walk'>;

/** How many items a reading finds. */
export function countOf(looking: Looking, reading: PageReading<unknown>): number {
  return countsOf(looking, reading).all.get(reading) ?? 0;
}

/** The keys of what a reading finds. */
export function keysOf(looking: Looking, reading: PageReading<unknown>): Iterable<string> {
  return countsOf(looking, reading).byKey.get(reading)?.keys() ?? [];
}

/** The keys of which a reading finds more than one item. */
export function repeatedKeysOf(looking: Looking, reading: PageReading<unknown>): ReadonlySet<string> {
  const repeated = new Set<string>();
  for (const [key, count] of countsOf(looking, reading).byKey.get(reading) ?? [])
    if (count > 1) repeated.add(key);
  return repeated;
}

/** The counts of a reading: those that were kept, or new ones for who looks at a draft just once and had none kept. */
function countsOf({ draft, walk }: Looking, reading: PageReading<unknown>): Counts {
  if (walk.adding.reads.has(reading)) return walk.sums.counts;
  const counts = noCounts();
  for (const [index, page] of draft.pages.entries())
    countPage(counts, page, standingAt({ walk }, index), new Set([reading]), 1);
  return counts;
}

/** What a reading finds, in the order of the text, or the first of it; looks no further than the last. */
export function placesOf<Item extends Span>(
  looking: Looking,
  reading: PageReading<Item>,
  most = Number.POSITIVE_INFINITY,
): Item[] {
  const count = Math.min(most, countOf(looking, reading));
  const items: Item[] = [];
  if (count > 0)
    for (const item of placed(looking, reading)) {
      items.push(item);
      if (items.length === count) break;
    }
  return items;
}

/** The first item of each of some keys, in the order of the text. */
export function firstsOf<Item extends Span>(
  looking: Looking,
  reading: PageReading<Item>,
  keys: Iterable<string>,
): Item[] {
  const missing = new Set(keys);
  const items: Item[] = [];
  if (missing.size > 0)
    for (const item of placed(looking, reading)) {
      if (missing.delete(reading.key?.(item) ?? '')) items.push(item);
      if (missing.size === 0) break;
    }
  return items;
}

function* placed<Item extends Span>({ draft, walk }: Looking, reading: PageReading<Item>): Generator<Item> {
  for (const [index, page] of draft.pages.entries())
    for (const item of reading.on(page, standingAt({ walk }, index)))
      yield moved(item, draft.pageStart(index));
}

/** An item with its place so much further on. */
export function moved<Item extends Span>(item: Item, by: number): Item {
  return { ...item, start: item.start + by, end: item.end + by };
}
