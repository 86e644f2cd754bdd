import { commands, l10n, Uri, window, workspace } from 'vscode';
import { valueIn } from '../io/argument.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { rememberDraft } from '../io/waiting-draft.ts';
import { isThere } from './may-write.ts';
import type { Session } from './session.ts';

/** The files of the sample, below `examples/npqsl`; the first is the draft to begin with. In a browser no folder can be listed. */
export const sampleFiles = [
  'first-draft.md',
  'draft.md',
  'supporting/action-plan.md',
  'supporting/raw-data-analysis.md',
  'supporting/risk-register.md',
] as const;

const folderName = 'markscheme-sample';

/**
 * Copies the sample project into a new folder, and opens it with its first draft; what is there already stays as it is.
 * The argument can say where: `{ folder }`.
 *
 * @returns the address of the draft, if the sample was copied
 */
export async function openSample({ context }: Session, argument?: unknown): Promise<Uri | undefined> {
  const named = valueIn(argument, 'folder');
  const parent = named instanceof Uri ? named : await chooseFolder();
  if (!parent) return undefined;
  const folder = await freeFolder(parent);
  try {
    await copy(Uri.joinPath(context.extensionUri, 'examples', 'npqsl'), folder);
  } catch {
    void window.showErrorMessage(
      l10n.t(
        'The sample could not be copied into {0}. Choose a folder that you may write to, such as your documents.',
        parent.path,
      ),
    );
    return undefined;
  }
  const draft = Uri.joinPath(folder, sampleFiles[0]);
  if (workspace.getWorkspaceFolder(draft)) {
    await draftEditor(draft);
    return draft;
  }
  await rememberDraft(context, draft);
  // What somebody is at stays open: only a window without a folder is used for this one.
  const forceNewWindow = workspace.workspaceFolders !== undefined;
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
  return draft;
}

async function chooseFolder(): Promise<Uri | undefined> {
  const here = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title: l10n.t('Where shall the sample project go? It gets a folder of its own there.'),
    openLabel: l10n.t('Put the Sample Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(here ? { defaultUri: here } : {}),
  });
  return chosen?.[0];
}

/** A folder that is not there yet: `markscheme-sample`, or with a number behind it. */
async function freeFolder(parent: Uri): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const folder = Uri.joinPath(parent, number === 1 ? folderName : `${folderName}-${number}`);
    if (!(await isThere(folder))) return folder;
  }
}

/** All of the sample, or nothing: half of it would be no example. */
async function copy(from: Uri, to: Uri): Promise<void> {
  const contents = await Promise.all(
    sampleFiles.map(name => workspace.fs.readFile(Uri.joinPath(from, name))),
  );
  try {
    await workspace.fs.createDirectory(Uri.joinPath(to, 'supporting'));
    for (const [index, name] of sampleFiles.entries())
      await workspace.fs.writeFile(Uri.joinPath(to, name), contents[index] ?? new Uint8Array());
  } catch (error) {
    await workspace.fs.delete(to, { recursive: true }).then(undefined, () => undefined);
    throw error;
  }
}
