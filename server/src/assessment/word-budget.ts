/**
 * How many words are counted, and how many are left.
 */
import type { Draft, Passage } from '../draft/model.ts';
import type { Excludable, Task } from '../framework/model.ts';
import type { SectionState, WordBudget } from './model.ts';

/** Share of the limit from which a draft is near it. */
export const NEAR = 0.95;

/** Adds the words up; each passage is excluded at most once, for its section before its construct. */
export function wordBudget(
  draft: Draft,
  task: Task,
  states: readonly SectionState[],
  limit: number | undefined,
): WordBudget {
  const excluded = new Map<Excludable, number>();
  let total = 0;
  let left = 0;
  for (const [index, section] of draft.sections.entries()) {
    for (let at = section.passages.from; at < section.passages.to; at++) {
      const passage = draft.passages[at];
      if (!passage || passage.words === 0) continue;
      total += passage.words;
      const what = reason(passage, states[index], task);
      if (what === undefined) continue;
      left += passage.words;
      excluded.set(what, (excluded.get(what) ?? 0) + passage.words);
    }
  }
  const counted = total - left;
  return {
    counted,
    total,
    limit,
    status: limit === undefined || counted < limit * NEAR ? 'within' : counted <= limit ? 'near' : 'over',
    excluded: [...excluded].map(([what, words]) => ({ what, words })),
  };
}

function reason(passage: Passage, state: SectionState | undefined, task: Task): Excludable | undefined {
  if (state && state.kind !== 'account' && task.exclude.includes(state.kind)) return state.kind;
  switch (passage.construct) {
    case 'prose':
    case 'code':
      return undefined;
    case 'heading':
    case 'table':
    case 'caption':
    case 'quotation':
    case 'footnote':
      return task.exclude.includes(passage.construct) ? passage.construct : undefined;
  }
}
