import { MARKDOWN_NAME_GLOB } from '../server/src/project/paths.ts';
import { isIn, keyOf, pathIn } from '../server/src/project/uris.ts';
import { fits } from '../server/src/workspace/globs.ts';
import type { Workspace } from '../server/src/workspace/workspace.ts';

/** Files in memory: texts by URI, which stay those of the map; `reads` is told of each file that is read. */
export function memoryWorkspace(
  texts: ReadonlyMap<string, string> = new Map(),
  reads: (uri: string) => void = () => undefined,
): Workspace {
  const textAt = (uri: string) =>
    texts.get(uri) ?? [...texts].find(([each]) => keyOf(each) === keyOf(uri))?.[1];
  const find = (glob: string, folders: readonly string[]) => {
    const sorted = [...texts.keys()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const found = folders
      .map(folder => folder.replace(/\/?$/, '/'))
      .flatMap(folder => sorted.filter(uri => isIn(uri, folder) && fits(pathIn(folder, uri), glob)));
    return [...new Set(found)];
  };
  return {
    read: async uri => {
      reads(uri);
      return textAt(uri) ?? { unreadable: 'missing' };
    },
    readBytes: async (uri, most) => {
      reads(uri);
      const text = textAt(uri);
      if (text === undefined) return { unreadable: 'missing' };
      const bytes = new TextEncoder().encode(text);
      return bytes.length > most ? { unreadable: 'too-large' } : bytes;
    },
    find: async (glob, folders) => find(glob, folders),
    listMarkdown: async folder => find(MARKDOWN_NAME_GLOB, [folder]),
    list: async folder => find('*', [folder]),
    exist: async uris => uris.map(uri => textAt(uri) !== undefined),
    leavesBy: async () => false,
  };
}
