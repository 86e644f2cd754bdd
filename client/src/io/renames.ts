/**
 * Has lists of files and links follow when files are renamed or moved in VS Code, which asks before it applies what comes of it.
 */
import { type Uri, WorkspaceEdit, workspace } from 'vscode';
import { isWritten } from './draft.ts';

/** A file or folder that has another address now. */
export interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** The address of something after files were renamed, which may be of a file in a folder that was; undefined if it is the same. */
export function addressAfter(address: string, files: readonly Renamed[]): string | undefined {
  for (const { oldUri, newUri } of files) {
    const [from, to] = [oldUri.toString(), newUri.toString()];
    if (address === from) return to;
    if (address.startsWith(`${from}/`)) return to + address.slice(from.length);
  }
  return undefined;
}

/**
 * What the server says is to be written otherwise after a rename, but for documents that it knows nothing of as they are in the editor: its
 * places would be others. A rename goes on without what can't be had.
 */
export async function renameEdit(
  asked: Thenable<WorkspaceEdit | null | undefined>,
): Promise<WorkspaceEdit | undefined> {
  let answer: WorkspaceEdit | null | undefined;
  try {
    answer = await asked;
  } catch {
    return undefined;
  }
  const edit = new WorkspaceEdit();
  for (const [uri, edits] of answer?.entries() ?? []) if (!hasOtherText(uri)) edit.set(uri, edits);
  return edit;
}

/** Whether an editor has a text that the server, which reads the file, knows nothing of: its places would be others. */
function hasOtherText(uri: Uri): boolean {
  const open = workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return open?.isDirty === true && !isWritten(open);
}
