/**
 * Writes files so that nothing is lost: what was there stays until all of the new text has been written.
 */
import { FileType, Uri, workspace } from 'vscode';

/** Writes text or bytes in place of a file, or anew; rejects if it can’t, and then all is as it was. */
export async function writeWhole(uri: Uri, written: string | Uint8Array): Promise<void> {
  const contents = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const { fs } = workspace;
  const there = await fs.stat(uri).then(
    found => found,
    () => undefined,
  );
  // A link stays one, and leads to what is written.
  if (there && there.type & FileType.SymbolicLink) return fs.writeFile(uri, contents);
  const name = uri.path.replace(/^.*\//, '');
  const beside = Uri.joinPath(uri, '..', `.${name}.${Date.now().toString(36)}.part`);
  try {
    await fs.writeFile(beside, contents);
    await fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}
