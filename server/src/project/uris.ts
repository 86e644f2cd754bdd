/**
 * URIs of files, compared however they are escaped.
 */

/** A URI in one way of writing it: programs differ in what they escape. */
export function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Whether two URIs are the same but for what they escape. */
export function isSame(a: string, b: string): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

/** A URI up to its last slash: that of the folder around a file. */
export function folderAround(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** Whether a URI begins with that of a folder, which ends with a slash. */
export function isIn(uri: string, folder: string): boolean {
  return keyOf(uri).startsWith(keyOf(folder));
}

/** The path of a file in a folder, whose URI ends with a slash and begins the file’s. */
export function pathIn(folder: string, uri: string): string {
  return keyOf(uri).slice(keyOf(folder).length);
}

/** The URI of a path (without halves of characters) in a folder, escaped as VS Code does. */
export function uriIn(folder: string, path: string): string {
  const escaped = (part: string) =>
    encodeURIComponent(part).replace(/[!'()*]/g, unit => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
  return folder + path.split('/').map(escaped).join('/');
}
