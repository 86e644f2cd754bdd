/**
 * Asks before a command writes where a file is, and refuses what must stay as it is.
 */
import { FileSystemError, FileType, l10n, Uri, window, workspace } from 'vscode';
import { SourcesRequest } from '../../../server/src/protocol.ts';
import { nameOf } from '../io/documents.ts';
import type { Session } from './session.ts';

/** How a file may be written: `new` while none is there, `over` in the place of the one that is. */
export type Permission = 'new' | 'over';

/** Whether something is at a place; rejects where that can’t be told. */
export async function isThere(uri: Uri): Promise<boolean> {
  return (await typeAt(uri)) !== undefined;
}

async function typeAt(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return undefined;
    throw error;
  }
}

/**
 * How what is made of a draft may be written to a place; undefined if it may not, which has been said or was chosen. With
 * `asked` a dialog has asked already whether the file that is there goes.
 */
export async function mayWrite(
  to: Uri,
  draft: Uri,
  { server }: Session,
  asked: boolean,
): Promise<Permission | undefined> {
  const type = await typeAt(to);
  if (type === undefined) return 'new';
  const sources = await server.ask(SourcesRequest, { textDocument: { uri: draft.toString() } });
  if (sources.some(source => isSame(Uri.parse(source), to))) {
    refuse(
      l10n.t(
        '{0} stays as it is: the draft is made from it or leads to it. Export again under another name.',
        nameOf(to),
      ),
    );
    return undefined;
  }
  if (type & FileType.SymbolicLink)
    return (await askToReplace(
      l10n.t('{0} is a link to another file. Replace what is in that file?', nameOf(to)),
    ))
      ? 'over'
      : undefined;
  if (asked) return 'over';
  return (await askToReplace(l10n.t('{0} is there already. Replace it?', nameOf(to)))) ? 'over' : undefined;
}

/** Says that something is not written; nobody is kept waiting. */
export function refuse(message: string): void {
  void window.showErrorMessage(message);
}

/** Whether the file may go. */
export async function askToReplace(question: string, detail?: string): Promise<boolean> {
  const replace = l10n.t('Replace');
  const options = { modal: true, ...(detail === undefined ? {} : { detail }) };
  return (await window.showWarningMessage(question, options, replace)) === replace;
}

/** Whether two addresses may be of one file: many file systems take names in capitals for the same. */
export function isSame(one: Uri, other: Uri): boolean {
  return (
    one.scheme === other.scheme &&
    one.authority.toLowerCase() === other.authority.toLowerCase() &&
    folded(one.path) === folded(other.path)
  );
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
