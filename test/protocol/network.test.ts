import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CodeActionRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { CoverageRequest, OverviewRequest, ReportRequest } from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';

/** Set where this file runs itself again, in a network namespace of its own. */
const INSIDE = 'MARKSCHEME_TEST_WITHOUT_NETWORK';
const cli = resolve(__dirname, '../../cli.js');

/** A program that asks the machine for a socket that could reach anything says so here. */
const GUARD = `
const { Socket, Server } = require('node:net');
const dgram = require('node:dgram');
const dns = require('node:dns');
const tell = name => () => { require('node:fs').writeSync(2, 'NETWORK: ' + name + '\\n'); process.exit(99); };
Socket.prototype.connect = tell('connect');
Server.prototype.listen = tell('listen');
dgram.createSocket = tell('udp');
dns.lookup = tell('lookup');
globalThis.fetch = tell('fetch');
`;

const DRAFT = `---
assessment:
  framework: npqsl
---

# Project <img src="https://example.org/x.png">

## Design

I led it (1.2.1), see [the plan](https://example.org/plan.docx) and ![a picture](https://example.org/y.png).
`;

describe('The server and the command line', function () {
  this.timeout(120_000);
  if (process.env[INSIDE]) {
    inside();
    return;
  }

  it('work where there is no network: whole sessions in a namespace without any interface up', function () {
    // Windows has no namespaces; what the programs ask of it is the same.
    if (process.platform === 'win32') this.skip();
    const runs = spawnSync(
      'unshare',
      [
        '--net',
        process.execPath,
        resolve('node_modules/mocha/bin/mocha.js'),
        __filename,
        '--timeout',
        '120000',
      ],
      { encoding: 'utf8', env: { ...process.env, [INSIDE]: '1' } },
    );
    assert.ok(
      runs.error === undefined && !/unshare failed|Operation not permitted/.test(runs.stderr),
      `This test needs Linux with ‘unshare --net’ (util-linux) and the right to use it: run it as root, or allow network namespaces. ${runs.error?.message ?? runs.stderr}`,
    );
    assert.equal(runs.status, 0, runs.stdout + runs.stderr);
    assert.match(runs.stdout, /3 passing/);
  });
});

function inside(): void {
  let folder: string;
  let guard: string;
  let client: TestClient | undefined;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-network-'));
    guard = join(folder, 'guard.cjs');
    writeFileSync(guard, GUARD);
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    process.env.NODE_OPTIONS = `--require=${guard}`;
  });
  after(async () => {
    await client?.stop();
    rmSync(folder, { recursive: true });
  });

  it('has no interface that is up', () => {
    assert.deepEqual(networkInterfaces(), {});
  });

  it('answers a whole session', async () => {
    client = await TestClient.start({ folder: pathToFileURL(folder).toString() });
    const uri = pathToFileURL(join(folder, 'draft.md')).toString();
    await client.open(uri, DRAFT);
    assert.ok((await client.diagnostics(uri)).length > 1);
    const place = { textDocument: { uri }, position: { line: 9, character: 12 } };
    assert.match(JSON.stringify(await client.connection.sendRequest(HoverRequest.type, place)), /1\.2\.1/);
    const front = { textDocument: { uri }, position: { line: 2, character: 14 } };
    assert.ok(await client.connection.sendRequest(CompletionRequest.type, front));
    const range = { start: front.position, end: front.position };
    const actions = { textDocument: { uri }, range, context: { diagnostics: await client.diagnostics(uri) } };
    await client.connection.sendRequest(CodeActionRequest.type, actions);
    for (const request of [CoverageRequest, OverviewRequest])
      assert.ok(await client.connection.sendRequest(request.method, { textDocument: { uri } }));
    for (const format of ['text', 'json', 'markdown', 'html', 'csv'])
      assert.ok(await client.connection.sendRequest(ReportRequest.method, { textDocument: { uri }, format }));
    await client.change(uri, { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, 'More.\n');
    assert.ok((await client.diagnostics(uri)).length > 1);
  });

  it('checks, reports and reads in documents', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
    for (const args of [
      ['check', 'draft.md'],
      ...['text', 'json', 'markdown', 'html', 'csv'].map(format => [
        'report',
        'draft.md',
        '--format',
        format,
      ]),
    ]) {
      const { status, stderr } = run(...args);
      assert.equal(status, 0, args.join(' '));
      assert.equal(stderr, '');
    }
    writeFileSync(
      join(folder, 'page.html'),
      '<img src="https://example.org/x.png"><table><tr><th>Code<th>Criterion<tr><td>1.2.1<td>Plans a change<tr><td>3.2.2<td>Leads it</table>',
    );
    const read = run('import', 'page.html', '--framework', 'npqsl');
    assert.ok(read.status === 0 || read.status === 1, read.stderr);
    assert.doesNotMatch(read.stderr, /NETWORK/);
    const word = readFileSync(resolve('test/corpus/word-drafts/libreoffice-own.docx'));
    writeFileSync(join(folder, 'own.docx'), word);
    assert.equal(run('from-word', 'own.docx').status, 0);
  });
}
