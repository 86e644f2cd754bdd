import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { tagPassage } from '../draft/tag-edits.ts';
import { type FullyAssessed, passageAt } from './assessed.ts';

/**
 * The edit that cites codes for the passage at a position, in a comment, which costs no word; one without text where it is
 * cited so already for all of them.
 */
export function insertCitation(
  { assessment, lines }: FullyAssessed,
  position: Position,
  ...codes: readonly string[]
): TextEdit | null {
  const passage = passageAt(assessment, lines.offsetAt(position));
  if (!passage) return null;
  const { start, end, newText } = tagPassage(assessment.draft.text, passage, codes);
  return { range: { start: lines.placeAt(start), end: lines.placeAt(end) }, newText };
}
