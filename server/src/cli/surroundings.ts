/**
 * What stands around a draft: workspace frameworks, project files and supporting documents. Files are named by URIs,
 * those of folders with a slash at their ends.
 */
import { localTargets, mayBeNoFile, targetPath } from '../assessment/documents.ts';
import type { Draft } from '../draft/model.ts';
import { CONTENTS_NAME_GLOB } from '../project/contents-files.ts';
import { urisInside } from '../project/inside.ts';
import { PROJECT_NAME_GLOB } from '../project/paths.ts';
import { folderAround, isIn, isSame } from '../project/uris.ts';
import { type Workspace, withoutLinksOut } from '../workspace/workspace.ts';

/** The names of workspace frameworks. */
const FRAMEWORK_NAME_GLOB = '*.markscheme.{yaml,yml,json}';

/** How far up the surroundings of a draft reach: the current folder where the draft is below it, else its own. */
export function rootOf(draft: string, current: string): string {
  return isIn(draft, current) ? current : folderAround(draft);
}

/** The workspace framework files for a draft, the nearest first. */
export async function frameworkFiles(draft: string, current: string, files: Workspace): Promise<string[]> {
  const root = rootOf(draft, current);
  const found = await files.find(FRAMEWORK_NAME_GLOB, foldersAround(draft, root));
  const leaves = await Promise.all(found.map(uri => files.leavesBy(uri, root)));
  return found.filter((_, index) => !leaves[index]);
}

/** The project files that may name a draft, the nearest first. */
export function projectFiles(draft: string, current: string, files: Workspace): Promise<readonly string[]> {
  return files.find(PROJECT_NAME_GLOB, foldersAround(draft, rootOf(draft, current)));
}

/** The files around a draft that list the chapters of a book. */
export function contentsFiles(draft: string, current: string, files: Workspace): Promise<readonly string[]> {
  return files.find(CONTENTS_NAME_GLOB, foldersAround(draft, rootOf(draft, current)));
}

/** A draft’s own folder and those around it, up to `root`. */
function foldersAround(draft: string, root: string): string[] {
  const folders: string[] = [];
  for (let folder = folderAround(draft); isIn(folder, root); folder = folderAround(folder.slice(0, -1)))
    folders.push(folder);
  return folders;
}

/** What is known of the files that a draft links to: of those in its surroundings whether they are there. */
export async function documentsOf(
  draft: Draft,
  uri: string,
  current: string,
  files: Workspace,
): Promise<{ documents: Set<string>; absent: Set<string>; own: Set<string> }> {
  const root = rootOf(uri, current);
  const linked = localTargets(draft).flatMap(target => {
    const path = targetPath(target);
    return (path ? urisInside(path, uri, root) : []).map((document, index) => ({ target, document, index }));
  });
  const there = await withoutLinksOut(files, () => root).exist(linked.map(({ document }) => document));
  const own = [uri, ...(draft.files ?? []).map(({ name }) => name)];
  const known = { documents: new Set<string>(), absent: new Set<string>(), own: new Set<string>() };
  for (const [index, { target, document, index: place }] of linked.entries()) {
    if (there[index]) known.documents.add(target);
    if (place === 0 && own.some(file => isSame(file, document))) known.own.add(target);
  }
  for (const { target } of linked)
    if (!known.documents.has(target) && !mayBeNoFile(target)) known.absent.add(target);
  return known;
}
