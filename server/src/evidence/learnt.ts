/**
 * What tags that are there already teach: how much a passage is like those that are tagged with a criterion, itself left out.
 */
import { isEmpty } from './empty-words.ts';
import type { PlacedPassage } from './sections.ts';

/** A likeness from 0 to 1 for each passage and code; undefined where nothing is tagged. */
export function learnt(placed: readonly PlacedPassage[], codes: readonly string[]): number[][] | undefined {
  if (placed.every(({ claims }) => claims.length === 0)) return undefined;
  const counts = new Map<string, number>();
  const stems = placed.map(({ read }) => new Set(read.words.flatMap(({ stem }) => (isEmpty(stem) ? [] : stem))));
  for (const own of stems) for (const stem of own) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const vectors = stems.map(own => unit(own, stem => Math.log(1 + placed.length / (counts.get(stem) ?? 1))));
  const tagged = codes.map(code => {
    const sum = new Map<string, number>();
    let members = 0;
    placed.forEach(({ claims }, at) => {
      if (!claims.includes(code)) return;
      members++;
      for (const [stem, value] of vectors[at] ?? []) sum.set(stem, (sum.get(stem) ?? 0) + value);
    });
    return { code, sum, members };
  });
  return placed.map(({ claims }, at) =>
    tagged.map(({ code, sum, members }) => {
      const isOwn = claims.includes(code);
      const others = isOwn ? members - 1 : members;
      if (others === 0) return 0;
      let product = 0;
      // Its own part in the sum is its length, which is one.
      for (const [stem, value] of vectors[at] ?? []) product += value * (sum.get(stem) ?? 0);
      return Math.max(0, (isOwn ? product - 1 : product) / others);
    }),
  );
}

/** A vector of length one. */
function unit(stems: ReadonlySet<string>, weight: (stem: string) => number): Map<string, number> {
  const vector = new Map([...stems].map((stem): [string, number] => [stem, weight(stem)]));
  const length = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
  return new Map([...vector].map(([stem, value]) => [stem, value / (length || 1)]));
}
