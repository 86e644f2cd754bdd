/**
 * The cases of property tests: the same in every `npm test`, so that it says the same everywhere, and others each time
 * in the long runs that `MARKSCHEME_RUNS=100000` asks for. `MARKSCHEME_SEED` says which. `npm test -- quick` tries a tenth.
 */
import process from 'node:process';

const { MARKSCHEME_RUNS, MARKSCHEME_SEED, MARKSCHEME_QUICK } = process.env;

/** What the cases are made from; fast-check prints it where a test fails. */
export const SEED = Number(MARKSCHEME_SEED ?? (MARKSCHEME_RUNS ? Date.now() : 2026));

/** How many cases a test tries that has no part in the long runs. */
export function cases(usual: number): number {
  return MARKSCHEME_QUICK ? Math.ceil(usual / 10) : usual;
}

/** How many cases a test of the long runs tries. */
export function runs(usual: number): number {
  return Number(MARKSCHEME_RUNS ?? cases(usual));
}
