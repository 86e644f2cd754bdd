import zeptomatch from 'zeptomatch';

/**
 * Whether a path, relative and with slashes, fits a glob as VS Code reads them: `*`, `**`, `?`, `{a,b}`, `[a-z]` and
 * `[!a]`. A glob that makes no sense fits nothing.
 */
export function fits(path: string, glob: string): boolean {
  try {
    return zeptomatch(glob.replace(/^\.\//, ''), path);
  } catch {
    return false;
  }
}
