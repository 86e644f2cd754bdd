/**
 * The files that a session reads, by URI. It is handed in: the client's (any file system that VS Code knows),
 * Node's, or one in memory.
 */
import type { Connection } from 'vscode-languageserver';
import {
  type CustomRequest,
  ExistRequest,
  FindFilesRequest,
  ListMarkdownRequest,
  ReadBytesRequest,
  ReadFileRequest,
} from '../protocol.ts';

/** The bytes of a text in base64. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

/** Names of project files in a workspace. */
export const PROJECT_GLOB = '**/markscheme.{yaml,yml}';

/** Reading, and nothing else. */
export interface SessionFiles {
  /** The text of a file; undefined if it is not there or can’t be read. */
  read(uri: string): Promise<string | undefined>;
  /** The bytes of a file; undefined if it is not there or can’t be read, `too-large` if it has more than `most`. */
  readBytes?(uri: string, most: number): Promise<Uint8Array | 'too-large' | undefined>;
  /** URIs of the workspace’s files that fit a glob, which is for the path in a folder of the workspace. */
  find(glob: string): Promise<readonly string[]>;
  /** URIs of the Markdown files that stand right in a folder, whose URI ends with a slash. */
  listMarkdown(folder: string): Promise<readonly string[]>;
  /** Which of the files are there, in the same order. */
  exist(uris: readonly string[]): Promise<readonly boolean[]>;
  /** Whether a file is reached by a link that leads out of a folder; not there where nobody can tell. */
  leavesBy?(uri: string, folder: string): Promise<boolean>;
}

/** Files as the client sees them, by requests of ours. */
export function clientFiles(connection: Connection, leavesBy?: SessionFiles['leavesBy']): SessionFiles {
  const ask = <Params, Result>(request: CustomRequest<Params, Result>, params: Params) =>
    connection.sendRequest<Result>(request.method, params);
  return {
    read: async uri => (await ask(ReadFileRequest, { uri }))?.text,
    async readBytes(uri, most) {
      const read = await ask(ReadBytesRequest, { uri, most });
      return read === 'too-large' ? read : read ? bytesOf(read.base64) : undefined;
    },
    find: glob => ask(FindFilesRequest, { glob }),
    listMarkdown: uri => ask(ListMarkdownRequest, { uri }),
    exist: uris => ask(ExistRequest, { uris: [...uris] }),
    ...(leavesBy ? { leavesBy } : {}),
  };
}

/** The same without what a link leads to outside the folder that `folderOf` gives for a URI, ending with a slash. */
export function withoutLinksOut(files: SessionFiles, folderOf: (uri: string) => string): SessionFiles {
  const { leavesBy } = files;
  if (!leavesBy) return files;
  const leaves = (uri: string) => leavesBy.call(files, uri, folderOf(uri));
  return {
    ...files,
    read: async uri => ((await leaves(uri)) ? undefined : files.read(uri)),
    exist: async uris => {
      const there = await files.exist(uris);
      return Promise.all(uris.map(async (uri, index) => there[index] === true && !(await leaves(uri))));
    },
  };
}
