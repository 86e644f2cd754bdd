/**
 * How likely it is that each passage shows each criterion.
 */
import type { Hit } from './hits.ts';
import { learnt } from './learnt.ts';
import type { Lexicon } from './lexicon.ts';
import type { Method } from './method.ts';
import type { PlacedPassage, Section } from './sections.ts';

/** Figures by index of the criterion. */
type Row = Float64Array;

/** A row for each passage, with a score from 0 to 1 for each criterion. */
export function scoresOf(
  placed: readonly PlacedPassage[],
  { criteria, terms }: Lexicon,
  method: Method,
): Row[] {
  const count = criteria.length;
  const rarity = rarityIn(placed, terms.length);
  const own = placed.map(({ read }) => spoken(new Float64Array(count), read.hits, term => rarity[term] ?? 0));
  const headings = new Map<Section, Row>();
  for (const { section } of placed)
    if (!headings.has(section)) headings.set(section, headingRow(section, count, method));
  const likeness =
    method.learning > 0
      ? learnt(
          placed,
          criteria.map(({ code }) => code),
        )
      : undefined;
  const sums = placed.map(({ section }, at) => {
    const row = new Float64Array(count);
    addTo(row, own[at], 1);
    addTo(row, headings.get(section), method.heading);
    for (const beside of [at - 1, at + 1])
      if (placed[beside]?.section === section) addTo(row, own[beside], method.neighbour);
    addTo(row, likeness?.[at], method.learning);
    return row;
  });
  const usual = new Float64Array(count);
  for (const row of sums) addTo(usual, row, method.common / placed.length);
  return sums.map(row => competing(row, usual, method.rivalry));
}

function addTo(row: Row, other: Row | undefined, times: number): void {
  if (!other) return;
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) + (other[at] ?? 0) * times;
}

/** What hits say, added to a row. */
function spoken(row: Row, hits: readonly Hit[], weightOf: (term: number) => number): Row {
  for (const { term, share } of hits) {
    const times = share * weightOf(term.id);
    for (const { criterion, weight } of term.speaksFor)
      row[criterion] = (row[criterion] ?? 0) + weight * times;
  }
  return row;
}

function headingRow({ headings }: Section, count: number, { further }: Method): Row {
  const row = new Float64Array(count);
  headings.forEach((hits, level) => void spoken(row, hits, () => further ** level));
  return row;
}

/** From nought to 1: how rare each term is among the passages. */
function rarityIn(placed: readonly PlacedPassage[], terms: number): Float64Array {
  const counts = new Float64Array(terms);
  for (const { read } of placed)
    for (const { term } of read.hits) counts[term.id] = (counts[term.id] ?? 0) + 1;
  const most = Math.log(1 + placed.length);
  return counts.map(count => (count === 0 ? 0 : Math.log(1 + placed.length / count) / most));
}

/** What speaks for each criterion beyond what is usual for it, made a score by its share of what speaks for any. */
function competing(row: Row, usual: Row, rivalry: number): Row {
  const beyond = row.map((value, criterion) => Math.max(0, value - (usual[criterion] ?? 0)));
  const powers = beyond.map(value => value ** rivalry);
  const all = powers.reduce((sum, value) => sum + value, 0);
  return beyond.map((value, criterion) =>
    value > 0 ? calibrated(value, (powers[criterion] ?? 0) / all) : 0,
  );
}

/** Fitted by logistic regression to the labels of the drafts that the ranking was tuned on. */
const FIT = { always: 0.77, value: 0.77, share: 1.59 };

/** How likely it is that a reader sees a criterion for which so much speaks, and such a share of what speaks for any. */
function calibrated(value: number, share: number): number {
  const odds = FIT.always + FIT.value * Math.log(value + 0.1) + FIT.share * Math.log(share + 0.01);
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}
