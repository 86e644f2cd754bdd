/**
 * The workspace's framework files by what they extend.
 */

import { itemsAt, spanOf, type Tree, textAt, treeOf } from './file.ts';
import type { FrameworkText, World } from './language.ts';

/** A workspace file, read as far as it can be. */
export interface WorkspaceFile {
  readonly file: FrameworkText;
  readonly tree: Tree;
  readonly id: string;
  readonly base: string | undefined;
}

/** A framework of the workspace, or the id of a bundled one. */
export type Link = WorkspaceFile | { readonly bundled: string };

/** The workspace's files that say their id; of two with the same id the first counts. */
export function workspaceFiles(world: World): WorkspaceFile[] {
  const files = new Map<string, WorkspaceFile>();
  for (const file of world.sources) {
    const tree = treeOf(file.file, file.text);
    const id = textAt(tree.root, ['id']);
    if (id !== undefined && !files.has(id))
      files.set(id, { file, tree, id, base: textAt(tree.root, ['extends']) });
  }
  return [...files.values()];
}

/** A framework and all that it extends, itself first. */
export function chainOf(id: string, files: readonly WorkspaceFile[], { catalogue }: World): Link[] {
  const chain: Link[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined; ) {
    const found: WorkspaceFile | undefined = seen.has(next)
      ? undefined
      : files.find(file => file.id === next);
    if (!found) {
      // A file that extends its own id lies over the bundled framework of that name.
      if (catalogue.bundled(next)) chain.push({ bundled: next });
      break;
    }
    seen.add(next);
    chain.push(found);
    next = found.base;
  }
  return chain;
}

/** Whether two links are the same framework. */
export function isSame(a: Link, b: Link): boolean {
  return 'bundled' in a ? 'bundled' in b && a.bundled === b.bundled : !('bundled' in b) && a.id === b.id;
}

/** Every framework that is made with what `base` has in it, by id. */
export function familyOf(base: Link, files: readonly WorkspaceFile[], world: World): Set<string> {
  const ids = [...new Set([...world.catalogue.ids, ...files.map(({ id }) => id)])];
  return new Set(ids.filter(id => chainOf(id, files, world).some(link => isSame(link, base))));
}

/** Where a file lists a criterion in a task. */
export function criteriaIn(
  { tree }: WorkspaceFile,
  task: string,
  code: string,
): { readonly path: (string | number)[] }[] {
  return itemsAt(tree.root, ['tasks']).flatMap((item, at) =>
    textAt(item, ['id']) !== task
      ? []
      : itemsAt(item, ['criteria']).flatMap((criterion, index) =>
          textAt(criterion, ['code']) === code && spanOf(criterion)
            ? [{ path: ['tasks', at, 'criteria', index, 'code'] }]
            : [],
        ),
  );
}

/** The farthest framework of a chain that lists a criterion: the one that it belongs to. */
export function ownerOf(chain: readonly Link[], task: string, code: string, world: World): Link | undefined {
  return chain.findLast(link =>
    'bundled' in link
      ? world.catalogue
          .bundled(link.bundled)
          ?.tasks.some(({ id, criteria }) => id === task && criteria.some(item => item.code === code))
      : criteriaIn(link, task, code).length > 0,
  );
}
