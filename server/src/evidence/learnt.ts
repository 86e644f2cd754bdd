/**
 * What tags that are there already teach: how much a passage is like those that are tagged with a criterion, itself left out.
 */
import { isEmpty } from './empty-words.ts';
import type { PlacedPassage } from './sections.ts';

/** A passage as a vector of length one: its stems by number, each with its part. */
interface Vector {
  readonly stems: readonly number[];
  readonly parts: readonly number[];
}

/** A row of likenesses from 0 to 1 for each passage, one for each code; undefined where nothing is tagged. */
export function learnt(
  placed: readonly PlacedPassage[],
  codes: readonly string[],
): Float64Array[] | undefined {
  if (placed.every(({ claims }) => claims.length === 0)) return undefined;
  const { vectors, stems } = vectorsOf(placed);
  const rows = placed.map(() => new Float64Array(codes.length));
  for (const [index, code] of codes.entries()) {
    const tagged = placed.map(({ claims }) => claims.includes(code));
    const members = tagged.filter(is => is).length;
    if (members === 0) continue;
    const sum = new Float64Array(stems);
    vectors.forEach((vector, at) => {
      if (!tagged[at]) return;
      vector.stems.forEach((stem, part) => {
        sum[stem] = (sum[stem] ?? 0) + (vector.parts[part] ?? 0);
      });
    });
    vectors.forEach((vector, at) => {
      const others = tagged[at] ? members - 1 : members;
      const product = vector.stems.reduce(
        (all, stem, part) => all + (vector.parts[part] ?? 0) * (sum[stem] ?? 0),
        0,
      );
      // Its own part in the sum is its length, which is one.
      const like = tagged[at] ? product - 1 : product;
      const row = rows[at];
      if (row && others > 0) row[index] = Math.max(0, like / others);
    });
  }
  return rows;
}

/** What says something in each passage, the rare more than the common; and how many stems there are. */
function vectorsOf(placed: readonly PlacedPassage[]): {
  readonly vectors: readonly Vector[];
  readonly stems: number;
} {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const own = placed.map(({ read }) => {
    const stems = new Set<number>();
    for (const { stem } of read.words) {
      if (isEmpty(stem)) continue;
      const number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      if (!stems.has(number)) counts[number] = (counts[number] ?? 0) + 1;
      stems.add(number);
    }
    return [...stems];
  });
  const vectors = own.map((stems): Vector => {
    const parts = stems.map(stem => Math.log(1 + placed.length / (counts[stem] ?? 1)));
    const length = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0)) || 1;
    return { stems, parts: parts.map(part => part / length) };
  });
  return { vectors, stems: numbers.size };
}
