/**
 * Where an assessor stops reading who reads no further than the limit, and what is claimed before that place. Looks at
 * no page behind it, so it costs what the limit is long, not the draft.
 */
import type { Draft, Passage } from '../draft/model.ts';
import { wordSpan } from '../draft/word-places.ts';
import { outermost } from './frames.ts';
import { isLeftOut } from './left-out.ts';
import type { CutOff, WordBudget } from './model.ts';
import { PassageRow } from './tally.ts';
import type { Walk } from './walk.ts';

const NO_PASSAGES: ReadonlySet<number> = new Set();

/** The first counted word that is not read; undefined where all are. */
export function cutOffOf(
  draft: Draft,
  { pages, frames, arriving, tallies, adding }: Walk,
  { counted, readTo }: WordBudget,
): CutOff | undefined {
  if (readTo === undefined || counted <= readTo) return undefined;
  const read = new Set<string>();
  const excludes: ReadonlySet<string> = new Set(adding.excludes);
  let left = readTo;
  for (const [index, page] of pages.entries()) {
    const frame = frames[index] ?? outermost;
    let passage = 0;
    // The passage with the first word that is not read; behind the last one where all of the page is.
    if (isLeftOut(frame, adding.excludes)) passage = page.passages.length;
    for (; passage < page.passages.length; passage++) {
      const words = countedWords(page.passages[passage]);
      if (words > left) break;
      left -= words;
    }
    const stops = passage < page.passages.length;
    // A passage that is read in part speaks for what it claims.
    const seen = stops && left > 0 ? passage + 1 : passage;
    const row = new PassageRow(page.passages, tallies[index]?.ownWording ?? NO_PASSAGES);
    const note = (code: string, from: number, to: number) => {
      if (row.of(from, Math.min(to, seen)).words > 0) read.add(code);
    };
    if (frame.kind === 'account') {
      for (const code of frame.claiming) note(code, 0, seen);
      if (!page.heading) for (const code of arriving[index] ?? []) note(code, 0, page.opening);
      for (const { code, claim } of tallies[index]?.citations ?? [])
        if (claim.kind === 'passages') note(code, claim.from, claim.to);
      for (const { code, from, to } of tallies[index]?.further ?? []) note(code, from, to);
    }
    if (stops) return { ...wordSpan(draft, index, passage, left), read };
  }
  return undefined;

  function countedWords(passage: Passage | undefined): number {
    return passage && !excludes.has(passage.construct) ? passage.words : 0;
  }
}
