import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { markSection } from '../rules/mark-section.ts';
import { type FullyAssessed, isHere, rangeOf } from './assessed.ts';

/**
 * The edit that puts a comment with a phase into the heading above a position; one without text where it stands there already. Null
 * where there is no heading, or the framework has no such phase.
 */
export function nameSection(assessed: FullyAssessed, position: Position, phase: string): TextEdit | null {
  const { draft, framework } = assessed.assessment;
  const offset = assessed.lines.offsetAt(position);
  const index = draft.pages.findLastIndex((page, at) => page.heading && draft.pageStart(at) <= offset);
  if (index < 0 || !framework.phases.some(({ id }) => id === phase)) return null;
  const edit = markSection(assessed.assessment, index, phase);
  // A heading in another file of the draft is not this section’s.
  if (!edit || !isHere(assessed, edit)) return null;
  const { newText, ...span } = edit;
  return { range: rangeOf(assessed.lines, span), newText };
}
