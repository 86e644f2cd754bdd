import { l10n, Range, type TextDocument, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type Doubt,
  type FoundAnswer,
  type FrameworkItem,
  type ImportTarget,
  ImportTargetRequest,
  readableEndings,
} from '../../../server/src/protocol.ts';
import { decided, decisionsOf } from '../criteria/decisions.ts';
import { correctedCriteria, foundRows, knownIn } from '../criteria/found-rows.ts';
import { documentKey, rememberDecisions, rememberedDecisions } from '../criteria/memory.ts';
import { reviewCriteria } from '../criteria/panel.ts';
import { chosenOf } from '../criteria/rows.ts';
import { textIn, valueIn } from '../io/argument.ts';
import { chooseFile, contentsOf, nameOf, runWithProgress } from '../io/documents.ts';
import { number } from '../say/amounts.ts';
import { chooseFramework } from './choose-task.ts';
import { doubtsText } from './found-preview.ts';
import { showNewDocument } from './new-document.ts';
import type { Session } from './session.ts';

const title = l10n.t('Import Mark Scheme');

/**
 * Reads the criteria out of a mark scheme, shows what was found, and writes what is chosen into the workspace framework
 * file. The argument can be the document, or `{ uri, framework, task, confirm: false }`.
 *
 * @returns the address of the framework file, if one was written
 */
export async function importMarkScheme(session: Session, argument?: unknown): Promise<Uri | undefined> {
  const { read } = session;
  if (!workspace.workspaceFolders?.length) {
    void window.showWarningMessage(
      l10n.t('Open a folder first, so that there is a place for the framework file.'),
    );
    return undefined;
  }
  const named = argument instanceof Uri ? argument : valueIn(argument, 'uri');
  const source =
    named instanceof Uri ? named : await chooseFile(title, l10n.t('Mark schemes'), readableEndings);
  if (!source) return undefined;
  await session.coverage.settled();
  const drafted = session.coverage.assessed?.coverage.framework.id;
  const item = await chooseFramework(session, title, argument, { current: drafted });
  const task = item && (await chooseTasks(item, textIn(argument, 'task')));
  const target = task && (await chooseFileToWrite(session, item.id));
  if (!target) return undefined;

  const name = nameOf(source);
  const { framework } = target;
  const existing = existingOf(target);
  const about = { name, framework, ...(existing ? { existing } : {}) };
  const bytes = await contentsOf(source);
  if (!bytes) return undefined;
  const only = task.id === undefined ? {} : { task: task.id };
  const found = await runWithProgress(read, l10n.t('Reading {0}', name), {
    job: 'mark-scheme',
    ...about,
    ...only,
    bytes,
  });
  if (!found) return undefined;

  const write: Write = async (criteria, chosen) => {
    const job = { job: 'framework-file', ...about, criteria, doubts: found.doubts, chosen } as const;
    const answer = await read(job, { signal: new AbortController().signal, onProgress: () => undefined });
    if (answer.kind === 'fault') return answer.message;
    const written = await put(target, answer.text);
    if (typeof written !== 'string') void tell(written, framework, { ...found, criteria }, chosen, name);
    return written;
  };
  if (valueIn(argument, 'confirm') !== false) return reviewFound(session, found, target, name, write);
  const { criteria } = found;
  const all = criteria.flatMap(({ task, leftOut }, index) => (task === '' || leftOut ? [] : index));
  const written = await write(criteria, all);
  if (typeof written !== 'string') return written;
  void window.showErrorMessage(written);
  return undefined;
}

/** Writes those of the criteria that were chosen, by index; gives the file, or why there is none in a sentence. */
type Write = (criteria: FoundAnswer['criteria'], chosen: readonly number[]) => Promise<Uri | string>;

/** Shows what was found to be looked through and corrected, and has it written; gives the file that was. */
async function reviewFound(
  { context }: Session,
  found: FoundAnswer,
  { framework, file }: ImportTarget,
  name: string,
  write: Write,
): Promise<Uri | undefined> {
  const { rows, missing } = foundRows(found, framework);
  const known = knownIn(framework);
  const document = documentKey(framework.id, name);
  let written: Uri | undefined;
  const there = nameOf(Uri.parse(file.uri));
  await reviewCriteria(context.extensionUri, {
    view: {
      title: l10n.t('Import Mark Scheme: {0}, from {1}', framework.name, name),
      lead: '',
      save: file.text === null ? l10n.t('Save in {0}', there) : l10n.t('Add to {0}', there),
      rows,
      known,
      notes: missing.length === 0 ? [] : [{ title: l10n.t('Not found in your document'), items: missing }],
    },
    edits: decided(rows, rememberedDecisions(context.workspaceState, document)),
    save: async edits => {
      const chosen = chosenOf(rows, edits, known);
      const answer = await write(
        correctedCriteria(found.criteria, chosen),
        chosen.map(({ id }) => id),
      );
      if (typeof answer === 'string') return answer;
      written = answer;
      return undefined;
    },
    remember: edits => void rememberDecisions(context.workspaceState, document, decisionsOf(rows, edits)),
  });
  return written;
}

