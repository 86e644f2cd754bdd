/**
 * How many words are selected, counted as those of the draft are.
 */
import type { Range } from 'vscode-languageserver-protocol';
import { frameOfPassage } from '../assessment/ask.ts';
import { isLeftOut } from '../assessment/left-out.ts';
import { wordsWithin } from '../draft/word-places.ts';
import type { SelectionWords } from '../protocol.ts';
import type { FullyAssessed } from './assessed.ts';
import { pagesHere } from './pages.ts';

/** The words in some ranges of a document together; looks at no page that they don’t touch. */
export function selectionWords(assessed: FullyAssessed, ranges: readonly Range[]): SelectionWords {
  const { assessment, lines } = assessed;
  const { draft, wordRules } = assessment;
  const { excludes } = wordRules;
  let [counted, total] = [0, 0];
  for (const range of ranges) {
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    for (const { page, index, by } of pagesHere(assessed, range)) {
      for (const [at, passage] of page.passages.entries()) {
        const from = Math.max(start - by, passage.start);
        const to = Math.min(end - by, passage.end);
        if (from >= to || passage.words === 0) continue;
        const words = wordsWithin(draft, index, at, from, to);
        total += words;
        const isOut =
          isLeftOut(frameOfPassage(assessment, index, at), excludes) ||
          excludes.some(what => what === passage.construct);
        if (!isOut) counted += words;
      }
    }
  }
  return { counted, total };
}
