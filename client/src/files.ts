/**
 * Reads files for the server: it runs where there may be no disk, and VS Code reads from everywhere.
 */
import { Disposable, Uri, workspace } from 'vscode';
import { ExistRequest, FindFilesRequest, ReadFileRequest } from '../../server/src/protocol.ts';
import type { Server } from './server.ts';

/** Answers the server's questions about files. */
export function answerAboutFiles(server: Server): Disposable {
  return Disposable.from(
    server.answer(ReadFileRequest, ({ uri }) => read(Uri.parse(uri))),
    server.answer(FindFilesRequest, async ({ glob }) => {
      const found = await workspace.findFiles(glob, '**/node_modules/**');
      return found.map(uri => uri.toString());
    }),
    server.answer(ExistRequest, ({ uris }) => Promise.all(uris.map(uri => exists(Uri.parse(uri))))),
  );
}

async function read(uri: Uri): Promise<{ text: string } | null> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