/** One of the framework's tasks, or all of them (without an id). */
async function chooseTasks(
  { name, tasks }: FrameworkItem,
  named: string | undefined,
): Promise<{ readonly id?: string } | undefined> {
  if (named !== undefined) return { id: named };
  if (tasks.length < 2) return {};
  const all = { label: tasks.length === 2 ? l10n.t('Both tasks') : l10n.t('All tasks'), task: {} };
  const picks = [all, ...tasks.map(({ id, title: label }) => ({ label, task: { id } }))];
  const chosen = await window.showQuickPick(picks, {
    title,
    placeHolder: l10n.t('Which task of {0} is the mark scheme for?', name),
  });
  return chosen?.task;
}

/** The framework's file; where there is none yet and several folders, one is chosen. */
async function chooseFileToWrite({ server }: Session, framework: string): Promise<ImportTarget | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const front = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const ask = (folder: Uri | undefined) =>
    folder ? server.ask(ImportTargetRequest, { framework, folder: folder.toString() }) : undefined;
  const found = await Promise.all(folders.map(({ uri }) => ask(uri)));
  const there = found.filter(target => target?.file.text !== null && target !== null);
  let target = there.length === 1 ? there[0] : undefined;
  if (!target && folders.length > 1) {
    const placeHolder = l10n.t('Which folder is the framework file for?');
    const picks = folders.map(folder => ({ label: folder.name, description: folder.uri.fsPath, folder }));
    const sorted = picks.toSorted((a, b) => Number(b.folder === front) - Number(a.folder === front));
    const chosen = await window.showQuickPick(sorted, { title, placeHolder });
    if (!chosen) return undefined;
    target = await ask(chosen.folder.uri);
  }
  target ??= found[0];
  if (!target) {
    void window.showErrorMessage(
      l10n.t('There is no framework ‘{0}’. Choose one of those that are offered.', framework),
    );
    return undefined;
  }
  const uri = Uri.parse(target.file.uri);
  if (
    workspace.textDocuments.some(({ isDirty, uri: open }) => isDirty && open.toString() === uri.toString())
  ) {
    void window.showWarningMessage(
      l10n.t('{0} has changes that are not saved. Save it, then import the mark scheme.', nameOf(uri)),
    );
    return undefined;
  }
  return target;
}

function existingOf({ file }: ImportTarget): { text: string; file: string } | undefined {
  return file.text === null ? undefined : { text: file.text, file: nameOf(Uri.parse(file.uri)) };
}

/** Writes the file so that it can be undone, and shows it beside what one was at; gives why it can’t, in a sentence. */
async function put({ file }: ImportTarget, text: string): Promise<Uri | string> {
  const uri = Uri.parse(file.uri);
  const edit = new WorkspaceEdit();
  if (file.text === null) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  else {
    const document = await workspace.openTextDocument(uri);
    if (!hasText(document, file.text)) {
      return l10n.t(
        '{0} has been changed meanwhile, so nothing was written. Import the mark scheme again: your corrections are remembered.',
        nameOf(uri),
      );
    }
    edit.replace(uri, new Range(0, 0, document.lineCount, 0), text);
  }
  const done = await workspace.applyEdit(edit);
  const document = done ? await workspace.openTextDocument(uri) : undefined;
  if (!document || (document.isDirty && !(await document.save()))) {
    return l10n.t('{0} could not be written. Look whether the folder can be written to.', nameOf(uri));
  }
  await window.showTextDocument(document, {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
  return uri;
}

/** Whether a document still has a text, whatever its line ends. */
function hasText(document: TextDocument, text: string): boolean {
  const plain = (lines: string) => lines.replace(/^\u{feff}/u, '').replace(/\r\n?/g, '\n');
  return plain(document.getText()) === plain(text);
}

/** Says how many criteria are official now, and how many doubts remain. */
async function tell(
  uri: Uri,
  { name, tasks }: ImportTarget['framework'],
  { criteria, doubts }: FoundAnswer,
  chosen: readonly number[],
  document: string,
): Promise<void> {
  const before = tasks.flatMap(task =>
    task.criteria.filter(({ provenance }) => provenance?.status === 'official'),
  );
  const codes = chosen.map(index => criteria[index]?.code ?? '');
  const official = new Set([...before.map(({ code }) => code), ...codes]).size;
  const remaining = remainingDoubts(doubts, criteria, chosen);
  const what = officialNow(nameOf(uri), name, official);
  if (remaining.length === 0) {
    void window.showInformationMessage(`${what} ${l10n.t('Nothing is doubtful.')}`);
    return;
  }
  const show = l10n.t('Show What Is Doubtful');
  const remain =
    remaining.length === 1
      ? l10n.t('1 doubt remains.')
      : l10n.t('{0} doubts remain.', number(remaining.length));
  if ((await window.showInformationMessage(`${what} ${remain}`, show)) === show)
    await showNewDocument('markdown', doubtsText(document, remaining));
}

function officialNow(file: string, framework: string, count: number): string {
  return count === 1
    ? l10n.t('{0}: 1 criterion of {1} is official now.', file, framework)
    : l10n.t('{0}: {1} criteria of {2} are official now.', file, number(count), framework);
}

/** Doubts about what was written, and about what is missing. What was left out on purpose is settled. */
function remainingDoubts(
  doubts: readonly Doubt[],
  criteria: FoundAnswer['criteria'],
  chosen: readonly number[],
): readonly Doubt[] {
  const found = new Set(criteria.map(({ code }) => code));
  const written = new Set(chosen.map(index => criteria[index]?.code));
  return doubts.filter(({ code }) => !found.has(code) || written.has(code));
}
