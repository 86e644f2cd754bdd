/**
 * Node's file system.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { decodeText, type Files, LARGEST_FILE, type Unreadable } from './files.ts';
import { readRegularFile } from './regular-file-node.ts';

/** Folders that hold other people's files, often very many. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', 'dist', '.vscode-test']);

/** How many folders deep a search goes. */
const DEEPEST = 8;

/** Files on disk. */
export const nodeFiles: Files = {
  async read(path) {
    try {
      if (isHandedOver(path) && (await stat(path)).isFIFO()) return decodeText(await readFile(path));
      const read = await readRegularFile(path, LARGEST_FILE);
      if (typeof read !== 'string') return decodeText(read);
      return read === 'no-file'
        ? { unreadable: 'failed', detail: 'it is a pipe or a device, not a file' }
        : { unreadable: read };
    } catch (error) {
      return reasonOf(error);
    }
  },

  async exists(path) {
    try {
      return (await stat(path)).isFile();
    } catch {
      return false;
    }
  },

  async leaves(path, folder) {
    const [file, root] = await Promise.all([path, folder].map(one => realpath(one).catch(() => undefined)));
    // What is not there leads nowhere.
    if (file === undefined || root === undefined) return false;
    const way = relative(root, file);
    return isAbsolute(way) || way.split(sep, 1)[0] === '..';
  },

  async find(folder, suffixes, { deep = false } = {}) {
    const found: string[] = [];
    const folders = [{ path: folder, depth: 0 }];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      const { depth } = next;
      for (const entry of await entriesOf(next.path)) {
        const path = join(next.path, entry.name);
        // Pipes are found, so that whoever reads them can say that they are none. Links to files are followed; links to folders are not, so that no search runs in a circle.
        if (entry.isDirectory()) {
          if (deep && depth < DEEPEST && !SKIPPED.has(entry.name)) folders.push({ path, depth: depth + 1 });
        } else if (
          suffixes.some(suffix => entry.name.endsWith(suffix)) &&
          (entry.isFile() || entry.isFIFO() || (await nodeFiles.exists(path)))
        ) {
          found.push(path);
        }
      }
    }
    return found.sort();
  },
};

/** Whether a name stands for what a shell has opened: `markscheme check <(…)`. A pipe in a folder may have no other end. */
function isHandedOver(path: string): boolean {
  return /^\/dev\/(?:stdin|fd\/\d+)$/.test(path);
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function reasonOf(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { unreadable: 'missing' };
    case 'EISDIR':
      return { unreadable: 'folder' };
    case 'EACCES':
    case 'EPERM':
      return { unreadable: 'denied' };
    default:
      return { unreadable: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
