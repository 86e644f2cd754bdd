/**
 * Writes a file whole or not at all, and says why if it can’t.
 */
import { FileSystemError, l10n, type Uri } from 'vscode';
import { writeWhole } from './write-whole.ts';

/**
 * Writes bytes to a new file, or with `replace` in place of one that is there.
 *
 * @returns why they could not be written, in a sentence; undefined if they were
 */
export async function saveWhole(
  target: Uri,
  bytes: Uint8Array,
  replace: boolean,
): Promise<string | undefined> {
  try {
    await writeWhole(target, bytes, replace);
    return undefined;
  } catch (error) {
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
  if (code === 'FileExists' || /\bEEXIST\b/.test(detail))
    return l10n.t('There is a file of this name now. Look at it, or choose another name.');
  if (code === 'FileNotFound' || /\bENOENT\b/.test(detail))
    return l10n.t('The folder is not there any more. Choose another.');
  if (/\bENOSPC\b/.test(detail)) return l10n.t('The disk is full. Make room, or choose another folder.');
  return detail;
}
