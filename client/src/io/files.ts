/**
 * Reads and watches files for the server: it runs where there may be no disk, and VS Code reads from everywhere.
 */
import { Disposable, FileType, Uri, workspace } from 'vscode';
import {
  ExistRequest,
  FilesChangedNotification,
  FindFilesRequest,
  ListFolderRequest,
  ListMarkdownRequest,
  ReadBytesRequest,
  ReadFileRequest,
} from '../../../server/src/protocol.ts';
import { Debounced } from '../say/debounce.ts';
import { toBase64 } from './base64.ts';
import { decodedText } from './decode.ts';
import { markdownIn } from './parts.ts';
import type { Server } from './server.ts';

/** Answers the server's questions about files. */
export function answerAboutFiles(server: Server): Disposable {
  return Disposable.from(
    server.answer(ReadFileRequest, ({ uri }) => read(Uri.parse(uri))),
    server.answer(ReadBytesRequest, ({ uri, most }) => readBytes(Uri.parse(uri), most)),
    server.answer(FindFilesRequest, async ({ glob }) => {
      const found = await workspace.findFiles(glob, '**/node_modules/**');
      return found.map(uri => uri.toString());
    }),
    server.answer(ListMarkdownRequest, ({ uri }) => listMarkdown(Uri.parse(uri))),
    server.answer(ListFolderRequest, ({ uri }) => listFolder(Uri.parse(uri))),
    server.answer(ExistRequest, ({ uris }) => Promise.all(uris.map(uri => exists(Uri.parse(uri))))),
  );
}

/** Many files come and go at once, as when a folder is copied. */
const delay = 300;

/** Where files come and go all the time that no draft speaks of. */
const unrelated = /\/(?:node_modules|\.git)(?:\/|$)/;

/** Tells the server when files come or go: a supporting document may be among them. */
export function watchFiles(server: Server): Disposable {
  const watcher = workspace.createFileSystemWatcher('**/*', false, true, false);
  const tell = new Debounced(() => server.tell(FilesChangedNotification), delay);
  const look = ({ path }: Uri) => {
    if (!unrelated.test(path)) tell.ask();
  };
  return Disposable.from(watcher, watcher.onDidCreate(look), watcher.onDidDelete(look), tell);
}

async function read(uri: Uri): Promise<{ text: string } | { unreadable: 'not-utf-8' } | null> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    const text = decodedText(bytes, workspace.getConfiguration('files', uri).get<string>('encoding'));
    return text === undefined ? { unreadable: 'not-utf-8' } : { text };
  } catch {
    return null;
  }
}

async function readBytes(uri: Uri, most: number): Promise<{ base64: string } | 'too-large' | null> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0) return null;
    return size > most ? 'too-large' : { base64: toBase64(await workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}

async function listMarkdown(folder: Uri): Promise<string[]> {
  const uris = await markdownIn(folder);
  return uris.map(uri => uri.toString());
}

/** More files than a folder of somebody’s project has: those beyond are found by the search of the whole workspace. */
const MOST_IN_FOLDER = 2000;

async function listFolder(folder: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    const files = entries.flatMap(([name, type]) => ((type & FileType.Directory) === 0 ? name : []));
    return files.slice(0, MOST_IN_FOLDER).map(name => Uri.joinPath(folder, name).toString());
  } catch {
    return [];
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
