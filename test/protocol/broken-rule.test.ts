import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { LogMessageNotification } from 'vscode-languageserver-protocol/node';
import { withBrokenRule } from './broken-program.ts';
import { serverPath, TestClient } from './client.ts';

const URI = 'file:///school/draft.md';
const SECRET = 'Ermintrude';
const TEXT = `---\nassessment:\n  framework: npqsl\n---\n\n# Design\n\n${SECRET} said so (7.2.1). TODO\n`;
const pulls = { textDocument: { diagnostic: {} } };
const END = { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } };

/** The problems of the text, after a few edits to it, and what was logged meanwhile. */
async function problemsOf(server: string) {
  const client = await TestClient.start({ capabilities: pulls, server });
  const logged: string[] = [];
  client.connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  await client.open(URI, TEXT);
  await client.diagnostics(URI);
  for (let edit = 0; edit < 3; edit++) {
    await client.change(URI, END, 'Well, (1.2.1). ');
    await client.diagnostics(URI);
  }
  const diagnostics = await client.diagnostics(URI);
  assert.equal(await client.stop(), 0);
  return { diagnostics, logged };
}

describe('A rule that throws', () => {
  it('costs what it would find and nothing else, and is logged once, without the draft', async () => {
    const broken = withBrokenRule('server.js', 'criteria/unknown-code');
    try {
      const whole = await problemsOf(serverPath);
      const { diagnostics, logged } = await problemsOf(broken.path);
      const others = whole.diagnostics.filter(({ code }) => code !== 'criteria/unknown-code');
      assert.equal(whole.diagnostics.length - others.length, 1);
      assert.deepEqual(diagnostics, others);
      assert.deepEqual(whole.logged, []);
      assert.equal(logged.length, 1);
      assert.match(logged[0] ?? '', /criteria\/unknown-code has failed.*TypeError at /);
      assert.ok(!logged[0]?.includes(SECRET));
    } finally {
      broken.remove();
    }
  });

  it('is said once on the command line, which reports the rest of each draft', () => {
    const broken = withBrokenRule('cli.js', 'writing/placeholder');
    const folder = mkdtempSync(join(tmpdir(), 'markscheme-rule-'));
    try {
      for (const name of ['one.md', 'two.md']) writeFileSync(join(folder, name), TEXT);
      const args = ['check', 'one.md', 'two.md'];
      const cli = join(__dirname, '..', '..', 'cli.js');
      const run = (program: string) =>
        spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
      const { status, stdout, stderr } = run(broken.path);
      const rest = run(cli).stdout.replace(/^.*writing\/placeholder.*\n/gm, '');
      assert.equal(stdout, rest);
      assert.equal(stderr.match(/The rule writing\/placeholder has failed/g)?.length, 1);
      assert.ok(!stderr.includes(SECRET));
      assert.equal(status, 2);
    } finally {
      broken.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
