/** Links to files, for tests: not every machine makes them. */
import { lstatSync, symlinkSync } from 'node:fs';

/**
 * Makes a link, and says whether there is one now: Windows lets only some people make links, and Wine says that it has made
 * one where it has not.
 */
export function makesLink(target: string, path: string): boolean {
  try {
    symlinkSync(target, path);
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
