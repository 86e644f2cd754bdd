import { Selection, type TextEditor, TextEditorRevealType, Uri } from 'vscode';
import type { Session } from '../session.ts';
import type { Place } from '../trees/line.ts';
import { textIn } from './argument.ts';
import { draftEditor } from './draftEditor.ts';
import { asRange } from './edits.ts';

/** Goes to where a line of a view leads to now: it may have moved since the line was drawn. */
export async function goToPlace({ sections, conditions }: Session, argument?: unknown): Promise<void> {
  const line = textIn(argument, 'line') ?? textIn(argument, 'id');
  if (line === undefined) return;
  const view = textIn(argument, 'view');
  const place =
    (view === 'conditions' ? undefined : await sections.placeOf(line)) ??
    (view === 'sections' ? undefined : await conditions.placeOf(line));
  if (place) await goTo(place, view === 'conditions' ? 'select' : 'cursor');
}

/** Selects a place, or puts the cursor before it, in the editor that shows its file or a new one, and brings it into sight. */
export async function goTo({ uri, range }: Place, how: 'select' | 'cursor' = 'select'): Promise<TextEditor> {
  const file = Uri.parse(uri, true);
  // The focus comes last: who types at once must not type where the cursor was before.
  const editor = await draftEditor(file, true);
  const { start, end } = asRange(range);
  editor.selection = new Selection(start, how === 'select' ? end : start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return draftEditor(file);
}
