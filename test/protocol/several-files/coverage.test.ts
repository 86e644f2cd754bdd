import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
import { ReportRequest } from '../../../server/src/protocol.ts';
import { at, criterion, FIVE, messages, severalForEach } from './five.ts';

describe('The figures of a draft in several files', () => {
  const { workspace, coverage, uri, write } = severalForEach();

  beforeEach(async () => {
    await write(FIVE);
    await workspace.start();
  });

  it('is counted and covered as a whole, whichever of its files is asked about', async () => {
    // 1 + (1 + 51) + (12 + 2 + 62) + (1 + 26), and an annex that is not counted: 2 + 101.
    for (const name of ['main.md', 'one.md', 'text/two.md', 'annex.md'] as const) {
      await workspace.client.open(uri(name), FIVE[name]);
      const answer = await coverage(name);
      assert.equal(answer.uri, uri(name));
      assert.deepEqual(answer.files, Object.keys(FIVE).map(uri));
      assert.deepEqual([answer.words.counted, answer.words.total], [156, 259], name);
      const cited = criterion(answer, '1.2.b');
      assert.deepEqual(
        cited?.citations.map(citation => citation.uri),
        [uri('one.md'), uri('text/two.md')],
      );
      assert.equal(cited?.words, 51 + 62);
      assert.equal(criterion(answer, '5.2.a')?.status, 'mentioned', 'in an annex');
    }
  });

  it('follows an edit in each of its files', async () => {
    for (const [name, text] of Object.entries(FIVE)) await workspace.client.open(uri(name), text);
    let counted = (await coverage('main.md')).words.counted;
    for (const [name, line] of [
      ['main.md', 6],
      ['one.md', 3],
      ['text/two.md', 5],
      ['three.md', 3],
    ] as const) {
      await workspace.client.change(
        uri(name),
        { start: at(line, 0), end: at(line, 0) },
        '\nOne more thing (4.2.b)\n',
      );
      counted += 4;
      for (const asked of ['main.md', 'annex.md']) {
        const answer = await coverage(asked);
        assert.equal(answer.words.counted, counted, `${name}, asked in ${asked}`);
        assert.ok(criterion(answer, '4.2.b')?.citations.some(citation => citation.uri === uri(name)));
      }
    }
    await workspace.client.change(uri('annex.md'), { start: at(0, 0), end: at(0, 9) }, '# Afterthoughts');
    assert.equal((await coverage('one.md')).words.counted, counted + 102);
    // What is gone in one file is missing in the first.
    await workspace.client.change(uri('one.md'), { start: at(0, 0), end: at(0, 9) }, '## Aims');
    assert.match(
      messages(await workspace.client.diagnostics(uri('main.md')), 'phases/missing').join(),
      /esign/,
    );
  });

  it('reads files that are not open from disk, and again when they have changed', async () => {
    await workspace.client.open(uri('one.md'), FIVE['one.md']);
    assert.equal((await coverage('one.md')).words.counted, 156);
    await write({ 'three.md': '## Evaluation\n\nThree words now.\n' });
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('three.md'), type: 2 }],
    });
    assert.equal((await coverage('one.md')).words.counted, 156 - 27 + 4);
    // What was typed and not saved is gone when the file is closed.
    await workspace.client.open(uri('three.md'), '## Evaluation\n');
    assert.equal((await coverage('one.md')).words.counted, 156 - 27 + 1);
    await workspace.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uri('three.md') },
    });
    assert.equal((await coverage('one.md')).words.counted, 156 - 27 + 4);
  });
});

describe('The figures of a draft whose files come and go', () => {
  const { workspace, coverage, uri, write } = severalForEach();

  it('says where its figures are that they are without a file that was deleted', async () => {
    await write(FIVE);
    await workspace.start();
    for (const name of ['main.md', 'one.md'] as const) await workspace.client.open(uri(name), FIVE[name]);
    assert.deepEqual((await coverage('main.md')).missing, []);
    await rm(join(workspace.folder, 'one.md'));
    await workspace.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uri('one.md') },
    });
    const answer = await coverage('main.md');
    assert.deepEqual([answer.missing, answer.words.counted], [['one.md'], 156 - 52]);
    const report = async (format: string) =>
      (
        await workspace.client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
          textDocument: { uri: uri('main.md') },
          format,
        })
      ).text;
    assert.match(await report('markdown'), /\*\*Part ‘one\.md’ is missing · /);
    assert.match(await report('html'), /<p class="verdict">Part ‘one\.md’ is missing · /);
    assert.match(await report('csv'), /Part ‘one\.md’ is missing · /);
    assert.deepEqual(JSON.parse(await report('json')).draft.missing, ['one.md']);
    const found = await workspace.client.diagnostics(uri('main.md'));
    assert.match(messages(found, 'front-matter/invalid').join(), /^3:10 There is no file ‘one\.md’/);
  });

  it('says the same of a file that markscheme.yaml names, there and where the figures are', async () => {
    await write({
      'markscheme.yaml': 'framework: npqsl\nfiles: [a.md, b.md]\n',
      'a.md': 'One two\n',
      'b.md': 'Three\n',
    });
    await workspace.start();
    for (const name of ['a.md', 'b.md']) await workspace.client.open(uri(name), 'One two\n');
    assert.deepEqual((await coverage('a.md')).missing, []);
    await rm(join(workspace.folder, 'b.md'));
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('b.md'), type: 3 }],
    });
    assert.deepEqual((await coverage('a.md')).missing, [], 'what is open is still to be had');
    await workspace.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uri('b.md') },
    });
    const { missing, words: rest } = await coverage('a.md');
    assert.deepEqual([missing, rest.counted], [['b.md'], 2]);
    await workspace.client.pushed(uri('markscheme.yaml'), ({ diagnostics }) =>
      diagnostics.some(({ message }) => String(message).startsWith('There is no file ‘b.md’')),
    );
  });

  it('is none of another folder’s: frameworks and project files bear on their own folder alone', async () => {
    const framework = (title: string) =>
      `id: mine\ntitle: ${title}\ntasks:\n  - { id: only, title: ${title} }\n`;
    await write({
      'a/mine.markscheme.yaml': framework('First'),
      'a/markscheme.yaml': 'framework: mine\nfiles: [one.md, two.md]\n',
      'a/one.md': 'One\n',
      'a/two.md': 'Two\n',
      'b/mine.markscheme.yaml': framework('Second'),
      'b/one.md': '---\nassessment:\n  framework: mine\n---\nOne two three\n',
      'c/one.md': '---\nassessment:\n  framework: mine\n---\n',
    });
    await workspace.start({ folders: ['a', 'b', 'c'].map(uri) });
    for (const name of ['a/two.md', 'b/one.md', 'c/one.md'])
      await workspace.client.open(uri(name), await readFile(join(workspace.folder, name), 'utf8'));
    const shown = async (name: string) => {
      const { task, words: counts } = await coverage(name);
      return [task.title, counts.counted];
    };
    assert.deepEqual(await shown('a/two.md'), ['First', 2]);
    assert.deepEqual(await shown('b/one.md'), ['Second', 3]);
    assert.match(
      messages(await workspace.client.diagnostics(uri('c/one.md')), 'front-matter/invalid').join(),
      /‘mine’/,
    );
    assert.equal(
      workspace.client.pushes(uri('a/mine.markscheme.yaml')) +
        workspace.client.pushes(uri('b/mine.markscheme.yaml')),
      0,
    );
  });
});
