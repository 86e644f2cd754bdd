/**
 * What stands around a draft: workspace frameworks and supporting documents.
 */
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { localTargets, mayBeNoFile, targetPath } from '../assessment/documents.ts';
import type { Draft } from '../draft/model.ts';
import { pathInside } from '../project/inside.ts';
import { type Files, frameworkSuffixes } from '../workspace/files.ts';

/** Whether `path` is `folder` or stands below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/, 1)[0] !== '..');
}

/** A path as it is shown, written into reports and put together with others: with slashes, on Windows too. */
export function withSlashes(path: string): string {
  return path.replaceAll(sep, '/');
}

/** The path of a file from a folder, with slashes; it opens with `..` where the file is not in it. */
export function pathWithin(folder: string, path: string): string {
  return withSlashes(relative(folder, path));
}

/** How far up the surroundings of a draft reach: the current folder where the draft is below it, else its own. */
export function rootOf(draft: string, current: string): string {
  return isWithin(draft, current) ? current : dirname(draft);
}

/** The workspace framework files for a draft, the nearest first. */
export async function frameworkFiles(draft: string, current: string, files: Files): Promise<string[]> {
  const root = rootOf(draft, current);
  const found: string[] = [];
  for (let folder = dirname(draft); ; folder = dirname(folder)) {
    for (const file of await files.find(folder, frameworkSuffixes))
      if (!(await files.leaves?.(file, root))) found.push(file);
    if (folder === root || folder === dirname(folder)) return found;
  }
}

/** What is known of the files that a draft links to: of those in its surroundings whether they are there. */
export async function documentsOf(
  draft: Draft,
  path: string,
  current: string,
  files: Files,
): Promise<{ documents: Set<string>; absent: Set<string> }> {
  const root = rootOf(path, current);
  const within = pathWithin(root, path);
  const documents = new Set<string>();
  const absent = new Set<string>();
  for (const target of localTargets(draft)) {
    const relativePath = targetPath(target);
    if (relativePath === undefined || relativePath === '') continue;
    const inside = pathInside(within, relativePath);
    if (inside === undefined) continue;
    const document = join(root, inside);
    if ((await files.exists(document)) && !(await files.leaves?.(document, root))) documents.add(target);
    else if (!mayBeNoFile(target)) absent.add(target);
  }
  return { documents, absent };
}
