import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { serverPath } from './client.ts';

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null as number | null, rootUri: null, capabilities: {}, workspaceFolders: null },
};

/** A client as VS Code is one: it forks the server, shakes hands, and says the server's process id. */
const forking = `
  const child = require('node:child_process').fork(${JSON.stringify(serverPath)}, ['--node-ipc']);
  child.once('message', () => console.log(child.pid));
  child.send(${JSON.stringify(initialize)});
`;

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a process is gone; the server looks every three seconds whether its client is there. */
async function untilGone(pid: number): Promise<void> {
  const end = Date.now() + 30_000;
  while (isThere(pid)) {
    if (Date.now() > end) {
      process.kill(pid, 'SIGKILL');
      assert.fail('the server is still there');
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function aProcess(): ChildProcess {
  return spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
}

describe('A language server whose client’s process is killed', function () {
  this.timeout(60_000);

  it('ends itself where the client had forked it', async () => {
    const client = spawn(process.execPath, ['-e', forking], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(client.stdout), 'line');
    const pid = Number(line);
    assert.ok(isThere(pid));
    client.kill('SIGKILL');
    await untilGone(pid);
  });

  it('ends itself even if its input stays open, by the process id that it was given', async () => {
    const client = aProcess();
    const server = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    assert.ok(client.pid !== undefined && server.pid !== undefined);
    const params = { ...initialize.params, processId: client.pid };
    const text = JSON.stringify({ ...initialize, params });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    await once(server.stdout, 'data');
    const ended = once(server, 'exit');
    client.kill('SIGKILL');
    const [code] = await ended;
    assert.equal(code, 1);
  });
});
