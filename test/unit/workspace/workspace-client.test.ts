import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  ExistRequest,
  FindFilesRequest,
  ListMarkdownRequest,
  ReadBytesRequest,
  ReadFileRequest,
} from '../../../server/src/protocol.ts';
import { clientWorkspace } from '../../../server/src/workspace/workspace-client.ts';
import { memoryWorkspace } from '../../memory.ts';

type Text = NonNullable<(typeof ReadFileRequest)['types']>['result'];
type Bytes = NonNullable<(typeof ReadBytesRequest)['types']>['result'];

describe('Files as the client sees them', () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(down, up);
  const client = createConnection(up, down);
  const one = 'file:///school/one.md';
  const other = 'file:///school/other.md';
  before(() => {
    client.onRequest<Text, void>(ReadFileRequest.method, ({ uri }) => {
      if (uri === other) return { unreadable: 'not-utf-8' };
      return uri === one ? { text: 'One.' } : null;
    });
    client.onRequest<Bytes, void>(ReadBytesRequest.method, ({ uri, most }) => {
      if (uri !== one) return null;
      return most < 3 ? 'too-large' : { base64: 'AP+A' };
    });
    client.onRequest(FindFilesRequest.method, ({ glob }) => [`file:///school/${glob}`]);
    client.onRequest(ListMarkdownRequest.method, ({ uri }) => [`${uri}one.md`]);
    client.onRequest(ExistRequest.method, ({ uris }) => uris.map((uri: string) => uri === one));
    client.listen();
    server.listen();
  });
  after(() => {
    client.dispose();
    server.dispose();
  });

  it('are read by requests, or it is said why not', async () => {
    const files = clientWorkspace(server);
    assert.equal(await files.read(one), 'One.');
    assert.deepEqual(await files.read('file:///gone'), { unreadable: 'missing' });
    assert.deepEqual(await files.read(other), { unreadable: 'not-utf-8' });
    assert.deepEqual(await files.readBytes(one, 3), Uint8Array.of(0, 255, 128));
    assert.deepEqual(await files.readBytes(one, 2), { unreadable: 'too-large' });
    assert.deepEqual(await files.readBytes('file:///gone', 2), { unreadable: 'missing' });
  });

  it('are found by requests', async () => {
    const files = clientWorkspace(server);
    assert.deepEqual(await files.find('a*', ['file:///school']), ['file:///school/a*']);
    assert.deepEqual(await files.listMarkdown('file:///school/'), [one]);
    assert.deepEqual(await files.exist(['file:///gone', one]), [false, true]);
  });

  it('leave a folder where the server’s own disk says so, and nowhere without one', async () => {
    const disk = { ...memoryWorkspace(), leavesBy: async (uri: string) => uri === one };
    assert.ok(await clientWorkspace(server, disk).leavesBy(one, 'file:///school/'));
    assert.ok(!(await clientWorkspace(server).leavesBy(one, 'file:///school/')));
  });
});
