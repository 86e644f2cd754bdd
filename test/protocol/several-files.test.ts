import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentHighlightRequest,
  HoverRequest,
  ReferencesRequest,
  SemanticTokensRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver-protocol/node';
import {
  type CoverageAnswer,
  CoverageRequest,
  DraftsRequest,
  ReportRequest,
} from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';

const pulls = { textDocument: { diagnostic: {} } };
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const at = (line: number, character: number) => ({ line, character });
const messages = (diagnostics: readonly Diagnostic[], rule: string) =>
  diagnostics
    .filter(({ code }) => code === rule)
    .map(({ range: { start }, message }) => `${start.line}:${start.character} ${String(message)}`);

/** A draft in five files, with 1 + 2 + 2 + 2 + 2 words of headings and as many of text as it says. */
const FIVE = {
  'main.md':
    '---\nassessment:\n  framework: npqsl\n  parts: [one.md, text/two.md, three.md, annex.md]\n---\n# Reading\n',
  'one.md': `## Design\n\nI planned it ${words(47)} (1.2.b).\n`,
  'text/two.md': `${words(9)} a slip (7.2.1)\n\n## Implementation phase\n\n${words(60)} (1.2.b) (2.2.b)\n`,
  'three.md': `## Evaluation\n\n${words(20)} (3.2.b). See [the survey](annex.md) and [nothing](gone.pdf).\n`,
  'annex.md': `# Annex A\n\n${words(100)} (5.2.a)\n`,
} as const;

