/**
 * Writes a file whole or not at all, and says why if it can’t.
 */
import { FileSystemError, l10n, type Uri } from 'vscode';
import { writeWhole } from './writeWhole.ts';

/** @returns why the bytes could not be written, in a sentence; undefined if they were */
export async function saveWhole(target: Uri, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await writeWhole(target, bytes);
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
  if (code === 'FileNotFound' || /\bENOENT\b/.test(detail))
    return l10n.t('The folder is not there any more. Choose another.');
  if (/\bENOSPC\b/.test(detail)) return l10n.t('The disk is full. Make room, or choose another folder.');
  return detail;
}
