import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is known to VS Code', () => {
    assert.ok(vscode.extensions.getExtension('markscheme.markscheme'), 'markscheme.markscheme is not there');
  });

  it('activates', async () => {
    const extension = vscode.extensions.getExtension('markscheme.markscheme');
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