describe('A draft in several files, over stdio', () => {
  let client: TestClient;
  let folder: string;
  const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
  const write = async (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  };
  const start = async (capabilities: object = pulls) => {
    client = await TestClient.start({ capabilities, folder: pathToFileURL(folder).toString() });
  };
  const coverage = async (name: string): Promise<CoverageAnswer> => {
    const answer = await client.connection.sendRequest<{ kind: string; coverage: CoverageAnswer }>(
      CoverageRequest.method,
      { textDocument: { uri: uri(name) } },
    );
    assert.equal(answer.kind, 'full', JSON.stringify(answer));
    return answer.coverage;
  };
  const criterion = ({ areas }: CoverageAnswer, code: string) =>
    areas.flatMap(({ criteria }) => criteria).find(item => item.code === code);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'markscheme-several-'));
  });
  afterEach(async () => {
    await client.stop();
    await rm(folder, { recursive: true });
  });

  describe('named in the front matter', () => {
    beforeEach(async () => {
      await write(FIVE);
      await start();
    });

    it('is counted and covered as a whole, whichever of its files is asked about', async () => {
      // 1 + (1 + 51) + (12 + 2 + 62) + (1 + 26), and an annex that is not counted: 2 + 101.
      for (const name of ['main.md', 'one.md', 'text/two.md', 'annex.md'] as const) {
        await client.open(uri(name), FIVE[name]);
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

    it('has its problems in the right file', async () => {
      for (const [name, text] of Object.entries(FIVE)) await client.open(uri(name), text);
      const all: Record<string, Diagnostic[]> = {};
      for (const name of Object.keys(FIVE)) all[name] = await client.diagnostics(uri(name));
      assert.equal(messages(all['main.md'] ?? [], 'criteria/uncovered').length, 14);
      for (const name of Object.keys(FIVE).slice(1))
        assert.equal(messages(all[name] ?? [], 'criteria/uncovered').length, 0);
      assert.match(messages(all['text/two.md'] ?? [], 'criteria/unknown-code').join(), /^0:[\d]+ /);
      assert.match(messages(all['three.md'] ?? [], 'criteria/mentioned-only').join(), /^2:/);
      assert.match(messages(all['three.md'] ?? [], 'evidence/broken-link').join(), /gone\.pdf/);
      assert.match(messages(all['annex.md'] ?? [], 'criteria/only-in-annex').join(), /^2:/);
      const unknown = Object.values(all).flatMap(list => messages(list, 'criteria/unknown-code'));
      assert.equal(unknown.length, 1);
    });

    it('follows an edit in each of its files', async () => {
      for (const [name, text] of Object.entries(FIVE)) await client.open(uri(name), text);
      let counted = (await coverage('main.md')).words.counted;
      for (const [name, line] of [
        ['main.md', 6],
        ['one.md', 3],
        ['text/two.md', 5],
        ['three.md', 3],
      ] as const) {
        await client.change(
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
      await client.change(uri('annex.md'), { start: at(0, 0), end: at(0, 9) }, '# Afterthoughts');
      assert.equal((await coverage('one.md')).words.counted, counted + 102);
      // What is gone in one file is missing in the first.
      await client.change(uri('one.md'), { start: at(0, 0), end: at(0, 9) }, '## Aims');
      assert.match(messages(await client.diagnostics(uri('main.md')), 'phases/missing').join(), /esign/);
    });

    it('answers questions about a code from all files', async () => {
      for (const [name, text] of Object.entries(FIVE)) await client.open(uri(name), text);
      const text = FIVE['text/two.md'].split('\n')[4] ?? '';
      const place = { textDocument: { uri: uri('text/two.md') }, position: at(4, text.indexOf('1.2.b') + 1) };
      const found = await client.connection.sendRequest(ReferencesRequest.type, {
        ...place,
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        found?.map(location => location.uri),
        [uri('one.md'), uri('text/two.md')],
      );
      assert.deepEqual(
        found?.map(({ range }) => range.start.line),
        [2, 4],
      );
      const marked = await client.connection.sendRequest(DocumentHighlightRequest.type, place);
      assert.deepEqual(
        marked?.map(({ range }) => range.start.line),
        [4],
      );
      const hover = await client.connection.sendRequest(HoverRequest.type, place);
      assert.match(JSON.stringify(hover), /Line 3 of ‘one\.md’ in ‘Design’: 51 words/);
      const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, place);
      assert.deepEqual(
        tokens?.data.filter((_, index) => index % 5 === 0),
        [0, 4, 0],
      );
      assert.ok((await client.complete(uri('text/two.md'), at(0, 4))).some(({ label }) => label === '1.2.b'));
    });

    it('has fixes that edit the file where the text belongs', async () => {
      for (const [name, text] of Object.entries(FIVE)) await client.open(uri(name), text);
      await client.change(uri('text/two.md'), { start: at(2, 0), end: at(2, 23) }, '## More');
      const [missing] = (await client.diagnostics(uri('main.md'))).filter(
        ({ code }) => code === 'phases/missing',
      );
      assert.ok(missing);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: uri('main.md') },
        range: missing.range,
        context: { diagnostics: [missing] },
      });
      const edits = Object.fromEntries(
        (actions ?? []).flatMap(action =>
          'edit' in action ? [[action.title, action.edit?.changes ?? {}]] : [],
        ),
      );
      assert.deepEqual(edits['Add a section ‘Implementation’'], {
        // Above the evaluation, and so at the end of the file before it.
        [uri('text/two.md')]: [
          { range: { start: at(5, 0), end: at(5, 0) }, newText: '\n## Implementation\n\n' },
        ],
      });
    });

    it('reads files that are not open from disk, and again when they have changed', async () => {
      await client.open(uri('one.md'), FIVE['one.md']);
      assert.equal((await coverage('one.md')).words.counted, 156);
      await write({ 'three.md': '## Evaluation\n\nThree words now.\n' });
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri('three.md'), type: 2 }],
      });
      assert.equal((await coverage('one.md')).words.counted, 156 - 27 + 4);
      // What was typed and not saved is gone when the file is closed.
      await client.open(uri('three.md'), '## Evaluation\n');
      assert.equal((await coverage('one.md')).words.counted, 156 - 27 + 1);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: uri('three.md') },
      });
      assert.equal((await coverage('one.md')).words.counted, 156 - 27 + 4);
    });

    it('has the problems of files that are closed pushed, until they are opened', async () => {
      await client.open(uri('main.md'), FIVE['main.md']);
      await client.diagnostics(uri('main.md'));
      const pushed = await client.pushed(uri('text/two.md'), () => true);
      assert.equal(messages(pushed, 'criteria/unknown-code').length, 1);
      await client.open(uri('text/two.md'), FIVE['text/two.md']);
      await client.pushed(uri('text/two.md'), ({ diagnostics }) => diagnostics.length === 0);
      assert.equal(messages(await client.diagnostics(uri('text/two.md')), 'criteria/unknown-code').length, 1);
    });

    it('is reported as one', async () => {
      await client.open(uri('annex.md'), FIVE['annex.md']);
      const report = await client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
        textDocument: { uri: uri('annex.md') },
      });
      assert.match(report.text, /156 of 5,000 words used/);
      assert.match(report.text, /one\.md/);
    });
  });

  it('has the other files’ problems pushed to a client that does not pull', async () => {
    await write(FIVE);
    await start({});
    for (const [name, text] of Object.entries(FIVE)) await client.open(uri(name), text);
    await client.pushed(
      uri('main.md'),
      ({ diagnostics }) => messages(diagnostics, 'criteria/uncovered').length === 14,
    );
    await client.change(uri('three.md'), { start: at(3, 0), end: at(3, 0) }, '\nMore (4.2.b)\n');
    await client.pushed(
      uri('main.md'),
      ({ diagnostics }) => messages(diagnostics, 'criteria/uncovered').length === 13,
    );
  });

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
    if (links) await symlink(join(outside, 'secret.md'), join(folder, 'link.md'));
    await start();
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
    await client.open(uri('main.md'), text);
    const found = (await client.diagnostics(uri('main.md')))
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

  it('says where its figures are that they are without a file that was deleted', async () => {
    await write(FIVE);
    await start();
    for (const name of ['main.md', 'one.md'] as const) await client.open(uri(name), FIVE[name]);
    assert.deepEqual((await coverage('main.md')).missing, []);
    await rm(join(folder, 'one.md'));
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uri('one.md') },
    });
    const answer = await coverage('main.md');
    assert.deepEqual([answer.missing, answer.words.counted], [['one.md'], 156 - 52]);
    const report = async (format: string) =>
      (
        await client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
          textDocument: { uri: uri('main.md') },
          format,
        })
      ).text;
    assert.match(await report('markdown'), /\*\*Part ‘one\.md’ is missing, /);
    assert.match(await report('html'), /<p class="verdict">Part ‘one\.md’ is missing, /);
    assert.match(await report('csv'), /Part ‘one\.md’ is missing, /);
    assert.deepEqual(JSON.parse(await report('json')).draft.missing, ['one.md']);
    const found = await client.diagnostics(uri('main.md'));
    assert.match(messages(found, 'front-matter/invalid').join(), /^3:10 There is no file ‘one\.md’/);
  });

  it('says the same of a file that markscheme.yaml names, there and where the figures are', async () => {
    await write({
      'markscheme.yaml': 'framework: npqsl\nfiles: [a.md, b.md]\n',
      'a.md': 'One two\n',
      'b.md': 'Three\n',
    });
    await start();
    for (const name of ['a.md', 'b.md']) await client.open(uri(name), 'One two\n');
    assert.deepEqual((await coverage('a.md')).missing, []);
    await rm(join(folder, 'b.md'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('b.md'), type: 3 }],
    });
    assert.deepEqual((await coverage('a.md')).missing, [], 'what is open is still to be had');
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uri('b.md') },
    });
    const { missing, words: rest } = await coverage('a.md');
    assert.deepEqual([missing, rest.counted], [['b.md'], 2]);
    await client.pushed(uri('markscheme.yaml'), ({ diagnostics }) =>
      diagnostics.some(({ message }) => String(message).startsWith('There is no file ‘b.md’')),
    );
  });

  it('has its list followed by what LSP asks before a rename, in each folder of a workspace for itself', async () => {
    await write({
      'a/main.md': '---\nassessment:\n  framework: npqsl\n  parts: [one.md]\n---\nSee [it](raw.md).\n',
      'a/one.md': 'One\n',
      'b/one.md': 'Other\n',
    });
    client = await TestClient.start({ folders: [uri('a'), uri('b')] });
    const rename = (from: string, to: string) =>
      client.connection.sendRequest(WillRenameFilesRequest.type, {
        files: [{ oldUri: uri(from), newUri: uri(to) }],
      });
    const edit = (line: number, start: number, end: number, newText: string) => ({
      changes: { [uri('a/main.md')]: [{ range: { start: at(line, start), end: at(line, end) }, newText }] },
    });
    assert.deepEqual(await rename('a/one.md', 'a/texts/uno.md'), edit(3, 10, 16, 'texts/uno.md'));
    assert.equal(await rename('b/one.md', 'b/uno.md'), null, 'no draft names it');
    assert.equal(await rename('a/one.md', 'b/uno.md'), null, 'a part can’t be in another folder');
    assert.deepEqual(await rename('a/raw.md', 'b/raw.md'), edit(5, 9, 15, '../b/raw.md'));
    await client.open(uri('a/main.md'), '---\nassessment:\n  parts: [x.md, one.md]\n---\n');
    assert.deepEqual(
      await rename('a/one.md', 'a/uno.md'),
      edit(2, 16, 22, 'uno.md'),
      'as the text stands in the editor',
    );
  });

  it('is left alone by renames where that is turned off', async () => {
    await write(FIVE);
    client = await TestClient.start({
      folder: pathToFileURL(folder).toString(),
      initializationOptions: { settings: { followRenames: false } },
    });
    const files = [{ oldUri: uri('one.md'), newUri: uri('uno.md') }];
    assert.equal(await client.connection.sendRequest(WillRenameFilesRequest.type, { files }), null);
  });

  describe('named in markscheme.yaml', () => {
    const PROJECT = [
      'framework: npqel',
      'tasks:',
      '  - task: task-1',
      '    files: [task-1/start.md, task-1/end.md]',
      '  - task: task-2',
      '    files: [task-2.md]',
      '',
    ].join('\n');

    it('has two tasks, each with its own figures, and both are known from either', async () => {
      await write({
        'amy/markscheme.yaml': PROJECT,
        'amy/task-1/start.md': '# Start\n\nOne two\n',
        'amy/task-1/end.md': 'Three\n',
        'amy/task-2.md': '# Second\n',
      });
      await start();
      await client.open(uri('amy/task-1/end.md'), 'Three four\n');
      const first = await coverage('amy/task-1/end.md');
      assert.deepEqual([first.task.id, first.words.counted], ['task-1', 5]);
      const drafts = await client.connection.sendRequest(DraftsRequest.method, {
        textDocument: { uri: uri('amy/task-1/end.md') },
      });
      assert.deepEqual(drafts, [
        { uri: uri('amy/task-1/start.md'), task: first.task.title },
        { uri: uri('amy/task-2.md'), task: (await coverage('amy/task-2.md')).task.title },
      ]);
      assert.deepEqual((await coverage('amy/task-2.md')).words.counted, 1);
    });

    it('is checked, and loaded again when it has changed', async () => {
      await write({
        'markscheme.yaml': 'framework: npqsll\nfile: a.md\nfiles: [a.md, gone.md, ../b.md]\n',
        'a.md': 'One\n',
        'c.md': 'Two three\n',
      });
      await start();
      const faults = await client.pushed(uri('markscheme.yaml'), () => true);
      assert.deepEqual(
        faults.map(
          ({
            range: {
              start: { line, character },
            },
            code,
          }) => `${line}:${character} ${code}`,
        ),
        ['1:0 project/invalid', '2:23 project/invalid', '2:14 project/invalid', '0:11 project/invalid'],
      );
      assert.match(String(faults[0]?.message), /no key ‘file’ here\. Did you mean ‘files’/);
      assert.match(String(faults[3]?.message), /no framework ‘npqsll’\. Did you mean ‘npqsl’/);
      await write({ 'markscheme.yaml': 'framework: npqsl\nfiles: [a.md, c.md]\n' });
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri('markscheme.yaml'), type: 2 }],
      });
      await client.pushed(uri('markscheme.yaml'), ({ diagnostics }) => diagnostics.length === 0);
      await client.open(uri('c.md'), 'Two three\n');
      assert.equal((await coverage('c.md')).words.counted, 3);
    });
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
    client = await TestClient.start({ capabilities: pulls, folders: ['a', 'b', 'c'].map(uri) });
    for (const name of ['a/two.md', 'b/one.md', 'c/one.md'])
      await client.open(uri(name), await readFile(join(folder, name), 'utf8'));
    const shown = async (name: string) => {
      const { task, words: counts } = await coverage(name);
      return [task.title, counts.counted];
    };
    assert.deepEqual(await shown('a/two.md'), ['First', 2]);
    assert.deepEqual(await shown('b/one.md'), ['Second', 3]);
    assert.match(
      messages(await client.diagnostics(uri('c/one.md')), 'front-matter/invalid').join(),
      /‘mine’/,
    );
    assert.equal(
      client.pushes(uri('a/mine.markscheme.yaml')) + client.pushes(uri('b/mine.markscheme.yaml')),
      0,
    );
  });

  it('shows the drafts of the other tasks that stand beside one, where it is plain which', async () => {
    const draft = (task: string) => `---\nassessment:\n  framework: npqh\n  task: ${task}\n---\n# ${task}\n`;
    await write({ 'one.md': draft('task-1'), 'two.md': draft('task-2'), 'notes.md': 'None\n' });
    await start();
    await client.open(uri('two.md'), draft('task-2'));
    const ask = () =>
      client.connection.sendRequest<{ uri: string }[]>(DraftsRequest.method, {
        textDocument: { uri: uri('two.md') },
      });
    assert.deepEqual(
      (await ask()).map(item => item.uri),
      [uri('one.md'), uri('two.md')],
    );
    await write({ 'one-again.md': draft('task-1') });
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('one-again.md'), type: 1 }],
    });
    assert.deepEqual(
      (await ask()).map(item => item.uri),
      [uri('two.md')],
    );
  });
});
