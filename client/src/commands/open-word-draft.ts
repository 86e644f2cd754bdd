import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { SavedPicture } from '../../../server/src/protocol.ts';
import { valueIn } from '../io/argument.ts';
import { chooseFile, contentsOf, nameOf, runWithProgress } from '../io/documents.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { rememberLeftOut } from '../io/left-out.ts';
import { rememberWordDocument } from '../io/word-documents.ts';
import { number } from '../say/amounts.ts';
import { chooseTask } from './choose-task.ts';
import { isThere } from './may-write.ts';
import type { Session } from './session.ts';
import { showLeftOut } from './show-left-out.ts';
import { useAsDraft } from './use-as-draft.ts';

export { lostText } from './show-left-out.ts';

const title = l10n.t('Open a Word Draft');

/**
 * Makes Markdown of a Word document, beside it, with its pictures in a folder, and opens it as a draft. The argument can be the document (so it is
 * from the explorer), or `{ uri, framework, task }`.
 *
 * @returns the address of the Markdown, if it was made
 */
export async function openWordDraft(session: Session, argument?: unknown): Promise<Uri | undefined> {
  const named = argument instanceof Uri ? argument : valueIn(argument, 'uri');
  const source = named instanceof Uri ? named : await chooseFile(title, l10n.t('Word documents'), ['docx']);
  if (!source) return undefined;
  const name = nameOf(source);
  const bytes = await contentsOf(source);
  if (!bytes) return undefined;
  // The draft names its pictures, so that their folder is found first.
  const folder = await freeFolder(source);
  const job = { job: 'word-draft', name, bytes, pictures: nameOf(folder) } as const;
  const made = await runWithProgress(session.read, l10n.t('Reading {0}', name), job);
  if (!made) return undefined;
  const target = await chooseTarget(source);
  if (!target) return undefined;
  const chosen = await chooseTask(
    session,
    l10n.t('Open a Word Draft (Escape to choose a qualification later)'),
    argument,
  );
  if (!(await put(target, made.markdown, folder, made.pictures))) {
    void window.showErrorMessage(
      l10n.t('{0} could not be written. Look whether the folder can be written to.', nameOf(target)),
    );
    return undefined;
  }
  const memory = session.context.globalState;
  await rememberWordDocument(memory, source);
  await rememberLeftOut(memory, target, name, made.lost);
  await draftEditor(target);
  if (chosen) {
    await useAsDraft(session, chosen);
    await (await workspace.openTextDocument(target)).save();
  }
  void tell(session, name, target, made.lost, made.pictures.length === 0 ? undefined : nameOf(folder));
  return target;
}

/** Where the Markdown goes: beside the document, under its name, or what is chosen if there is such a file. */
async function chooseTarget(source: Uri): Promise<Uri | undefined> {
  const first = beside(source, '.md');
  if (!(await isThere(first))) return first;
  let number = 2;
  while (await isThere(beside(source, `-${number}.md`))) number += 1;
  const other = beside(source, `-${number}.md`);
  const use = l10n.t('Save as {0}', nameOf(other));
  const replace = l10n.t('Replace {0}', nameOf(first));
  const chosen = await window.showWarningMessage(
    l10n.t('{0} is there already.', nameOf(first)),
    { modal: true, detail: l10n.t('What you have written in it since would be replaced.') },
    use,
    replace,
  );
  return chosen === use ? other : chosen === replace ? first : undefined;
}

/** What stands beside a document, by its name with another end. */
function beside(source: Uri, end: string): Uri {
  return source.with({ path: source.path.replace(/(?:\.[^./]*)?$/, end), query: '', fragment: '' });
}

/** A folder for pictures, where nothing is yet. */
async function freeFolder(source: Uri): Promise<Uri> {
  let folder = beside(source, '-pictures');
  for (let number = 2; await isThere(folder); number++) folder = beside(source, `-pictures-${number}`);
  return folder;
}

/**
 * Writes a text with its pictures so that all of it can be undone at once: new files go, an old one is as it was. Where it can’t be
 * written nothing is left of it.
 */
async function put(
  target: Uri,
  text: string,
  folder: Uri,
  pictures: readonly SavedPicture[],
): Promise<boolean> {
  const edit = new WorkspaceEdit();
  // None of them takes the place of another file.
  for (const { name, bytes } of pictures)
    edit.createFile(Uri.joinPath(folder, name), { contents: bytes, overwrite: false });
  const [isNew, isOurs] = [!(await isThere(target)), pictures.length > 0 && !(await isThere(folder))];
  if (isNew) edit.createFile(target, { contents: new TextEncoder().encode(text) });
  else {
    const { lineCount } = await workspace.openTextDocument(target);
    edit.replace(target, new Range(0, 0, lineCount, 0), text);
  }
  if (await workspace.applyEdit(edit)) return isNew || (await workspace.openTextDocument(target)).save();
  if (isNew) await takeBack(target, new TextEncoder().encode(text));
  if (!isOurs) return false;
  for (const { name, bytes } of pictures) await takeBack(Uri.joinPath(folder, name), bytes);
  // A folder with something else in it stays.
  await workspace.fs.delete(folder).then(undefined, () => undefined);
  return false;
}

/** Deletes a file that holds what we have written, and nobody else. */
async function takeBack(file: Uri, written: Uint8Array): Promise<void> {
  try {
    const held = await workspace.fs.readFile(file);
    if (held.length === written.length && held.every((byte, index) => byte === written[index]))
      await workspace.fs.delete(file);
  } catch {
    // It is not there, and that is what is wanted.
  }
}

async function tell(
  session: Session,
  from: string,
  target: Uri,
  lost: readonly string[],
  folder: string | undefined,
): Promise<void> {
  const to = nameOf(target);
  const pictures = folder === undefined ? '' : ` ${l10n.t('Its pictures are in {0}.', folder)}`;
  if (lost.length === 0) {
    void window.showInformationMessage(l10n.t('{0} has all of {1}.', to, from) + pictures);
    return;
  }
  const show = l10n.t('Show');
  const chosen = await window.showInformationMessage(
    (lost.length === 1
      ? l10n.t('{0} has the text of {1}. {2}', to, from, lost[0] ?? '')
      : l10n.t(
          '{0} has the text of {1}. {2} things were left out or changed.',
          to,
          from,
          number(lost.length),
        )) + pictures,
    show,
  );
  if (chosen === show) await showLeftOut(session, { uri: target });
}
