/**
 * The files as the client sees them, by requests of ours: in any file system that VS Code knows.
 */
import type { Connection } from 'vscode-languageserver';
import {
  type CustomRequest,
  ExistRequest,
  FindFilesRequest,
  ListFolderRequest,
  ListMarkdownRequest,
  ReadBytesRequest,
  ReadFileRequest,
} from '../protocol.ts';
import type { Workspace } from './workspace.ts';

/** The client’s files; `disk`, where there is one, says where links lead, which no client tells. */
export function clientWorkspace(connection: Connection, disk?: Workspace): Workspace {
  const ask = <Params, Result>(request: CustomRequest<Params, Result>, params: Params) =>
    connection.sendRequest<Result>(request.method, params);
  return {
    async read(uri) {
      const read = await ask(ReadFileRequest, { uri });
      if (!read) return { unreadable: 'missing' };
      return 'text' in read ? read.text : { unreadable: read.unreadable };
    },
    async readBytes(uri, most) {
      const read = await ask(ReadBytesRequest, { uri, most });
      if (read === 'too-large') return { unreadable: read };
      return read ? bytesOf(read.base64) : { unreadable: 'missing' };
    },
    find: glob => ask(FindFilesRequest, { glob }),
    listMarkdown: uri => ask(ListMarkdownRequest, { uri }),
    list: uri => ask(ListFolderRequest, { uri }),
    exist: uris => ask(ExistRequest, { uris: [...uris] }),
    leavesBy: async (uri, folder) => disk?.leavesBy(uri, folder) ?? false,
  };
}

/** The bytes of a text in base64. */
function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
