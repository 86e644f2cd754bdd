/**
 * The states of what is assessed, each named here alone: types, the report’s schema and the messages are made of these.
 */

/** Of the word limit; near from 95% on. */
export const wordStates = ['within', 'near', 'over'] as const;
export type WordState = (typeof wordStates)[number];

/** Of a phase: it has words, only a heading, or not even that. */
export const phaseStates = ['present', 'empty', 'missing'] as const;
export type PhasePresence = (typeof phaseStates)[number];

/** Of a criterion, from nothing to everything. */
export const coverageStates = ['uncovered', 'mentioned', 'covered', 'evidenced'] as const;
export type CoverageStatus = (typeof coverageStates)[number];

/** The state as it is shown: of what is judged elsewhere than in the text nothing is lacking. */
export function shownState(
  status: CoverageStatus,
  judged: 'here' | 'elsewhere' = 'here',
): CoverageStatus | 'elsewhere' {
  return judged === 'elsewhere' && (status === 'uncovered' || status === 'mentioned') ? 'elsewhere' : status;
}

/** Of a condition: what the front matter says, or that it says nothing. */
export const conditionStates = ['met', 'unmet', 'unknown'] as const;
export type ConditionStatus = (typeof conditionStates)[number];

/** What a supporting document can be. */
export const documentKinds = ['file', 'annex'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Of a supporting document; unknown where nobody could look for it. */
export const documentStates = ['there', 'missing', 'unknown'] as const;
export type DocumentStatus = (typeof documentStates)[number];

/** What can have a budget of words. */
export const budgetKinds = ['part', 'phase', 'section'] as const;
export type BudgetKind = (typeof budgetKinds)[number];
