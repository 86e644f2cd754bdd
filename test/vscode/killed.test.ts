import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MarkschemeApi } from '../../client/src/api.ts';
import { isAlive } from '../../server/src/protocol.ts';
import { print } from './reporter.ts';
import { closeEverything, fileOf, markscheme, remove, show, textOf, until, write } from './workspace.ts';

const DRAFT = 'killed/draft-that-goes-on.md';
const COPY = 'killed/copy-to-compare.md';

/** Numbers from 0 to 1 that are the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const isNode = typeof process !== 'undefined';

/** The workers of servers, of those that were made since the tests were loaded, the newest last. */
const workers: Worker[] = [];
if (!isNode) {
  const Original = globalThis.Worker;
  globalThis.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Original>) {
      super(...args);
      // Of a worker that ends before it has said that it lives, nobody can tell that it is not only slow.
      this.addEventListener('message', ({ data }) => {
        if (isAlive(data)) workers.push(this);
      });
    }
  };
}

/** A server’s process, as far as it is used here. */
interface Child {
  readonly spawnargs?: readonly string[];
  readonly exitCode?: number | null;
  readonly signalCode?: string | null;
  kill(signal: string): void;
}

/** Processes and workers that have been killed: their end is heard of a little later. */
const killed = new WeakSet<Child | Worker>();

/** The server’s process that runs now. */
function child(): Child | undefined {
  const handles: readonly Child[] = Reflect.get(process, '_getActiveHandles').call(process);
  return handles.find(
    handle =>
      handle.spawnargs?.some(argument => /dist[/\\]server\.js$/.test(argument)) &&
      handle.exitCode === null &&
      !killed.has(handle),
  );
}

/** The newest worker, if it has not been killed. */
function worker(): Worker | undefined {
  return workers.slice(-1).find(newest => !killed.has(newest));
}

/** What ends the server that runs now: a process of this one, or a worker. */
async function killer(): Promise<() => void> {
  const find = isNode ? child : worker;
  await until('there is a server to kill', () => find() !== undefined);
  const server = find();
  return () => {
    if (!server) return;
    killed.add(server);
    if ('terminate' in server) server.terminate();
    else server.kill('SIGKILL');
  };
}

/** What of ours is in the Problems panel for a document, in one order. */
function problems(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Markscheme')
    .map(({ code, range, message, severity }) =>
      JSON.stringify([typeof code === 'object' ? code.value : code, range, message, severity]),
    )
    .sort();
}

const additions = [
  'A sentence more. ',
  ' (7.2.1)',
  '\n\n## Results of the year\n\nThey rose (1.2.1).\n\n',
  ' TODO ',
  '\n\n<!-- criteria: 2.2.c -->\n',
  ' I met T. Ashdown about 2.2.b. ',
];

/** Changes something somewhere below the front matter. */
async function change(editor: vscode.TextEditor, random: () => number): Promise<void> {
  const first = 14;
  const line = first + Math.floor(random() * (editor.document.lineCount - first));
  const text = additions[Math.floor(random() * additions.length)] ?? '';
  await editor.edit(edit => {
    const end = editor.document.lineAt(line).range.end;
    if (random() < 0.3) edit.delete(new vscode.Range(new vscode.Position(line, 0), end));
    else edit.insert(end, text);
  });
}

async function openDraft(api: MarkschemeApi): Promise<vscode.TextEditor> {
  await write(DRAFT, await textOf(fileOf('npqsl/first-draft.md')));
  const editor = await show(await vscode.workspace.openTextDocument(fileOf(DRAFT)));
  // The workers that were made before this file was loaded are not known.
  await api.restart();
  await until('there are problems', () => problems(editor.document.uri).length > 10);
  return editor;
}

/** What is shown of the draft in front. */
async function shown(api: MarkschemeApi): Promise<unknown> {
  await api.ready();
  return [api.statusBarText, await api.tree()].map(each => JSON.stringify(each).replaceAll(COPY, DRAFT));
}

