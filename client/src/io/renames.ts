/**
 * Has lists of files and links follow when files are renamed or moved in VS Code, which asks before it applies what comes of it.
 */
import { type CancellationToken, type Disposable, Uri, WorkspaceEdit, workspace } from 'vscode';
import { WillRenameRequest } from '../../../server/src/protocol.ts';
import { isWritten } from './draft.ts';
import { asRange } from './edits.ts';
import type { Server } from './server.ts';

/** A file or folder that has another address now. */
export interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** Takes part in renames: the edits are made with the rename, and undone with it. */
export function takePartInRenames(server: Server): Disposable {
  return workspace.onWillRenameFiles(event => {
    event.waitUntil(editsFor(server, event.files, event.token));
  });
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

async function editsFor(
  server: Server,
  files: readonly Renamed[],
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  const renamed = files.map(({ oldUri, newUri }) => ({
    oldUri: oldUri.toString(),
    newUri: newUri.toString(),
  }));
  // A rename goes on without what can't be had.
  const answer = await server.ask(WillRenameRequest, { files: renamed }, token).catch(() => null);
  for (const [address, edits] of Object.entries(answer?.changes ?? {})) {
    const uri = Uri.parse(address, true);
    if (hasOtherText(uri)) continue;
    for (const { range, newText } of edits) edit.replace(uri, asRange(range), newText);
  }
  return edit;
}

/** Whether an editor has a text that the server, which reads the file, knows nothing of: its places would be others. */
function hasOtherText(uri: Uri): boolean {
  const open = workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return open?.isDirty === true && !isWritten(open);
}
