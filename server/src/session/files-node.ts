/**
 * Node's file system, for editors that leave reading to the server.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { frameworkSuffixes, isUnreadable } from '../files.ts';
import { nodeFiles as onDisk } from '../files-node.ts';
import { markdownSuffixes, PROJECT_FILE } from '../project/paths.ts';
import type { SessionFiles } from './files.ts';

/** Files below the workspace’s folders (URIs). */
export function nodeFiles(folders: () => readonly string[]): SessionFiles {
  return {
    read: async uri => {
      const path = pathOf(uri);
      const read = path === undefined ? undefined : await onDisk.read(path);
      // Not there, or not readable: the caller says what that means.
      return read === undefined || isUnreadable(read) ? undefined : read;
    },
    findFrameworks: async () => {
      const found: string[] = [];
      for (const folder of folders()) {
        const path = pathOf(folder);
        if (path !== undefined) found.push(...(await onDisk.find(path, frameworkSuffixes, { deep: true })));
      }
      return found.map(path => pathToFileURL(path).toString()).sort();
    },
    findProjects: async () => {
      const found: string[] = [];
      for (const folder of folders()) {
        const path = pathOf(folder);
        if (path !== undefined) found.push(...(await onDisk.find(path, projectNames, { deep: true })));
      }
      const uris = found.map(path => pathToFileURL(path).toString());
      return uris.filter(uri => PROJECT_FILE.test(uri)).sort();
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

const projectNames = ['markscheme.yaml', 'markscheme.yml'];

/** The path of a URI; undefined where it leads to no file. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
