/**
 * What files of contents stand in folders, and which chapters they list.
 */
import { contentsNames, filesListedIn } from '../project/contents-files.ts';
import { folderAround, keyOf } from '../project/uris.ts';
import { isUnreadable, type Workspace } from './workspace.ts';

/** A file of contents. */
export interface ContentsFile {
  readonly name: string;
  readonly files: readonly string[];
}

/** Files of contents by the folder that they stand in, those that count first before the others. */
export type Contents = ReadonlyMap<string, readonly ContentsFile[]>;

/** Reads files of contents; a link that leads out of `folderOf` is none. */
export async function readContents(
  uris: readonly string[],
  files: Pick<Workspace, 'read' | 'leavesBy'>,
  folderOf: (uri: string) => string,
): Promise<Contents> {
  const byFolder = new Map<string, ContentsFile[]>();
  const read = await Promise.all(
    uris.map(async (uri): Promise<{ uri: string; file: ContentsFile } | []> => {
      if (await files.leavesBy(uri, folderOf(uri))) return [];
      const text = await files.read(uri);
      const name = uri.slice(folderAround(uri).length);
      return isUnreadable(text) ? [] : { uri, file: { name, files: filesListedIn(name, text) } };
    }),
  );
  for (const { uri, file } of read.flat()) {
    if (file.files.length === 0) continue;
    const key = keyOf(folderAround(uri));
    byFolder.set(key, [...(byFolder.get(key) ?? []), file].sort(byName));
  }
  return byFolder;
}

function byName(a: ContentsFile, b: ContentsFile): number {
  return contentsNames.indexOf(a.name) - contentsNames.indexOf(b.name);
}
