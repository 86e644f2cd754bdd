import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver-protocol/node';
import { TestClient } from './client.ts';

const framework = (limit: number) => `id: tiny
name: Tiny
title: A tiny framework
codes: listed
tasks:
  - id: essay
    title: Essay
    words: { limit: ${limit} }
    criteria:
      - { code: AO1, title: Manage, asks: Manage it. }
`;
const DRAFT = '---\nassessment:\n  framework: tiny\n---\n\nSix words are more than five.\n';

describe('A framework file that is broken on disk', () => {
  let folder: string;
  let client: TestClient;
  const uri = () => pathToFileURL(join(folder, 'draft.md')).href;
  const file = () => pathToFileURL(join(folder, 'tiny.markscheme.yaml')).href;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-broken-'));
    await put(framework(5));
    client = await TestClient.start({
      capabilities: { textDocument: { diagnostic: {} } },
      folder: pathToFileURL(folder).href,
    });
    await client.open(uri(), DRAFT);
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = async (contents: string | Uint8Array) =>
    writeFileSync(join(folder, 'tiny.markscheme.yaml'), contents);
  const changed = (type: 1 | 2 | 3) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: file(), type }],
    });
  const codes = async () => (await client.diagnostics(uri())).map(({ code }) => code);

  for (const [what, broken] of [
    ['has a fault', framework(5).replace('Essay', 'Essay\n    nonsense: [')],
    ['is empty', ''],
    ['is no framework', '- 7\n- null\n'],
    [
      'is full of bytes',
      Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 97 + 1) % 256 || 1)),
    ],
  ] as const)
    it(`stays in force as it was last when it ${what}, with a problem on the file`, async () => {
      assert.ok((await codes()).includes('words/over-limit'));
      await put(broken);
      await changed(2);
      const faults = await client.pushed(file(), ({ diagnostics }) => diagnostics.length > 0);
      assert.ok(faults.every(({ code }) => code === 'framework/invalid'));
      assert.ok((await codes()).includes('words/over-limit'));
      await client.open(`${uri()}2`, DRAFT);
      assert.ok((await client.diagnostics(`${uri()}2`)).some(({ code }) => code === 'words/over-limit'));
      await put(framework(50));
      await changed(2);
      await client.pushed(file(), ({ diagnostics }) => diagnostics.length === 0);
      assert.ok(!(await codes()).includes('words/over-limit'));
    });

  it('is gone when the file is', async () => {
    rmSync(join(folder, 'tiny.markscheme.yaml'));
    await changed(3);
    assert.deepEqual(await codes(), ['front-matter/invalid']);
  });
});
