import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder that is removed at the latest when this process ends.
 *
 * @param {string} prefix of its name
 * @param {string} [contents] a folder whose contents are copied into it
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder(prefix, contents) {
  // The real path: on macOS the temporary folder is behind a link, and VS Code reports what it links to.
  const path = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  const remove = () => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', remove);
  if (contents !== undefined) cpSync(contents, path, { recursive: true });
  return { path, remove };
}
