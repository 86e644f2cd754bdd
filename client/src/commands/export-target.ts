/**
 * Where the document to submit goes: to a new name, and never over what the draft came from.
 */
import { l10n, Uri, window, workspace } from 'vscode';
import { nameOf } from '../io/documents.ts';
import { wordDocuments } from '../io/word-documents.ts';
import { askToReplace, isSame, isThere, mayWrite, type Permission, refuse } from './may-write.ts';
import type { Session } from './session.ts';

/** A place, and how it may be written. */
export interface Target {
  readonly uri: Uri;
  readonly permission: Permission;
}

/** What this window has exported, by URI: when it was written, and how large it is. */
const exported = new Map<string, string>();

/**
 * Where to write the document of a draft whose first file is `main`: to the place named, or to one that is chosen. Undefined
 * if it may not be written there, which has been said or was chosen.
 */
export async function exportTarget(
  main: Uri,
  layout: 'account' | 'by-criterion',
  named: Uri | undefined,
  session: Session,
  ending: '.docx' | '.pdf' = '.docx',
): Promise<Target | undefined> {
  const chosen = named ?? (await choose(main, layout, ending));
  if (!chosen) return undefined;
  const isNamed = chosen.path.toLowerCase().endsWith(ending);
  const uri = isNamed ? chosen : chosen.with({ path: `${chosen.path}${ending}` });
  if (await isOwn(uri)) return { uri, permission: 'over' };
  if ((await isThere(uri)) && !(await mayReplaceWord(uri, main, session))) return undefined;
  // The dialog has asked about the name that was chosen there.
  const permission = await mayWrite(uri, main, session, named === undefined && isNamed);
  return permission && { uri, permission };
}

/** Remembers an export, so that it can be written anew without a question while nobody else has changed it. */
export async function rememberExport(uri: Uri): Promise<void> {
  const state = await stateOf(uri);
  if (state !== undefined) exported.set(uri.toString(), state);
}

async function isOwn(uri: Uri): Promise<boolean> {
  const state = exported.get(uri.toString());
  return state !== undefined && state === (await stateOf(uri));
}

async function stateOf(uri: Uri): Promise<string | undefined> {
  return workspace.fs.stat(uri).then(
    ({ mtime, size }) => `${mtime} ${size}`,
    () => undefined,
  );
}

async function choose(
  main: Uri,
  layout: 'account' | 'by-criterion',
  ending: '.docx' | '.pdf',
): Promise<Uri | undefined> {
  const end = `${layout === 'account' ? '-submission' : '-by-criterion'}${ending}`;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${stemOf(main)}${end}`;
  const defaultUri =
    main.scheme === 'untitled' ? folder && Uri.joinPath(folder, name) : Uri.joinPath(main, '..', name);
  return window.showSaveDialog({
    title: l10n.t('Export for Submission'),
    saveLabel: l10n.t('Export'),
    filters:
      ending === '.pdf' ? { [l10n.t('PDF documents')]: ['pdf'] } : { [l10n.t('Word documents')]: ['docx'] },
    ...(defaultUri ? { defaultUri } : {}),
  });
}

/** Whether a Word document that is there may go: one that a draft was made from never, one that may be such with a warning. */
async function mayReplaceWord(uri: Uri, main: Uri, { context }: Session): Promise<boolean> {
  if (wordDocuments(context.globalState).some(known => isSame(Uri.parse(known), uri))) {
    refuse(
      l10n.t(
        '{0} stays as it is: a draft was made from it, and it still has what was left out. Export again under another name.',
        nameOf(uri),
      ),
    );
    return false;
  }
  // Made on the command line, say, or before this was remembered.
  const stems = [stemOf(main), stemOf(main).replace(/-\d+$/, '')];
  const isBeside = stems.some(stem => isSame(uri, Uri.joinPath(main, '..', `${stem}.docx`)));
  return (
    !isBeside ||
    askToReplace(
      l10n.t('{0} may be the Word document that this draft was made from. Replace it?', nameOf(uri)),
      l10n.t('Pictures and all else that was left out would be lost with it.'),
    )
  );
}

function stemOf(uri: Uri): string {
  return nameOf(uri).replace(/\.[^.]*$/, '');
}
