/**
 * Where the names of files lead that stand in a draft or a `markscheme.yaml`. They are other people’s texts, so none
 * leads out of the folder around the file that names it: what this module gives is made of that folder’s own URI and
 * of names below it, never of what a text says of schemes, hosts or drives.
 */
import { folderAround, isIn, pathIn, uriIn } from './uris.ts';

/** What a relative path does not begin with: a root, somebody’s home, a drive, another scheme. */
const ABSOLUTE = /^(?:[\\/~]|[a-z][a-z0-9+.-]*:)/i;
/** Controls, at which some programs end a name, and halves of characters. */
const IN_NO_NAME = /[\p{Cc}\p{Cs}]/u;
/** A drive, and what Windows makes `.` or `..` of: it takes blanks and full stops off the end of a name. */
const NO_NAME = /^(?:[a-z]:|[\s.]+$)/i;

/**
 * The path in a folder that `name` leads to from the file at the path `from`: with slashes, without `.` and `..`.
 * Undefined where it leads out of the folder or is no relative path.
 */
export function pathInside(from: string, name: string): string | undefined {
  if (ABSOLUTE.test(name) || IN_NO_NAME.test(name)) return undefined;
  const parts = from.split('/').slice(0, -1);
  if (parts.includes('..')) return undefined;
  for (const part of name.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..' && NO_NAME.test(part)) return undefined;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/**
 * The URI that `name` (a path without escapes) leads to from the file at the URI `from`. Undefined where that is not in
 * `folder`, whose URI ends with a slash, or where `from` is not, as a document that has no place yet.
 */
export function uriInside(name: string, from: string, folder: string): string | undefined {
  const file = from.replace(/[?#].*$/s, '');
  if (!folder.endsWith('/') || !isIn(file, folder)) return undefined;
  const path = pathInside(pathIn(folder, file), name);
  return path === undefined || IN_NO_NAME.test(path) ? undefined : uriIn(folder, path);
}

/** Folders around a file that are looked into, at most: deeper ones hold no document. */
const MOST_FOLDERS = 12;

/**
 * The URIs that `name` may lead to from the file at the URI `from`: beside it, and from each folder around it up to
 * `folder`, since pandoc takes paths from where it is started. The nearest comes first; none where `uriInside` has none.
 */
export function urisInside(name: string, from: string, folder: string): string[] {
  const found: string[] = [];
  let base = folderAround(from.replace(/[?#].*$/s, ''));
  for (let count = 0; count < MOST_FOLDERS && isIn(base, folder); count++) {
    const uri = uriInside(name, `${base}_`, folder);
    if (uri !== undefined && !found.includes(uri)) found.push(uri);
    base = folderAround(base.slice(0, -1));
  }
  return found;
}
