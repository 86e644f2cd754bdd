import { isShownOnly } from '../../../server/src/protocol.ts';

/**
 * Whether somebody writes in documents of a scheme: those of disks and of the workspace’s own folders, those that are not saved yet,
 * and those of whatever else can be written to (`isWritable`, undefined where VS Code knows no file system for it). The sides of a
 * comparison, local history, reviews and the like only show a text, which would have all problems of the draft once more.
 */
export function isWrittenIn(
  scheme: string,
  isWritable: boolean | undefined,
  folders: readonly string[],
): boolean {
  if (isShownOnly(scheme)) return false;
  return scheme === 'file' || scheme === 'untitled' || folders.includes(scheme) || isWritable === true;
}
