/**
 * How many words are counted, and how many are left.
 */
import { excludables } from '../framework/choices.ts';
import type { WordBudget } from './model.ts';
import type { Sums } from './sums.ts';
import type { WordRules } from './word-rules.ts';

/** Share of the limit from which a draft is near it. */
export const NEAR = 0.95;

/** The budget of a draft; each passage is excluded at most once, for its section before its construct. */
export function wordBudget({ total, excluded, phases, budgets }: Sums, rules: WordRules): WordBudget {
  const { limit, minimum, tolerance, cutOff } = rules;
  let left = 0;
  for (const words of excluded.values()) left += words;
  const counted = total - left;
  const most = limit && (cutOff === 'limit' ? limit : Math.floor((limit * (100 + tolerance.over)) / 100));
  // With ± and no minimum the limit is what to aim at.
  const least = minimum ?? (tolerance.under > 0 ? limit : undefined);
  return {
    counted,
    total,
    limit,
    status: limit === undefined || counted < limit * NEAR ? 'within' : counted <= limit ? 'near' : 'over',
    most,
    least: least && Math.ceil((least * (100 - tolerance.under)) / 100),
    readTo: cutOff === 'none' ? undefined : most,
    budgets: rules.budgets.map(budget => {
      const sum = (budget.kind === 'phase' ? phases : budgets).get(budget.id);
      return { budget, counted: sum?.counted ?? 0, headings: sum?.named ?? 0 };
    }),
    // In one order, whatever came first.
    excluded: ([...excludables, 'section'] as const).flatMap(what => {
      const words = excluded.get(what) ?? 0;
      return words > 0 ? [{ what, words }] : [];
    }),
  };
}
