/**
 * Node's file system, for editors that leave reading to the server.
 */
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SessionFiles } from './files.ts';

const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', 'dist', '.vscode-test']);
const DEEPEST = 8;

/** Files below the workspace’s folders (URIs). */
export function nodeFiles(folders: () => readonly string[]): SessionFiles {
  return {
    read: async uri => {
      try {
        return await readFile(fileURLToPath(uri), 'utf8');
      } catch {
        return undefined; // not there, or not readable: the caller says what that means
      }
    },
    findFrameworks: async () => {
      const found: string[] = [];
      for (const folder of folders()) await collect(fileURLToPath(folder), 0, found);
      return found.sort();
    },
    exist: uris => Promise.all(uris.map(isThere)),
  };
}

async function isThere(uri: string): Promise<boolean> {
  try {
    await access(fileURLToPath(uri));
    return true;
  } catch {
    return false; // not there, or no file at all
  }
}

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && /\.markscheme\.(?:ya?ml|json)$/.test(entry.name))
      found.push(pathToFileURL(path).toString());
    else if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.has(entry.name))
      await collect(path, depth + 1, found);
  }
}
