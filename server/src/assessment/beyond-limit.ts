import type { CutOff } from './model.ts';

/** Whether all the words that a code claims stand where nobody reads any more. */
export function isBeyondLimit(code: string, claimed: number, cutOff: CutOff | undefined): boolean {
  return cutOff !== undefined && claimed > 0 && !cutOff.read.has(code);
}
