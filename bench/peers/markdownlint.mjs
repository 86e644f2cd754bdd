/** markdownlint's library with its own defaults, but without a limit for lines: a paragraph is one. */
import { lint } from 'markdownlint/sync';

export function open() {
  return async ({ text }) =>
    lint({ strings: { draft: text }, config: { default: true, MD013: false } }).draft.length;
}
