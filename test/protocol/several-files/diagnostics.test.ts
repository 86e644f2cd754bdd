import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { untagged } from '../drafts.ts';
import { at, FIVE, messages, severalForEach } from './five.ts';

describe('The problems of a draft in several files', () => {
  const { workspace, uri, write } = severalForEach();

  beforeEach(async () => {
    await write(FIVE);
    await workspace.start();
  });

  it('has its problems in the right file', async () => {
    for (const [name, text] of Object.entries(FIVE)) await workspace.client.open(uri(name), text);
    const all: Record<string, Diagnostic[]> = {};
    for (const name of Object.keys(FIVE)) all[name] = await workspace.client.diagnostics(uri(name));
    assert.equal(untagged(all['main.md'] ?? []).length, 14);
    for (const name of Object.keys(FIVE).slice(1))
      assert.equal(messages(all[name] ?? [], 'criteria/uncovered').length, 0);
    assert.match(messages(all['text/two.md'] ?? [], 'criteria/unknown-code').join(), /^0:[\d]+ /);
    assert.match(messages(all['three.md'] ?? [], 'criteria/mentioned-only').join(), /^2:/);
    assert.match(messages(all['three.md'] ?? [], 'evidence/broken-link').join(), /gone\.pdf/);
    assert.match(messages(all['annex.md'] ?? [], 'criteria/only-in-annex').join(), /^2:/);
    const unknown = Object.values(all).flatMap(list => messages(list, 'criteria/unknown-code'));
    assert.equal(unknown.length, 1);
  });

  it('has the problems of files that are closed pushed, until they are opened', async () => {
    await workspace.client.open(uri('main.md'), FIVE['main.md']);
    await workspace.client.diagnostics(uri('main.md'));
    const pushed = await workspace.client.pushed(uri('text/two.md'), () => true);
    assert.equal(messages(pushed, 'criteria/unknown-code').length, 1);
    await workspace.client.open(uri('text/two.md'), FIVE['text/two.md']);
    await workspace.client.pushed(uri('text/two.md'), ({ diagnostics }) => diagnostics.length === 0);
    assert.equal(
      messages(await workspace.client.diagnostics(uri('text/two.md')), 'criteria/unknown-code').length,
      1,
    );
  });
});

describe('The problems of a draft some of whose files can’t be had', () => {
  const { workspace, coverage, uri, write } = severalForEach();

  it('says at its place which of its files it can’t have', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'markscheme-outside-'));
    await writeFile(join(outside, 'secret.md'), 'Secret words\n');
    await write({
      'a.md': 'Two words\n',
      'own.md': '---\nassessment:\n  framework: npqsl\n---\n',
      'back.md': '---\nassessment:\n  framework: npqsl\n  parts: [main.md]\n---\n',
      'data.csv': '',
    });
    // Windows lets administrators alone make links of this kind.
    const links = process.platform !== 'win32';
    if (links) await symlink(join(outside, 'secret.md'), join(workspace.folder, 'link.md'));
    await workspace.start();
    const names = [
      'a.md',
      '../x.md',
      '/etc/x.md',
      'C:\\x.md',
      'gone.md',
      './a.md',
      'own.md',
      'back.md',
      'main.md',
      'data.csv',
      'link.md',
    ];
    const text = `---\nassessment:\n  framework: npqsl\n  parts:\n${names.map(name => `    - ${name}\n`).join('')}    - 7\n---\nOne\n`;
    await workspace.client.open(uri('main.md'), text);
    const found = (await workspace.client.diagnostics(uri('main.md')))
      .filter(({ code }) => code === 'front-matter/invalid')
      .map(({ range, message }) => `${names[range.start.line - 4] ?? 7}: ${String(message)}`);
    const expected = [
      /^\.\.\/x\.md: .* leads out of the workspace/,
      /^\/etc\/x\.md: .* leads out of the workspace/,
      /^C:\\x\.md: .* leads out of the workspace/,
      /^gone\.md: There is no file ‘gone\.md’/,
      /^\.\/a\.md: .* is named more than once/,
      /^own\.md: .* is a draft of its own/,
      /^back\.md: .* names this file as its part in turn/,
      /^main\.md: This file can’t be a part of itself/,
      /^data\.csv: .* is no Markdown file/,
      links ? /^link\.md: .* is a link to a file outside the workspace/ : /^link\.md: There is no file/,
      /^7: Expected the names of files/,
    ];
    assert.equal(found.length, expected.length, found.join('\n'));
    for (const [index, message] of expected.entries()) assert.match(found[index] ?? '', message);
    const { words: rest, missing } = await coverage('main.md');
    assert.equal(rest.counted, 3, 'the rest is there');
    const without = [
      '../x.md',
      '/etc/x.md',
      'C:\\x.md',
      'gone.md',
      'own.md',
      'back.md',
      'data.csv',
      'link.md',
    ];
    assert.deepEqual([...missing].sort(), without.sort(), 'and it is said what is not');
    await rm(outside, { recursive: true });
  });
});

describe('The problems of a draft in several files, for a client that does not pull', () => {
  const { workspace, uri, write } = severalForEach();

  it('has the other files’ problems pushed to a client that does not pull', async () => {
    await write(FIVE);
    await workspace.start({ capabilities: {} });
    for (const [name, text] of Object.entries(FIVE)) await workspace.client.open(uri(name), text);
    await workspace.client.pushed(uri('main.md'), ({ diagnostics }) => untagged(diagnostics).length === 14);
    await workspace.client.change(uri('three.md'), { start: at(3, 0), end: at(3, 0) }, '\nMore (4.2.b)\n');
    await workspace.client.pushed(uri('main.md'), ({ diagnostics }) => untagged(diagnostics).length === 13);
  });
});
