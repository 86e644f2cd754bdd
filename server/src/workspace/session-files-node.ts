/**
 * Node's file system, for editors that leave reading to the server.
 */
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { markdownSuffixes } from '../project/paths.ts';
import { isUnreadable } from './files.ts';
import type { SessionFiles } from './files-client.ts';
import { nodeFiles as onDisk } from './files-node.ts';
import { fits } from './globs.ts';
import { readRegularFile } from './regular-file-node.ts';

/** Files below the workspace’s folders (URIs). */
export function nodeFiles(folders: () => readonly string[]): SessionFiles {
  return {
    read: async uri => {
      const path = pathOf(uri);
      const read = path === undefined ? undefined : await onDisk.read(path);
      // Not there, or not readable: the caller says what that means.
      return read === undefined || isUnreadable(read) ? undefined : read;
    },
    readBytes: async (uri, most) => {
      const path = pathOf(uri);
      try {
        const read = path === undefined ? undefined : await readRegularFile(path, most);
        return read === 'folder' || read === 'no-file' ? undefined : read;
      } catch {
        return undefined;
      }
    },
    find: async glob => {
      const found: string[] = [];
      for (const folder of folders()) {
        const path = pathOf(folder);
        if (path === undefined) continue;
        // Names only: what the glob asks of them is looked at here.
        for (const file of await onDisk.find(path, [''], { deep: true }))
          if (fits(relative(path, file).replaceAll(sep, '/'), glob)) found.push(file);
      }
      return found.map(path => pathToFileURL(path).toString()).sort();
    },
    listMarkdown: async folder => {
      const path = pathOf(folder);
      if (path === undefined) return [];
      return (await onDisk.find(path, markdownSuffixes)).map(file => pathToFileURL(file).toString());
    },
    leavesBy,
    exist: uris =>
      Promise.all(
        uris.map(async uri => {
          const path = pathOf(uri);
          return path !== undefined && onDisk.exists(path);
        }),
      ),
  };
}

/** Whether a file is reached by a link that leads out of a folder; what is not there leads nowhere. */
export async function leavesBy(uri: string, folder: string): Promise<boolean> {
  const [path, root] = [pathOf(uri), pathOf(folder)];
  return path !== undefined && root !== undefined && ((await onDisk.leaves?.(path, root)) ?? false);
}

/** The path of a URI; undefined where it leads to no file. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
