/**
 * What a run is made from: the files that it reads, and those that its drafts lead to. None of them is ever written over.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { targetPath } from '../assessment/documents.ts';
import { addressesIn } from '../draft/addresses.ts';
import type { Draft } from '../draft/model.ts';
import { isThere, type Workspace } from '../workspace/workspace.ts';
import { uriOf } from './paths.ts';
import type { World } from './world.ts';

/** Why nothing is written where a file is, as a sentence. */
export const TAKEN =
  'This file is there already, so nothing was written. Replace it by --force, or name another by --output.';

/** Files that must stay as they are, by whatever name somebody calls them. */
export class Sources {
  readonly #world: World;
  readonly #paths = new Set<string>();
  readonly #ids = new Set<string>();
  #unseen: string[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** Adds paths, from the current folder or absolute. */
  add(paths: Iterable<string>): void {
    for (const path of paths) {
      const absolute = resolve(this.#world.folder, path);
      if (this.#paths.has(absolute)) continue;
      this.#paths.add(absolute);
      this.#unseen.push(absolute);
    }
  }

  /** What stands at a path (absolute) that is to be written: `taken` is replaced only if that was asked for, `source` never. */
  async standing(path: string): Promise<'free' | 'taken' | 'source'> {
    if (await this.has(path)) return 'source';
    // A pipe or a device (`--output /dev/stdout`) is no file, and holds nothing.
    return (await isThere(this.#world.files, uriOf(path, this.#world.folder))) ? 'taken' : 'free';
  }

  /** Whether a path (absolute) leads to one of them: links, and names that the file system takes for the same, too. */
  async has(path: string): Promise<boolean> {
    const id = await this.#world.fileId(path);
    if (id === undefined) return false;
    for (const source of this.#unseen) {
      const own = await this.#world.fileId(source);
      if (own !== undefined) this.#ids.add(own);
    }
    this.#unseen = [];
    return this.#paths.has(path) || this.#ids.has(id);
  }
}

/** Files that note in `read`, by their paths, what is read of them. */
export function noting(files: Workspace, read: Set<string>): Workspace {
  return {
    ...files,
    read: uri => {
      read.add(fileURLToPath(uri));
      return files.read(uri);
    },
    readBytes: (uri, most) => {
      read.add(fileURLToPath(uri));
      return files.readBytes(uri, most);
    },
  };
}

/** The paths, absolute, of a draft’s own files and of all that its links, pictures and HTML lead to. */
export function sourcesOf(draft: Draft, main: string, folder: string): string[] {
  const files = draft.files ?? [{ draft, name: main }];
  return files.flatMap(({ draft: own, name }) => {
    const path = resolve(folder, name);
    return [path, ...addressesIn(own).flatMap(address => pathOf(address, dirname(path)) ?? [])];
  });
}

function pathOf(address: string, folder: string): string | undefined {
  if (/^file:/i.test(address)) {
    try {
      return fileURLToPath(address);
    } catch {
      return undefined;
    }
  }
  // One letter before a colon is a drive.
  if (address === '' || /^[a-z][a-z0-9+.-]+:/i.test(address)) return undefined;
  // Back-slashes lead into folders, as they do wherever a draft’s links are looked up.
  const path = targetPath(address)?.replaceAll('\\', '/');
  return path ? resolve(folder, path) : undefined;
}
