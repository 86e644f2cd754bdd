import assert from 'node:assert/strict';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver-protocol/node';
import { DraftsRequest } from '../../../server/src/protocol.ts';
import { severalForEach } from './five.ts';

describe('The drafts of a qualification', () => {
  const { workspace, coverage, uri, write } = severalForEach();

  const PROJECT = [
    'framework: npqel',
    'tasks:',
    '  - task: task-1',
    '    files: [task-1/start.md, task-1/end.md]',
    '  - task: task-2',
    '    files: [task-2.md]',
    '',
  ].join('\n');
  it('has two tasks, each with its own figures, and both are known from either', async () => {
    await write({
      'amy/markscheme.yaml': PROJECT,
      'amy/task-1/start.md': '# Start\n\nOne two\n',
      'amy/task-1/end.md': 'Three\n',
      'amy/task-2.md': '# Second\n',
    });
    await workspace.start();
    await workspace.client.open(uri('amy/task-1/end.md'), 'Three four\n');
    const first = await coverage('amy/task-1/end.md');
    assert.deepEqual([first.task.id, first.words.counted], ['task-1', 5]);
    const drafts = await workspace.client.connection.sendRequest(DraftsRequest.method, {
      textDocument: { uri: uri('amy/task-1/end.md') },
    });
    assert.deepEqual(drafts, [
      { uri: uri('amy/task-1/start.md'), task: first.task.title },
      { uri: uri('amy/task-2.md'), task: (await coverage('amy/task-2.md')).task.title },
    ]);
    assert.deepEqual((await coverage('amy/task-2.md')).words.counted, 1);
  });

  it('shows the drafts of the other tasks that stand beside one, where it is plain which', async () => {
    const draft = (task: string) => `---\nassessment:\n  framework: npqh\n  task: ${task}\n---\n# ${task}\n`;
    await write({ 'one.md': draft('task-1'), 'two.md': draft('task-2'), 'notes.md': 'None\n' });
    await workspace.start();
    await workspace.client.open(uri('two.md'), draft('task-2'));
    const ask = () =>
      workspace.client.connection.sendRequest<{ uri: string }[]>(DraftsRequest.method, {
        textDocument: { uri: uri('two.md') },
      });
    assert.deepEqual(
      (await ask()).map(item => item.uri),
      [uri('one.md'), uri('two.md')],
    );
    await write({ 'one-again.md': draft('task-1') });
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('one-again.md'), type: 1 }],
    });
    assert.deepEqual(
      (await ask()).map(item => item.uri),
      [uri('two.md')],
    );
  });
});
