import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { valueIn } from '../io/argument.ts';
import { chooseFile, contentsOf, nameOf, runWithProgress } from '../io/documents.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { rememberWordDocument } from '../io/word-documents.ts';
import { number } from '../say/amounts.ts';
import { chooseTask } from './choose-task.ts';
import { isThere } from './may-write.ts';
import { showNewDocument } from './new-document.ts';
import type { Session } from './session.ts';
import { useAsDraft } from './use-as-draft.ts';

const title = l10n.t('Open a Word Draft');

/**
 * Makes Markdown of a Word document, beside it, and opens it as a draft. The argument can be the document (so it is
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
  const job = { job: 'word-draft', name, bytes } as const;
  const made = await runWithProgress(session.read, l10n.t('Reading {0}', name), job);
  if (!made) return undefined;
  const target = await chooseTarget(source);
  if (!target) return undefined;
  const chosen = await chooseTask(
    session,
    l10n.t('Open a Word Draft (Escape to choose a qualification later)'),
    argument,
  );
  if (!(await put(target, made.markdown))) {
    void window.showErrorMessage(
      l10n.t('{0} could not be written. Look whether the folder can be written to.', nameOf(target)),
    );
    return undefined;
  }
  await rememberWordDocument(session.context.globalState, source);
  await draftEditor(target);
  if (chosen) {
    await useAsDraft(session, chosen);
    await (await workspace.openTextDocument(target)).save();
  }
  void tell(name, nameOf(target), made.lost);
  return target;
}

/** Where the Markdown goes: beside the document, under its name, or what is chosen if there is such a file. */
async function chooseTarget(source: Uri): Promise<Uri | undefined> {
  const beside = (end: string) =>
    source.with({ path: source.path.replace(/(?:\.[^./]*)?$/, `${end}.md`), query: '', fragment: '' });
  const first = beside('');
  if (!(await isThere(first))) return first;
  let number = 2;
  while (await isThere(beside(`-${number}`))) number += 1;
  const other = beside(`-${number}`);
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

/** Writes a text so that it can be undone: a new file goes, an old one is as it was. */
async function put(target: Uri, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  if (!(await isThere(target))) {
    edit.createFile(target, { contents: new TextEncoder().encode(text) });
    return workspace.applyEdit(edit);
  }
  const document = await workspace.openTextDocument(target);
  edit.replace(target, new Range(0, 0, document.lineCount, 0), text);
  return (await workspace.applyEdit(edit)) && document.save();
}

async function tell(from: string, to: string, lost: readonly string[]): Promise<void> {
  if (lost.length === 0) {
    void window.showInformationMessage(l10n.t('{0} has all of {1}.', to, from));
    return;
  }
  const show = l10n.t('Show');
  const chosen = await window.showInformationMessage(
    lost.length === 1
      ? l10n.t('{0} has the text of {1}. {2}', to, from, lost[0] ?? '')
      : l10n.t(
          '{0} has the text of {1}. {2} things were left out or changed.',
          to,
          from,
          number(lost.length),
        ),
    show,
  );
  if (chosen === show) await showNewDocument('markdown', lostText(from, lost));
}

/** What could not be carried over, to be read and ticked off. */
export function lostText(from: string, lost: readonly string[]): string {
  return [
    `# ${l10n.t('What was left out or changed from {0}', from)}`,
    l10n.t('The Word document is as it was. What you want to keep of this, put into the draft yourself.'),
    lost.map(sentence => `- [ ] ${sentence.replace(/[\\`*_[\]<>|#]/g, '\\$&')}\n`).join(''),
  ].join('\n\n');
}
