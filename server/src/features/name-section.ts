import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { namePhase } from '../draft/tag-edits.ts';
import { type FullyAssessed, passageAt, rangeOf } from './assessed.ts';

/**
 * The edit that puts a comment with a phase into the heading above a position; one without text where it stands there already. Null
 * where there is no heading, or the framework has no such phase.
 */
export function nameSection(assessed: FullyAssessed, position: Position, phase: string): TextEdit | null {
  const { draft, framework } = assessed.assessment;
  const offset = assessed.lines.offsetAt(position);
  const index = draft.pages.findLastIndex((page, at) => page.heading && draft.pageStart(at) <= offset);
  if (index < 0 || !framework.phases.some(({ id }) => id === phase)) return null;
  const start = draft.pageStart(index) + (draft.pages[index]?.heading?.start ?? 0);
  const heading = passageAt(assessed.assessment, start);
  if (heading?.construct !== 'heading') return null;
  const { newText, ...span } = namePhase(draft.text, heading, phase);
  return { range: rangeOf(assessed.lines, span), newText };
}
