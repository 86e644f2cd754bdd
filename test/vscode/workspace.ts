/**
 * What tests in VS Code do with documents, and how they wait.
 */
import * as vscode from 'vscode';
import type { MarkschemeApi } from '../../client/src/api.ts';

/** The extension's API, the extension being active. */
export async function markscheme(): Promise<MarkschemeApi> {
  const extension = vscode.extensions.getExtension<MarkschemeApi>('markscheme.markscheme');
  if (!extension) throw new Error('Markscheme is not installed.');
  return extension.activate();
}

/** Waits until something is so, and fails by its name if it isn't in good time. */
export async function until(what: string, isSo: () => boolean | PromiseLike<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It was waited in vain until ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** Shows a document in the first column. */
export function show(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/** Puts the cursor somewhere, and waits until the editor has it there: setting it is only a request. */
export async function putCursor(
  { document }: vscode.TextEditor,
  line: number,
  character: number,
): Promise<void> {
  const selection = new vscode.Selection(line, character, line, character);
  const editor = await vscode.window.showTextDocument(document, { selection, preview: false });
  await until('the cursor is there', () => editor.selection.isEqual(selection));
}

/** What stands behind the cursor, so many characters of it; throws where text is selected, which the next key would replace. */
export function caretBefore({ document, selection }: vscode.TextEditor, length: number): string {
  if (!selection.isEmpty) throw new Error(`This is selected: ${document.getText(selection)}`);
  const { active } = selection;
  return document.getText(new vscode.Range(active, active.translate(0, length)));
}

/** Opens a file of the workspace, a copy of the examples, and waits until the view shows it. */
export async function openExample(path: string): Promise<vscode.TextEditor> {
  const editor = await show(await vscode.workspace.openTextDocument(inWorkspace(path)));
  await (await markscheme()).ready();
  return editor;
}

let untitled = 0;

/** Shows a new, unsaved Markdown document, each under a name that there never was. */
export async function showNew(text: string): Promise<vscode.TextEditor> {
  untitled += 1;
  const uri = inWorkspace(`untitled-${untitled}.md`).with({ scheme: 'untitled' });
  const editor = await show(await vscode.workspace.openTextDocument(uri));
  await editor.edit(edit => edit.insert(new vscode.Position(0, 0), text));
  return editor;
}

/** Shows a new, unsaved draft of a framework. */
export function showDraft(framework: string, text: string): Promise<vscode.TextEditor> {
  return showNew(`---\nassessment:\n  framework: ${framework}\n---\n\n${text}\n`);
}

/** Writes a file of the workspace. */
export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

/** The address of a file of the workspace. */
export function fileOf(path: string): vscode.Uri {
  return inWorkspace(path);
}

/** Deletes a file of the workspace, if it is there. */
export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(inWorkspace(path)).then(undefined, () => undefined);
}

/** Gives a file of the workspace another name. */
export async function rename(path: string, to: string): Promise<void> {
  await vscode.workspace.fs.rename(inWorkspace(path), inWorkspace(to));
}

/** A file's text; empty for none. */
export async function textOf(uri: vscode.Uri | undefined): Promise<string> {
  return uri ? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) : '';
}

/** Closes all editors; what was not saved is lost. */
export async function closeEverything(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** The address of a file of the workspace. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('There is no workspace.');
  return vscode.Uri.joinPath(folder.uri, path);
}
