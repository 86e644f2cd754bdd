import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { TestClient } from './client.ts';

const HEAD = '---\nassessment:\n  framework: npqsl\n---\n\n';
const URI = 'file:///school/draft.md';
/** A paragraph of a thousand characters. */
const PARAGRAPH = `${'Word after word. '.repeat(58)}The end.\n\n`.slice(0, 1000);
const huge = (millions: number) => HEAD + PARAGRAPH.repeat(millions * 1000);
const codes = (diagnostics: readonly Diagnostic[]) => [...new Set(diagnostics.map(({ code }) => code))];
const start = { line: 5, character: 0 };

const DENSE = `${HEAD}${'- a\n'.repeat(400_000)}`;

describe('A document of a great many short lines', () => {
  it('is said to be too long by the server, which answers on', async () => {
    const client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(URI, DENSE);
    const diagnostics = await client.diagnostics(URI);
    assert.deepEqual(codes(diagnostics), ['draft/too-long']);
    assert.match(String(diagnostics[0]?.message), /more than 100,000 lines and marks.*split it/);
    const end = { line: 5 + 380_000, character: 0 };
    await client.change(URI, { start, end }, 'A slip (7.2.1).\n\n');
    assert.ok(codes(await client.diagnostics(URI)).includes('criteria/unknown-code'));
    await client.change(URI, { start, end: start }, '- a\n'.repeat(60_000));
    assert.deepEqual(codes(await client.diagnostics(URI)), ['draft/too-long']);
    assert.equal(await client.stop(), 0);
  });

  it('is said to be too long by the command line, as a part, too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'markscheme-dense-'));
    try {
      const main = `---\nassessment:\n  framework: npqsl\n  parts: [part.md]\n---\n\nOne.\n`;
      writeFileSync(join(folder, 'main.md'), main);
      writeFileSync(join(folder, 'part.md'), DENSE.slice(HEAD.length));
      writeFileSync(join(folder, 'alone.md'), `${HEAD}${'- a\n'.repeat(1_200_000)}`);
      const cli = join(__dirname, '..', '..', 'cli.js');
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', 'alone.md', 'main.md'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.match(stderr, /^alone\.md: This file is too long to be checked.*lines and marks.*split it\.\n$/);
      assert.match(stdout, /main\.md:4:\d+: error: ‘part.md’ is too long/);
      assert.equal(status, 2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('A document of 50 MB', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
  });
  afterEach(() => client.stop());

  it('gets a note on its first line that says what to do, and nothing else is done with it', async () => {
    await client.open(URI, huge(50));
    const diagnostics = await client.diagnostics(URI);
    assert.deepEqual(codes(diagnostics), ['draft/too-long']);
    assert.deepEqual(diagnostics[0]?.range, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 3 },
    });
    assert.match(String(diagnostics[0]?.message), /5 million characters.*split it/);
    await client.change(URI, { start, end: start }, 'x');
    assert.deepEqual(codes(await client.diagnostics(URI)), ['draft/too-long']);
  });

  it('is left alone if it is no draft', async () => {
    await client.open(URI, huge(50).slice(HEAD.length));
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('is a draft again when it has been cut, and none when too much is pasted', async () => {
    await client.open(URI, `${HEAD}A slip (7.2.1).\n`);
    const before = codes(await client.diagnostics(URI));
    assert.ok(before.includes('criteria/unknown-code'));
    await client.change(URI, { start, end: start }, PARAGRAPH.repeat(50_000));
    assert.deepEqual(codes(await client.diagnostics(URI)), ['draft/too-long']);
    await client.change(URI, { start, end: { line: 5 + 100_000, character: 0 } }, '');
    assert.deepEqual(codes(await client.diagnostics(URI)), before);
  });

  it('is said to be too long where it is a part of a draft, and by the command line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'markscheme-long-'));
    try {
      const main = `---\nassessment:\n  framework: npqsl\n  parts: [part.md]\n---\n\nOne.\n`;
      writeFileSync(join(folder, 'main.md'), main);
      writeFileSync(join(folder, 'part.md'), huge(50).slice(HEAD.length));
      writeFileSync(join(folder, 'alone.md'), huge(50));
      const uri = pathToFileURL(join(folder, 'main.md')).href;
      const server = await TestClient.start({
        capabilities: { textDocument: { diagnostic: {} } },
        folder: pathToFileURL(folder).href,
      });
      await server.open(uri, main);
      const invalid = (await server.diagnostics(uri)).filter(({ code }) => code === 'front-matter/invalid');
      assert.match(String(invalid[0]?.message), /‘part.md’ is too long/);
      await server.stop();
      const cli = join(__dirname, '..', '..', 'cli.js');
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', 'alone.md', 'main.md'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.match(stderr, /^alone\.md: This file is too long to be checked.*split it\.\n$/);
      assert.match(stdout, /main\.md:4:\d+: error: ‘part.md’ is too long/);
      assert.equal(status, 2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