/** Compares what is shown with what is shown of the same text in a file that the server has never seen. */
async function isAsFresh(api: MarkschemeApi, { document }: vscode.TextEditor): Promise<void> {
  await untilItAnswers(document);
  await write(COPY, document.getText());
  const copy = await vscode.workspace.openTextDocument(fileOf(COPY));
  await vscode.window.showTextDocument(copy, { viewColumn: vscode.ViewColumn.Two, preserveFocus: true });
  await until('the copy has problems', () => problems(copy.uri).length > 0);
  await until(
    'the problems are those of the copy',
    () => problems(document.uri).join('\n') === problems(copy.uri).join('\n'),
  );
  const before = await shown(api);
  await vscode.window.showTextDocument(copy, { viewColumn: vscode.ViewColumn.Two });
  await until('the copy is in front', () => vscode.window.activeTextEditor?.document === copy);
  await until(
    'the view is of the copy',
    async () => JSON.stringify(await shown(api)) === JSON.stringify(before),
  );
}

/** Kills the server when some changes have been made, makes some more, and waits until another one answers. */
async function killWhile(editor: vscode.TextEditor, random: () => number): Promise<void> {
  const kill = await killer();
  const timer = setTimeout(kill, random() * 400);
  for (let left = 8; left > 0; left--) {
    await change(editor, random);
    await new Promise(resolve => setTimeout(resolve, random() * 80));
  }
  clearTimeout(timer);
  kill();
}

describe('a language server that is killed while somebody types', function () {
  // Several servers are started in each.
  this.timeout(60_000);
  afterEach(async function () {
    // Or all that comes after it fails as well.
    if (!this.currentTest?.isPassed()) await (await markscheme()).restart();
    await closeEverything();
    await remove(DRAFT);
    await remove(COPY);
  });

  it('is back by itself, and all that is shown is what a fresh assessment says', async () => {
    const api = await markscheme();
    const seed = Date.now() % 1_000_000;
    print(`    seed of the kills: ${seed}`);
    const random = numbers(seed);
    const editor = await openDraft(api);
    let emptied = 0;
    const watch = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some(uri => uri.toString() === editor.document.uri.toString())) return;
      if (problems(editor.document.uri).length === 0) emptied += 1;
    });
    try {
      for (let kills = 0; kills < 3; kills++) await killWhile(editor, random);
    } finally {
      watch.dispose();
    }
    assert.equal(emptied, 0, 'the problems were gone for a while');
    await isAsFresh(api, editor);
  });

  it('is left alone after five times in a row, says so, and comes back when it is told to', async () => {
    const api = await markscheme();
    const editor = await openDraft(api);
    const standing = api.statusBarText;
    for (let kills = 0; kills < 5; kills++) (await killer())();
    await until('it is said', () => api.statusBarText?.includes('has stopped') === true);
    assert.deepEqual(problems(editor.document.uri), []);
    const report = await vscode.commands.executeCommand<string>('markscheme.copyDiagnostics');
    assert.match(report, /^- stopped\n- started anew after it had ended by itself: \d+/m);
    await vscode.commands.executeCommand('markscheme.restartServer');
    await until('all is back', () => api.statusBarText === standing);
    await isAsFresh(api, editor);
    // The server that VS Code's Node host runs in here can't write logs, for want of a native library.
    if (!isNode) await logSaysSo();
  });

  if (isNode)
    it('that hangs instead is ended and replaced when somebody restarts it', async () => {
      const api = await markscheme();
      const editor = await openDraft(api);
      const hanging = child();
      hanging?.kill('SIGSTOP');
      await editor.edit(edit => edit.insert(new vscode.Position(15, 0), 'Two words. '));
      await vscode.commands.executeCommand('markscheme.restartServer');
      await isAsFresh(api, editor);
      await until('the process that hung is gone', () => hanging?.signalCode === 'SIGKILL');
    });
});

/** Looks into the log, which has each line's level. */
async function logSaysSo(): Promise<void> {
  await vscode.commands.executeCommand('markscheme.showLog');
  const log = () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output')?.getText() ?? '';
  await until('the log says that it gives up', () =>
    /\[error\] Connection to server got closed\. Server will not be restarted/.test(log()),
  );
  assert.match(log(), /\[info\] markscheme@\d/);
  assert.match(log(), /\[info\] Connection to server got closed\. Server will restart/);
  await vscode.commands.executeCommand('workbench.action.closePanel');
}

/** A machine with much to do takes longer than anything else is waited for. */
async function untilItAnswers({ uri }: vscode.TextDocument): Promise<void> {
  const hover = () =>
    vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(2, 15),
    );
  while ((await hover()).length === 0) await new Promise(resolve => setTimeout(resolve, 50));
}
