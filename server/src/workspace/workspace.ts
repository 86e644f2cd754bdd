/**
 * The files around drafts, by URI. A workspace is handed in: Node’s (`workspace-node.ts`), the client’s
 * (`workspace-client.ts`), or one in memory.
 */

/** Why a file could not be read. */
export interface Unreadable {
  readonly unreadable:
    | 'missing'
    | 'folder'
    /** A pipe or a device, which is never opened. */
    | 'no-file'
    | 'denied'
    | 'binary'
    | 'utf-16'
    | 'not-utf-8'
    | 'too-large'
    | 'failed';
  /** What the system said, where it is worth passing on. */
  readonly detail?: string;
}

/** Reads files and finds them; writes none. It rejects only where a client does not answer. */
export interface Workspace {
  /** The text of a file with its byte order mark, or why there is none. */
  read(uri: string): Promise<string | Unreadable>;
  /** The bytes of a file of at most so many, or why there are none. */
  readBytes(uri: string, most: number): Promise<Uint8Array | Unreadable>;
  /**
   * URIs of the files that fit a glob, which is for the path in one of `folders` (URIs, with a slash at their ends or without):
   * those of the first folder first, each once. A client looks in the folders that it has open, whichever are named.
   */
  find(glob: string, folders: readonly string[]): Promise<readonly string[]>;
  /** URIs of the Markdown files that stand right in a folder, whose URI ends with a slash. */
  listMarkdown(folder: string): Promise<readonly string[]>;
  /** URIs of the files that stand right in a folder, whose URI ends with a slash. */
  list(folder: string): Promise<readonly string[]>;
  /** Which of the files are there, in the same order. */
  exist(uris: readonly string[]): Promise<readonly boolean[]>;
  /** Whether a file is reached by a link that leads out of a folder; false where it is not there, or nobody can tell. */
  leavesBy(uri: string, folder: string): Promise<boolean>;
}

/** Whether reading has failed. */
export function isUnreadable(read: string | Uint8Array | Unreadable): read is Unreadable {
  return typeof read !== 'string' && 'unreadable' in read;
}

/** Whether one file is there. */
export async function isThere(files: Workspace, uri: string): Promise<boolean> {
  return (await files.exist([uri]))[0] ?? false;
}

/** The same without what a link leads to outside the folder that `folderOf` gives for a URI, ending with a slash. */
export function withoutLinksOut(files: Workspace, folderOf: (uri: string) => string): Workspace {
  const leaves = (uri: string) => files.leavesBy(uri, folderOf(uri));
  return {
    ...files,
    read: async uri => ((await leaves(uri)) ? { unreadable: 'missing' } : files.read(uri)),
    exist: async uris => {
      const there = await files.exist(uris);
      return Promise.all(uris.map(async (uri, index) => there[index] === true && !(await leaves(uri))));
    },
  };
}
