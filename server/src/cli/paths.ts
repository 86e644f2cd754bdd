/**
 * What files are called: by their names from the current folder where people read and write them, by URIs inside.
 */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The URI of a file by its name, from the current folder (a path) or absolute. */
export function uriOf(name: string, folder: string): string {
  const path = resolve(folder, name);
  // On Windows, the name may have the folder in other letters: the URI begins with the folder’s all the same.
  return pathToFileURL(isWithin(path, folder) ? join(folder, relative(folder, path)) : path).href;
}

/** The URI of a folder by its path, with a slash at its end. */
export function folderUri(path: string): string {
  return pathToFileURL(join(path, '/')).href;
}

/** The path of a URI from a folder (a path), with slashes; it opens with `..` where the file is not in it. */
export function shownFrom(folder: string, uri: string): string {
  return pathWithin(folder, fileURLToPath(uri));
}

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
