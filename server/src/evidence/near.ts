/**
 * Words that are used like a cue without being one: `flu` is near to `pandemic`.
 */
import { once } from '../text/once.ts';
import { nearWords } from './near-words.ts';

const table = once(
  () =>
    new Map(
      nearWords.split('\n').map((line): [string, readonly string[]] => {
        const [stem = '', ...near] = line.split(' ');
        return [stem, near];
      }),
    ),
);

/** The stems of cues that a stem is near to, the nearest first. */
export function wordsNear(stem: string): readonly string[] {
  return table().get(stem) ?? NONE;
}

const NONE: readonly string[] = [];
