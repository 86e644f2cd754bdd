import assert from 'node:assert/strict';
import { WillRenameFilesRequest } from 'vscode-languageserver-protocol/node';
import { at, FIVE, severalForEach } from './five.ts';

describe('The list of files of a draft', () => {
  const { workspace, uri, write } = severalForEach();

  it('has its list followed by what LSP asks before a rename, in each folder of a workspace for itself', async () => {
    await write({
      'a/main.md': '---\nassessment:\n  framework: npqsl\n  parts: [one.md]\n---\nSee [it](raw.md).\n',
      'a/one.md': 'One\n',
      'b/one.md': 'Other\n',
    });
    await workspace.start({ capabilities: {}, folders: [uri('a'), uri('b')] });
    const rename = (from: string, to: string) =>
      workspace.client.connection.sendRequest(WillRenameFilesRequest.type, {
        files: [{ oldUri: uri(from), newUri: uri(to) }],
      });
    const edit = (line: number, start: number, end: number, newText: string) => ({
      changes: { [uri('a/main.md')]: [{ range: { start: at(line, start), end: at(line, end) }, newText }] },
    });
    assert.deepEqual(await rename('a/one.md', 'a/texts/uno.md'), edit(3, 10, 16, 'texts/uno.md'));
    assert.equal(await rename('b/one.md', 'b/uno.md'), null, 'no draft names it');
    assert.equal(await rename('a/one.md', 'b/uno.md'), null, 'a part can’t be in another folder');
    assert.deepEqual(await rename('a/raw.md', 'b/raw.md'), edit(5, 9, 15, '../b/raw.md'));
    await workspace.client.open(uri('a/main.md'), '---\nassessment:\n  parts: [x.md, one.md]\n---\n');
    assert.deepEqual(
      await rename('a/one.md', 'a/uno.md'),
      edit(2, 16, 22, 'uno.md'),
      'as the text stands in the editor',
    );
  });

  it('is left alone by renames where that is turned off', async () => {
    await write(FIVE);
    await workspace.start({
      capabilities: {},
      initializationOptions: { settings: { followRenames: false } },
    });
    const files = [{ oldUri: uri('one.md'), newUri: uri('uno.md') }];
    assert.equal(await workspace.client.connection.sendRequest(WillRenameFilesRequest.type, { files }), null);
  });
});
