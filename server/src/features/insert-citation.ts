import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { tagPassage } from '../draft/tag-edits.ts';
import { type FullyAssessed, passageAt } from './assessed.ts';

/**
 * The edit that cites `code` for the passage at a position, in a comment, which costs no word; one without text where it is
 * cited so already.
 */
export function insertCitation(
  { assessment, lines }: FullyAssessed,
  position: Position,
  code: string,
): TextEdit | null {
  const passage = passageAt(assessment, lines.offsetAt(position));
  if (!passage) return null;
  const { start, end, newText } = tagPassage(assessment.draft.text, passage, [code]);
  return { range: { start: lines.placeAt(start), end: lines.placeAt(end) }, newText };
}
