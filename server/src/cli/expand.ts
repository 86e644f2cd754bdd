/**
 * File names with `*` and the like, for shells that leave them as they are: in quotation marks, or on Windows.
 */
import { join, resolve } from 'node:path';
import { pathIn } from '../project/uris.ts';
import { isMarkdown } from '../text/markdown-files.ts';
import { isThere, type Workspace } from '../workspace/workspace.ts';
import { folderUri, uriOf, withSlashes } from './paths.ts';

/** The files that are meant. */
export interface Expanded {
  readonly paths: readonly string[];
  /** Those that were found by a pattern, among which not each need be a draft. */
  readonly found: ReadonlySet<string>;
  /** Patterns that nothing fits. */
  readonly idle: readonly string[];
}

/** Whether a name is a pattern; a lone bracket is a part of a name. */
function isPattern(name: string): boolean {
  return /[*?]/.test(name) || holdsPair(name, '[', ']') || holdsPair(name, '{', '}');
}

/** Whether something stands between two brackets. */
function holdsPair(name: string, open: string, close: string): boolean {
  let at = name.indexOf(open);
  while (at >= 0) {
    const end = name.indexOf(close, at + 1);
    if (end > at + 1) return true;
    at = end < 0 ? -1 : name.indexOf(open, end + 1);
  }
  return false;
}

/** Puts the Markdown files that fit it in the place of each pattern; a name that is there is one, whatever is in it. */
export async function expand(names: readonly string[], files: Workspace, folder: string): Promise<Expanded> {
  const paths: string[] = [];
  const found = new Set<string>();
  const idle: string[] = [];
  for (const name of names) {
    if (!isPattern(name) || (await isThere(files, uriOf(name, folder)))) {
      paths.push(withSlashes(name));
      continue;
    }
    const steps = name.split(/[\\/]/);
    const plain = steps.findIndex(step => isPattern(step));
    const base = steps.slice(0, plain).join('/');
    const glob = steps.slice(plain).join('/');
    const root = folderUri(resolve(folder, base === '' && plain > 0 ? '/' : base));
    const below = (await files.find(glob, [root])).map(uri => pathIn(root, uri)).filter(isMarkdown);
    if (below.length === 0) idle.push(name);
    for (const path of below) {
      const shown = base === '' ? (plain > 0 ? `/${path}` : path) : withSlashes(join(base, path));
      if (!found.has(shown)) paths.push(shown);
      found.add(shown);
    }
  }
  return { paths, found, idle };
}
