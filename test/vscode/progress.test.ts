import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dayOf } from '../../client/src/progress/days.ts';
import { closeEverything, fileOf, markscheme, openExample, remove, write } from './workspace.ts';

async function record(value: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('markscheme');
  await settings.update('progress', value, vscode.ConfigurationTarget.Workspace);
}

const draft = (words: string) => `---\nassessment:\n  framework: npqsl\n---\n\n${words}\n`;

describe('progress', () => {
  afterEach(async () => {
    await record(undefined);
    await closeEverything();
    await vscode.commands.executeCommand('markscheme.clearProgress', 'confirmed');
    for (const name of ['progress.md', 'progress-kept.md', 'progress-renamed.md']) await remove(name);
  });

  it('is not recorded unless somebody asks for it', async () => {
    await openExample('npqsl/first-draft.md');
    const api = await markscheme();
    assert.deepEqual(await api.progress(), []);
  });

  it('is recorded once a day, with the last figures', async () => {
    const api = await markscheme();
    await record(true);
    await write('progress.md', draft('Four words of mine.'));
    const editor = await openExample('progress.md');
    const today = dayOf(new Date());
    const [first, ...more] = await api.progress();
    assert.deepEqual([first?.day, first?.words, first?.covered, more.length], [today, 4, 0, 0]);
    await editor.edit(edit => edit.insert(new vscode.Position(5, 0), 'Two more. '));
    await api.ready();
    const points = await api.progress();
    assert.deepEqual(
      points.map(({ day, words }) => [day, words]),
      [[today, 6]],
    );
    assert.ok((points[0]?.all ?? 0) > 10);
    // It is in no file of the participant's.
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf('progress.md')));
    assert.equal(text, draft('Four words of mine.'));
  });

  it('goes with a draft that is renamed, and is kept when recording stops', async () => {
    const api = await markscheme();
    await record(true);
    // A name of its own: VS Code keeps the last test's document for a while.
    await write('progress-kept.md', draft('Four words of mine.'));
    await openExample('progress-kept.md');
    assert.equal((await api.progress()).length, 1);
    await record(false);
    await closeEverything();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileOf('progress-kept.md'), fileOf('progress-renamed.md'));
    await vscode.workspace.applyEdit(edit);
    await openExample('progress-renamed.md');
    assert.deepEqual(
      (await api.progress()).map(({ words }) => words),
      [4],
    );
    await vscode.commands.executeCommand('markscheme.clearProgress', 'confirmed');
    assert.deepEqual(await api.progress(), []);
  });
});
