/**
 * Writes a file whole or not at all, on any file system that VS Code knows.
 */
import { FileSystemError, l10n, type Uri, workspace } from 'vscode';

/**
 * Writes to a file beside the one that is meant, and gives it the name when all of it is there.
 *
 * @returns why it could not be written, in a sentence; undefined if it was
 */
export async function saveWhole(target: Uri, bytes: Uint8Array): Promise<string | undefined> {
  const beside = target.with({ path: target.path.replace(/([^/]*)$/, '.$1.part') });
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, target, { overwrite: true });
    return undefined;
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof FileSystemError ? error.code : '';
  const detail = error instanceof Error ? error.message : String(error);
  if (code === 'NoPermissions' || /\b(?:EACCES|EPERM|EROFS|EBUSY)\b/.test(detail))
    return l10n.t(
      'It may not be written there, or the file is open in another program. Close it, or choose another folder.',
    );
  if (code === 'FileNotFound' || /\bENOENT\b/.test(detail))
    return l10n.t('The folder is not there any more. Choose another.');
  if (/\bENOSPC\b/.test(detail)) return l10n.t('The disk is full. Make room, or choose another folder.');
  return detail;
}
