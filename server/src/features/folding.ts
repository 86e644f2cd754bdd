/**
 * Comments that claim something, where they take several lines: one comment over lines, or several in a row.
 */
import type { FoldingRange } from 'vscode-languageserver-protocol';
import { FoldingRangeKind } from 'vscode-languageserver-types';
import { isOnlyComments, readComment } from '../draft/comments.ts';
import { Reading } from '../draft/readings/reading.ts';
import type { FullyAssessed } from './assessed.ts';
import { pagesHere } from './pages.ts';

/** Comments that stand in a row; offsets count from the slice’s start. */
interface Comments {
  readonly start: number;
  readonly end: number;
  /** Whether one of them is ours. */
  readonly claim: boolean;
  /** Whether nothing else stands before it in the slice but comments, and behind it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** The blocks that are nothing but comments. */
const comments = new Reading<Comments>(({ text, blocks }) =>
  blocks.flatMap(({ start, end, passages }, index) => {
    const html = text.slice(start, end);
    if (passages.length > 0 || !isOnlyComments(html)) return [];
    const claim = html.split(/(?=<!--)/).some(each => readComment(each.trimEnd(), 0).length > 0);
    const above = blocks[index - 1];
    const below = blocks[index + 1];
    const joins = (block: typeof above) => block === undefined || block.passages.length === 0;
    return { start, end, claim, first: joins(above), last: joins(below) };
  }),
);

/** The folding ranges of a document, of the kind that ‘Fold All Block Comments’ folds. */
export function foldingRanges(assessed: FullyAssessed): FoldingRange[] {
  const { lines } = assessed;
  const ranges: FoldingRange[] = [];
  let row: { start: number; end: number; claim: boolean } | undefined;
  const finish = () => {
    if (row?.claim) {
      const [startLine, endLine] = [lines.placeAt(row.start).line, lines.placeAt(row.end).line];
      if (endLine > startLine) ranges.push({ startLine, endLine, kind: FoldingRangeKind.Comment });
    }
    row = undefined;
  };
  for (const { page, by } of pagesHere(assessed)) {
    let at = by;
    for (const slice of page.slices) {
      const found = comments.inSlice(slice);
      if (found.length === 0) finish();
      for (const { start, end, claim, first, last } of found) {
        if (row && first) row = { start: row.start, end: end + at, claim: row.claim || claim };
        else {
          finish();
          row = { start: start + at, end: end + at, claim };
        }
        if (!last) finish();
      }
      at += slice.text.length;
    }
  }
  finish();
  return ranges;
}
