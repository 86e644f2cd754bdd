/**
 * Writes files so that nothing is lost: what was there stays until all of the new text has been written.
 */
import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/**
 * Writes text or bytes to a new file, or with `replace` in place of one that is there; rejects if it can’t, and then all is as
 * it was. Without `replace` a file that has come meanwhile stays.
 */
export async function writeWhole(uri: Uri, written: string | Uint8Array, replace: boolean): Promise<void> {
  const contents = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const { fs } = workspace;
  const there = await fs.stat(uri).then(
    found => found,
    () => undefined,
  );
  // A link stays one, and leads to what is written.
  if (there && !replace) throw FileSystemError.FileExists(uri);
  if (there && there.type & FileType.SymbolicLink) return fs.writeFile(uri, contents);
  const name = uri.path.replace(/^.*\//, '');
  // Nobody can guess the name, and put a link there.
  const beside = Uri.joinPath(uri, '..', `.${name.slice(0, 100)}.${crypto.randomUUID()}.part`);
  try {
    await fs.writeFile(beside, contents);
    await fs.rename(beside, uri, { overwrite: replace });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}
