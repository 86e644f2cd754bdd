import { FileSystemError, TabInputText, type Uri, window, workspace } from 'vscode';

/** Whether a draft is on disk, or at least in an editor; what can’t be found out is taken to be there. */
export async function isThere(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return isOpen(uri);
  const tabs = window.tabGroups.all.flatMap(group => group.tabs);
  if (tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()))
    return true;
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof FileSystemError && error.code === 'FileNotFound');
  }
}

/** Whether VS Code has a document, which it keeps for minutes after its tab was closed if it is a file. */
export function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
}
