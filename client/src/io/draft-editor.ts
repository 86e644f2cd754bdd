import { type TextEditor, type Uri, type ViewColumn, window, workspace } from 'vscode';

/** The editor that shows a draft; it is opened if there is none, in `column` if that is told. */
export async function draftEditor(uri: Uri, preserveFocus = false, column?: ViewColumn): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn ?? column;
  return window.showTextDocument(shown?.document ?? (await workspace.openTextDocument(uri)), {
    preserveFocus,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
}
