/**
 * The cases of property tests: the same in every `npm test`, so that it says the same everywhere, and others each time
 * in the long runs that `MARKSCHEME_RUNS=100000` asks for. `MARKSCHEME_SEED` says which.
 */
import process from 'node:process';

const { MARKSCHEME_RUNS, MARKSCHEME_SEED } = process.env;

/** What the cases are made from; fast-check prints it where a test fails. */
export const SEED = Number(MARKSCHEME_SEED ?? (MARKSCHEME_RUNS ? Date.now() : 2026));

/** How many cases a test of the long runs tries. */
export function runs(usual: number): number {
  return Number(MARKSCHEME_RUNS ?? usual);
}
