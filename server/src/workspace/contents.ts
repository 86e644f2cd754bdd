/**
 * What files of contents stand in folders, and which chapters they list.
 */
import { contentsNames, filesListedIn } from '../project/contents-files.ts';
import { folderAround, keyOf, uriIn } from '../project/uris.ts';
import { isUnreadable, type Workspace } from './workspace.ts';

/** A file of contents. */
export interface ContentsFile {
  readonly name: string;
  readonly files: readonly string[];
}

/** Knows them by folder, until something says that they have changed. */
export class Contents {
  readonly #files: Pick<Workspace, 'exist' | 'read' | 'leavesBy'>;
  readonly #known = new Map<string, Promise<readonly ContentsFile[]>>();
  /** Folders that are known to have none. */
  readonly #empty = new Set<string>();

  constructor(files: Pick<Workspace, 'exist' | 'read' | 'leavesBy'>) {
    this.#files = files;
  }

  /** Whether a folder may have any: until somebody has looked, it may. */
  mayStandIn(folder: string): boolean {
    return !this.#empty.has(keyOf(folder));
  }

  /** Those that stand right in a folder, whose URI ends with a slash. */
  in(folder: string): Promise<readonly ContentsFile[]> {
    const known = this.#known.get(keyOf(folder)) ?? this.#look(folder);
    this.#known.set(keyOf(folder), known);
    return known;
  }

  /** Something in a folder is another now; in any folder if none is named. */
  forget(uri?: string): void {
    if (uri === undefined) {
      this.#known.clear();
      this.#empty.clear();
      return;
    }
    const key = keyOf(folderAround(uri));
    this.#known.delete(key);
    this.#empty.delete(key);
  }

  async #look(folder: string): Promise<readonly ContentsFile[]> {
    const uris = contentsNames.map(name => uriIn(folder, name));
    const there = await this.#files.exist(uris);
    const found = await Promise.all(
      contentsNames.map(async (name, index): Promise<ContentsFile | []> => {
        const uri = uris[index];
        if (uri === undefined || there[index] !== true || (await this.#files.leavesBy(uri, folder)))
          return [];
        const text = await this.#files.read(uri);
        return isUnreadable(text) ? [] : { name, files: filesListedIn(name, text) };
      }),
    );
    const files = found.flat().filter(file => file.files.length > 0);
    if (files.length === 0) this.#empty.add(keyOf(folder));
    return files;
  }
}
