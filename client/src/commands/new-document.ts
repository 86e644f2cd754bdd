import { Range, type TextEditor, window, workspace } from 'vscode';

/** Shows a new, unsaved document in an editor of its own; where to save it is asked when it is saved. */
export async function showNewDocument(language: string, content: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ language, content });
  const editor = await window.showTextDocument(document, { preview: false });
  // VS Code may give the new one the name, and so the text, of one that was closed a moment ago.
  const { lineCount } = document;
  if (document.getText() !== content) {
    await editor.edit(edit => edit.replace(new Range(0, 0, lineCount, 0), content));
  }
  return editor;
}
