import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretBefore, closeEverything, markscheme, openExample, until } from './workspace.ts';

const FOLDER = 'npqh-in-files';

/** The words that the status bar shows. */
function words(text: string | undefined): number {
  return Number(/^[\d,]+/.exec(text ?? '')?.[0].replace(',', ''));
}

describe('a draft in several files', () => {
  afterEach(closeEverything);

  it('is shown as a whole, whichever of its files is in front', async () => {
    const api = await markscheme();
    await openExample(`${FOLDER}/task-1/2-implementation.md`);
    await until('the whole is counted', () => words(api.statusBarText) > 1000);
    const shown = api.statusBarText;
    await openExample(`${FOLDER}/task-1/3-evaluation.md`);
    assert.equal(api.statusBarText, shown);
    await closeEverything();
    await openExample('npqh/task-1.md');
    assert.equal(api.statusBarText, shown, 'the same in one file');
  });

  it('follows the typing in each of its files', async () => {
    const api = await markscheme();
    const editor = await openExample(`${FOLDER}/task-1/2-implementation.md`);
    await until('the whole is counted', () => words(api.statusBarText) > 1000);
    const before = words(api.statusBarText);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit(edit => edit.insert(end, '\nThree words more.\n'));
    await until('they are counted', () => words(api.statusBarText) === before + 3);
    const first = await openExample(`${FOLDER}/task-1/1-design.md`);
    await until('also from the first file', () => words(api.statusBarText) === before + 3);
    const bottom = first.document.lineAt(first.document.lineCount - 1).range.end;
    await first.edit(edit => edit.insert(bottom, '\nAnd two.\n'));
    await until('and what is typed there', () => words(api.statusBarText) === before + 5);
  });

  it('stands beside the other task in the view, and a click leads into the right file', async () => {
    const api = await markscheme();
    await openExample(`${FOLDER}/task-2/1-review.md`);
    await until('both tasks are there', async () => (await api.tree()).length === 2);
    const [first, second] = await api.tree();
    assert.match(first?.description ?? '', /1-design\.md$/);
    assert.match(second?.description ?? '', /1-review\.md$/);
    const uri = vscode.Uri.joinPath(
      vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'),
      `${FOLDER}/task-1/1-design.md`,
    ).toString();
    await vscode.commands.executeCommand('markscheme.openCriterion', {
      criterion: { code: 'WIP' },
      draft: { uri },
    });
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /task-1\/2-implementation\.md$/);
    assert.equal(editor && caretBefore(editor, 3), 'WIP');
  });

  it('has each problem in its own file', async () => {
    const editor = await openExample(`${FOLDER}/task-1/3-evaluation.md`);
    const { document } = editor;
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'A slip (9.3.1).\n\n'));
    const slips = (uri: vscode.Uri) =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(({ message }) => message.includes('9.3.1'))
        .map(({ range }) => range.start.line);
    await until('the slip is found', () => slips(document.uri).length > 0);
    assert.deepEqual(slips(document.uri), [2]);
    const other = document.uri.with({ path: document.uri.path.replace('3-evaluation', '1-design') });
    assert.deepEqual(slips(other), []);
  });
});
