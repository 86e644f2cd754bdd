/**
 * The top-level blocks of a draft with the passages in them, and the order in which they are printed.
 */
import type { RootContent } from 'mdast';
import { spanOf } from '../draft/markdown/visible-text.ts';
import type { PlacedPassage } from './claims.ts';
import type { SourceFile } from './source.ts';
import type { Writing } from './writing.ts';

/** A top-level block. */
export interface Unit {
  readonly file: SourceFile;
  readonly node: RootContent;
  readonly passages: readonly PlacedPassage[];
  /** Whether its section is left out of the count, and so goes behind the account. */
  readonly leftOut: boolean;
}

/** All of them, in the order of the text; notes are printed with their marks. */
export function unitsOf(writing: Writing): Unit[] {
  let leftOut = false;
  return writing.files.flatMap(file =>
    file.nodes.flatMap((node): Unit | [] => {
      // A note stands elsewhere than it is written, and says nothing of what stands here.
      if (node.type === 'footnoteDefinition' || node.type === 'definition' || node.type === 'yaml') return [];
      const { start, end } = spanOf(node);
      const passages = writing.passagesWithin(file, start, end);
      // What has no words, such as a rule, stays with what stands before it.
      leftOut = passages[0]?.leftOut ?? leftOut;
      return { file, node, passages, leftOut };
    }),
  );
}
