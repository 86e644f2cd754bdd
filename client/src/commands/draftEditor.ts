import { type TextEditor, type Uri, window, workspace } from 'vscode';

/** The editor that shows a draft; it is opened if there is none. */
export async function draftEditor(uri: Uri, preserveFocus = false): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  return window.showTextDocument(shown?.document ?? (await workspace.openTextDocument(uri)), {
    preserveFocus,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
}
