import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient } from './client.ts';

const FRAMEWORK = `id: secret
name: Secret
title: A secret framework
codes: listed
tasks:
  - id: essay
    title: Essay
    words: { limit: 10, exclude: [annex] }
    coveredFrom: 3
    criteria:
      - { code: AO1, title: Manage, asks: Manage it. }
`;
const DRAFT = '---\nassessment:\n  framework: secret\n---\n\nWords.\n';

describe('What a link leads to outside the workspace', () => {
  let folder: string;
  let outside: string;
  before(function () {
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'markscheme-inside-'));
    outside = mkdtempSync(join(tmpdir(), 'markscheme-outside-'));
    mkdirSync(join(folder, '.markscheme'));
    writeFileSync(join(outside, 'secret.markscheme.yaml'), FRAMEWORK);
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    symlinkSync(join(outside, 'secret.markscheme.yaml'), join(folder, 'linked.markscheme.yaml'));
  });
  after(() => {
    for (const path of [folder, outside]) if (path) rmSync(path, { recursive: true });
  });

  it('is no framework to the server', async () => {
    const client = await TestClient.start({ folder: pathToFileURL(folder).toString() });
    try {
      const uri = pathToFileURL(join(folder, 'draft.md')).toString();
      await client.open(uri, DRAFT);
      const found = JSON.stringify(await client.diagnostics(uri));
      assert.match(found, /no framework/i);
      assert.doesNotMatch(found, /Manage/);
    } finally {
      await client.stop();
    }
  });

  it('is no framework to the command line', () => {
    const cli = resolve(__dirname, '../../cli.js');
    const { stdout } = spawnSync(process.execPath, [cli, 'check', 'draft.md'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.match(stdout, /no framework/i);
    assert.doesNotMatch(stdout, /Manage/);
    // The same file in the folder itself is one, so this would fail if nothing were read at all.
    writeFileSync(join(folder, 'own.markscheme.yaml'), FRAMEWORK);
    const own = spawnSync(process.execPath, [cli, 'check', 'draft.md'], { cwd: folder, encoding: 'utf8' });
    assert.match(own.stdout, /Manage/);
    rmSync(join(folder, 'own.markscheme.yaml'));
  });
});
