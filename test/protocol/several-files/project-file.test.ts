import assert from 'node:assert/strict';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver-protocol/node';
import { severalForEach } from './five.ts';

describe('A project file', () => {
  const { workspace, coverage, uri, write } = severalForEach();

  it('is checked, and loaded again when it has changed', async () => {
    await write({
      'markscheme.yaml': 'framework: npqsll\nfile: a.md\nfiles: [a.md, gone.md, ../b.md]\n',
      'a.md': 'One\n',
      'c.md': 'Two three\n',
    });
    await workspace.start();
    const faults = await workspace.client.pushed(uri('markscheme.yaml'), () => true);
    assert.deepEqual(
      faults.map(
        ({
          range: {
            start: { line, character },
          },
          code,
        }) => `${line}:${character} ${code}`,
      ),
      ['1:0 project/invalid', '2:23 project/invalid', '2:14 project/invalid', '0:11 project/invalid'],
    );
    assert.match(String(faults[0]?.message), /no key ‘file’ here\. Did you mean ‘files’/);
    assert.match(String(faults[3]?.message), /no framework ‘npqsll’\. Did you mean ‘npqsl’/);
    await write({ 'markscheme.yaml': 'framework: npqsl\nfiles: [a.md, c.md]\n' });
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('markscheme.yaml'), type: 2 }],
    });
    await workspace.client.pushed(uri('markscheme.yaml'), ({ diagnostics }) => diagnostics.length === 0);
    await workspace.client.open(uri('c.md'), 'Two three\n');
    assert.equal((await coverage('c.md')).words.counted, 3);
  });
});
