/**
 * The files in the folders of drafts and in those above them: what is looked for near a draft is known long before the whole workspace has been searched.
 */
import { folderAround, isIn, keyOf } from '../project/uris.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How many folders up are looked in: more than somebody’s project is deep. */
const MOST_FOLDERS = 8;

/** Lists each folder once. */
export class Nearby {
  readonly #files: Workspace;
  readonly #listed = new Map<string, Promise<readonly string[]>>();

  constructor(files: Workspace) {
    this.#files = files;
  }

  /** The URIs of all files in a document’s folder and above, up to `root` (a URI with a slash at its end), with those of earlier calls. */
  async filesAround(uri: string, root: string): Promise<readonly string[]> {
    let folder = folderAround(uri);
    for (let more = MOST_FOLDERS; more > 0 && isIn(folder, root); more--) {
      const key = keyOf(folder);
      if (!this.#listed.has(key))
        this.#listed.set(
          key,
          this.#files.list(folder).catch(() => []),
        );
      if (folder === root) break;
      folder = folderAround(folder.slice(0, -1));
    }
    return (await Promise.all(this.#listed.values())).flat();
  }
}
