import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { markSection } from '../rules/mark-section.ts';
import { type FullyAssessed, rangeOf } from './assessed.ts';
import { pagesHere } from './pages.ts';

/** The edits that say in the heading at a position that its section is about a phase; null where there is no such heading or phase. */
export function markSectionEdits(
  assessed: FullyAssessed,
  position: Position,
  phase: string,
): TextEdit[] | null {
  const { assessment, lines } = assessed;
  if (!assessment.phases.some(each => each.phase.id === phase)) return null;
  const at = lines.offsetAt(position);
  for (const { page, index, by } of pagesHere(assessed, { start: position, end: position })) {
    if (!page.heading || at < page.heading.start + by || at > page.heading.end + by) continue;
    const edit = markSection(assessment, index, phase);
    return edit ? [{ range: rangeOf(lines, edit), newText: edit.newText }] : null;
  }
  return null;
}
