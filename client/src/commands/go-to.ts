/**
 * The one way to a place: the cursor stands at its start, and it flashes. Nothing is ever selected, since the next key
 * would replace it.
 */
import { l10n, Selection, type TextEditor, TextEditorRevealType, Uri, type ViewColumn, window } from 'vscode';
import { flash } from '../editor/flash.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { asRange } from '../io/edits.ts';
import type { Place } from '../trees/line.ts';

/**
 * Goes to a place in the editor that shows its file, or a new one: in `column`, if that is told. Says so and gives nothing
 * where the file can’t be opened.
 */
export async function goTo({ uri, range }: Place, column?: ViewColumn): Promise<TextEditor | undefined> {
  const file = Uri.parse(uri, true);
  // The focus comes last: who types at once must not type where the cursor was before.
  const before = await openedEditor(file, true, column);
  if (!before) return undefined;
  // The text may be shorter by now than it was when the place was found.
  const target = before.document.validateRange(asRange(range));
  before.selection = new Selection(target.start, target.start);
  before.revealRange(before.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  const editor = await openedEditor(file, false, column);
  if (editor) flash(editor, target);
  return editor;
}

/** The editor of a file, opened if there is none; says so where it can’t be. */
export async function openedEditor(
  uri: Uri,
  preserveFocus = false,
  column?: ViewColumn,
): Promise<TextEditor | undefined> {
  try {
    return await draftEditor(uri, preserveFocus, column);
  } catch {
    void window.showWarningMessage(
      l10n.t('{0} can’t be opened: it may have been moved or deleted.', uri.path.replace(/^.*\//, '')),
    );
    return undefined;
  }
}
