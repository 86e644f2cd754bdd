/**
 * Edits that turn one text into the other: insertions, deletions, replacements, and swaps of neighbours (the
 * distance of optimal string alignment), in UTF-16 code units.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word of `words` that a writer most likely meant by `typed`: at most two changes away, the first of equals. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  if (typed.length > 40) return undefined;
  const sought = typed.toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, typed.length);
  for (const word of words) {
    const candidate = word.toLowerCase();
    if (differAtLeast(sought, candidate) >= least) continue;
    const distance = editDistance(sought, candidate);
    if (distance < least) {
      best = word;
      least = distance;
    }
  }
  return best;
}

/** A question about what was likely meant, with a space before it; nothing where nothing is near. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ‘${meant}’?`;
}

/** A bound that is found sooner than the distance: characters of the longer text that the other has not got. */
function differAtLeast(a: string, b: string): number {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b];
  if (longer.length - shorter.length > 2) return longer.length - shorter.length;
  let missing = 0;
  for (const character of longer) if (!shorter.includes(character)) missing++;
  return missing;
}
