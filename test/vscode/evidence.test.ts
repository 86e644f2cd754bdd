import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, markscheme, showDraft, until } from './workspace.ts';

const risk =
  'Two people learnt the job in case the teaching assistants were off sick, and we kept a list of the risks and of what we would do.';
const other =
  'The curtains of the hall were washed in the spring, and hung again by the caretaker and his brother.';

const text = `## What we did\n\n${other}\n\n${risk}\n`;

/** Presses Enter in the list that is open, until something has come of it. */
async function accept(what: string, done: () => boolean): Promise<void> {
  await until(what, () => {
    if (!done()) void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done();
  });
}

describe('looking for evidence', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeEverything();
  });

  it('tags the best passage for a criterion on Enter, in one step of undo', async () => {
    const api = await markscheme();
    const { document } = await showDraft('npqsl', text);
    await api.ready();
    const before = document.getText();
    void vscode.commands.executeCommand('markscheme.findEvidence', '5.2.c');
    await accept('it is tagged', () => document.getText() !== before);
    assert.ok(document.getText().includes(`${risk}<!-- criteria: 5.2.c -->`));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('goes through a draft without writing anything that nobody ticked', async () => {
    const api = await markscheme();
    const { document } = await showDraft('npqsl', text);
    await api.ready();
    const before = document.getText();
    let isOver = false;
    const going = Promise.resolve(vscode.commands.executeCommand('markscheme.goThroughDraft')).then(() => {
      isOver = true;
    });
    await until('it is over', () => {
      void vscode.commands.executeCommand('markscheme.passageSkip');
      return isOver;
    });
    await going;
    assert.equal(document.getText(), before);
  });
});
