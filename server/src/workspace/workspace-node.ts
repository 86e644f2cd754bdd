/**
 * The files on disk, through Node: for the command line, and for editors that leave reading to the server. What is opened
 * never keeps anybody waiting, as a pipe without a writer does.
 */
import { constants } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MARKDOWN_NAME_GLOB } from '../project/paths.ts';
import { decodeText } from './decode.ts';
import { fits } from './globs.ts';
import type { Unreadable, Workspace } from './workspace.ts';

/** More bytes than any draft or framework has. */
const LARGEST_TEXT = 64 * 1024 * 1024;

/** Folders that hold other people's files, often very many. */
const SKIPPED = new Set(['node_modules', '.git', '.hg', '.svn', 'dist', '.vscode-test']);

/** How many folders deep a search goes. */
const DEEPEST = 8;

/** All files of this machine. What is no `file:` URI is not there. */
export const nodeWorkspace: Workspace = {
  async read(uri) {
    const read = await bytesAt(uri, LARGEST_TEXT, true);
    return 'unreadable' in read ? read : decodeText(read);
  },

  readBytes: (uri, most) => bytesAt(uri, most, false),

  async find(glob, folders) {
    const found = new Set<string>();
    for (const folder of folders) {
      const path = pathOf(folder);
      const paths = path === undefined ? [] : await findIn(resolve(path), glob);
      for (const each of paths.sort()) found.add(pathToFileURL(each).href);
    }
    return [...found];
  },

  listMarkdown: folder => nodeWorkspace.find(MARKDOWN_NAME_GLOB, [folder]),

  list: folder => nodeWorkspace.find('*', [folder]),

  // A folder is no file.
  exist: uris =>
    Promise.all(
      uris.map(async uri => {
        const path = pathOf(uri);
        return path !== undefined && isFile(path);
      }),
    ),

  async leavesBy(uri, folder) {
    const [file, root] = await Promise.all([uri, folder].map(realPathOf));
    if (file === undefined || root === undefined) return false;
    const way = relative(root, file);
    return isAbsolute(way) || way.split(sep, 1)[0] === '..';
  },
};

/** `handedOver`: what a shell has opened (`markscheme check <(…)`) is read too, all of it. */
async function bytesAt(uri: string, most: number, handedOver: boolean): Promise<Uint8Array | Unreadable> {
  const path = pathOf(uri);
  if (path === undefined) return { unreadable: 'missing' };
  try {
    if (handedOver && isHandedOver(path) && (await stat(path)).isFIFO()) return await readFile(path);
    // Opening some devices does something already.
    const before = whyNot(await stat(path), most);
    if (before) return before;
    // Not on Windows, where no pipe has a name in a folder. What it is now may be something else than it was.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return whyNot(await file.stat(), most) ?? new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return reasonOf(error);
  }
}

/** Whether a name stands for what a shell has opened. A pipe in a folder may have no other end. */
function isHandedOver(path: string): boolean {
  return /^\/dev\/(?:stdin|fd\/\d+)$/.test(path);
}

interface About {
  readonly size: number;
  isDirectory(): boolean;
  isFile(): boolean;
}

function whyNot(about: About, most: number): Unreadable | undefined {
  if (about.isDirectory()) return { unreadable: 'folder' };
  if (!about.isFile()) return { unreadable: 'no-file' };
  return about.size > most ? { unreadable: 'too-large' } : undefined;
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

async function findIn(root: string, glob: string): Promise<string[]> {
  // A glob with no run of folders leads as far down as it says.
  const deepest = glob.includes('**') ? DEEPEST : Math.min(DEEPEST, glob.split('/').length - 1);
  const found: string[] = [];
  const folders: { readonly way: string; readonly depth: number }[] = [{ way: '', depth: 0 }];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const { depth } = next;
    for (const entry of await entriesOf(join(root, next.way))) {
      const way = next.way + entry.name;
      const path = join(root, way);
      // Pipes are found, so that whoever reads them can say that they are none. Links to files are followed; links to folders are not, so that no search runs in a circle.
      if (entry.isDirectory()) {
        if (depth < deepest && !SKIPPED.has(entry.name)) folders.push({ way: `${way}/`, depth: depth + 1 });
      } else if (fits(way, glob) && (entry.isFile() || entry.isFIFO() || (await isFile(path)))) {
        found.push(path);
      }
    }
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Where a URI leads in the end; undefined where nothing is there. */
async function realPathOf(uri: string): Promise<string | undefined> {
  const path = pathOf(uri);
  return path === undefined ? undefined : realpath(path).catch(() => undefined);
}

/** The path of a URI; undefined where it leads to no file. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
