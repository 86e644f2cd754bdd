import assert from 'node:assert/strict';
import { isWrittenIn } from '../../../../client/src/io/schemes.ts';

describe('isWrittenIn', () => {
  it('is so of disks, of texts that are not saved yet, of the workspace’s folders and of what can be written to', () => {
    assert.ok(isWrittenIn('file', true, []));
    assert.ok(isWrittenIn('untitled', undefined, []));
    assert.ok(isWrittenIn('vscode-vfs', false, ['vscode-vfs']));
    for (const scheme of ['vscode-remote', 'memfs', 'vscode-test-web', 'ssh'])
      assert.ok(isWrittenIn(scheme, true, []), scheme);
  });

  it('is not so of history, comparisons and reviews, whatever they say of themselves', () => {
    for (const scheme of [
      'git',
      'gitlens',
      'vscode-local-history',
      'pr',
      'review',
      'merge-conflict.conflict-diff',
    ])
      for (const isWritable of [true, false, undefined])
        assert.ok(!isWrittenIn(scheme, isWritable, [scheme]), scheme);
    assert.ok(!isWrittenIn('some-history', undefined, ['file']));
    assert.ok(!isWrittenIn('some-history', false, ['file']));
  });
});
