/**
 * News of files that come and go, for drafts that link to them, from editors that leave reading to the server. VS Code’s client tells by
 * a notification of its own.
 */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileOperationOptions,
  WatchKind,
} from 'vscode-languageserver';
import { isContentsFile } from '../project/contents-files.ts';
import { PROJECT_FILE } from '../project/paths.ts';
import { isMarkdown } from '../text/markdown-files.ts';
import type { Serving } from './serving.ts';

const ALL = { filters: [{ pattern: { glob: '**/*' } }] };

/** What the handshake says of files that an editor makes, deletes and renames, besides what is `known`. */
export function fileOperations(
  { options }: Serving,
  known: FileOperationOptions | undefined,
): { readonly fileOperations?: FileOperationOptions } {
  if (options.files === 'client') return known ? { fileOperations: known } : {};
  return { fileOperations: { ...known, didCreate: ALL, didDelete: ALL, didRename: ALL } };
}

/** Has the client tell of all files that come and go, if it can, and calls `note` with what it tells. */
export function followFiles(
  connection: Connection,
  { options }: Serving,
  note: (changes: readonly FileEvent[]) => Promise<void>,
): void {
  connection.onDidChangeWatchedFiles(({ changes }) => note(changes));
  if (options.files === 'client') return;
  const created = ({ uri }: { readonly uri: string }): FileEvent => ({ uri, type: FileChangeType.Created });
  const deleted = ({ uri }: { readonly uri: string }): FileEvent => ({ uri, type: FileChangeType.Deleted });
  connection.workspace.onDidCreateFiles(({ files }) => note(files.map(created)));
  connection.workspace.onDidDeleteFiles(({ files }) => note(files.map(deleted)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    note(files.flatMap(({ oldUri, newUri }) => [deleted({ uri: oldUri }), created({ uri: newUri })])),
  );
}

/** Registers for them, where the client lets it. */
export function watchFiles(connection: Connection, { client, options }: Serving): void {
  if (options.files === 'client' || !client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }],
  });
}

/** Whether a change may bear on frameworks, projects or parts of drafts: of a folder nobody tells what went with it. */
export function mayBeOurs({ uri, type }: FileEvent, { session }: Serving): boolean {
  const isFolder = type === FileChangeType.Deleted && !/\.[^./]+$/.test(uri);
  return (
    isMarkdown(uri) ||
    PROJECT_FILE.test(uri) ||
    isContentsFile(uri) ||
    session.isFrameworkFile(uri) ||
    isFolder
  );
}
