import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import process from 'node:process';
import {
  createProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serverPath } from './client.ts';

/** The exit code of a server whose client goes away without the notification `exit`. */
async function codeWhenLeft(shutsDown: boolean): Promise<number | null> {
  const child = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: null,
  });
  if (shutsDown) await connection.sendRequest(ShutdownRequest.type);
  child.stdin.end();
  return ended;
}

describe('The language server over standard input and output', () => {
  it('ends well when its client leaves after a shutdown', async () => {
    assert.equal(await codeWhenLeft(true), 0);
  });

  it('ends with an error when its client is gone without a word', async () => {
    assert.equal(await codeWhenLeft(false), 1);
  });
});
