/**
 * How many words are counted, and how many are left.
 */
import type { WordBudget } from './model.ts';
import type { Sums } from './sums.ts';

/** Share of the limit from which a draft is near it. */
export const NEAR = 0.95;

/** The budget of a draft; each passage is excluded at most once, for its section before its construct. */
export function wordBudget({ total, excluded }: Sums, limit: number | undefined): WordBudget {
  let left = 0;
  for (const words of excluded.values()) left += words;
  const counted = total - left;
  return {
    counted,
    total,
    limit,
    status: limit === undefined || counted < limit * NEAR ? 'within' : counted <= limit ? 'near' : 'over',
    excluded: [...excluded].flatMap(([what, words]) => (words > 0 ? [{ what, words }] : [])),
  };
}
