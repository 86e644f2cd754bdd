import assert from 'node:assert/strict';
import { CodeActionRequest, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { type ExportAnswer, ExportRequest, UseAsDraftRequest } from '../../server/src/protocol.ts';
import { applyEdits, TestClient } from './client.ts';

const URI = 'file:///school/draft.md';
const HEAD = '---\nassessment:\n  framework: npqsl\n---\n';

const marks = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ code }) => String(code).startsWith('marks/'));

describe('Marks that are not understood', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await TestClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
  });
  afterEach(() => client.stop());

  for (const [rule, body] of [
    ['marks/unclosed-comment', '<!-- criteria: 1.2.1\n\nThis counts.\n\n## Evaluation\n\nSo it went.\n'],
    ['marks/unclosed-fence', '```js\na()\n\n## Evaluation\n\nSo it went.\n'],
    ['marks/broken-comment', 'I led it. <!-- note\n\nto self --> and more.\n'],
    ['marks/odd-space', '##\u00a0Evaluation\n\nSo it went.\n'],
  ] as const)
    it(`are pointed out with a fix that ends the problem: ${rule}`, async () => {
      const text = HEAD + body;
      await client.open(URI, text);
      const [problem, more] = marks(await client.diagnostics(URI));
      assert.ok(problem && !more);
      assert.equal(problem.code, rule);
      assert.equal(problem.severity, 2);
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: problem.range,
        context: { diagnostics: [problem] },
      });
      const action = actions?.find(each => 'isPreferred' in each && each.isPreferred);
      assert.ok(action && 'edit' in action && action.edit?.changes);
      const fixed = applyEdits(text, action.edit.changes[URI] ?? []);
      await client.change(
        URI,
        { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } },
        fixed,
      );
      assert.deepEqual(marks(await client.diagnostics(URI)), []);
    });

  it('come with a document that is exported, so that it can be asked about', async () => {
    await client.open(URI, `${HEAD}Kept.\n\n<!-- note\n\nLost words.\n`);
    const answer = await client.connection.sendRequest<ExportAnswer>(ExportRequest.method, {
      textDocument: { uri: URI },
      layout: 'account',
      codes: 'visible',
      mappingTable: false,
      date: '2026-01-31',
    });
    assert.ok(answer.kind === 'document');
    assert.equal(answer.words, 1);
    assert.deepEqual(
      answer.lost.map(({ uri, range, message }) => [uri, range.start.line, /2 words/.test(message)]),
      [[URI, 6, true]],
    );
  });

  it('are front matter in the wrong place, to which no second is added', async () => {
    const text = `\n${HEAD}\n# Mine\n`;
    await client.open(URI, text);
    const [problem, more] = await client.diagnostics(URI);
    assert.ok(problem && !more);
    assert.deepEqual(
      [problem.code, problem.severity, problem.range.start.line],
      ['marks/front-matter-place', 2, 1],
    );
    const answer = await client.connection.sendRequest<{ message?: string }>(UseAsDraftRequest.method, {
      textDocument: { uri: URI },
      framework: 'npqsl',
      task: 'project',
    });
    assert.match(answer.message ?? '', /not read: a blank line stands above it/);
    const [action] =
      (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: problem.range,
        context: { diagnostics: [problem] },
      })) ?? [];
    assert.ok(action && 'edit' in action && action.edit?.changes);
    const fixed = applyEdits(text, action.edit.changes[URI] ?? []);
    assert.equal(fixed, `${HEAD}\n# Mine\n`);
    await client.change(URI, { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } }, fixed);
    const codes = new Set((await client.diagnostics(URI)).map(({ code }) => code));
    assert.ok(codes.has('phases/missing') && !codes.has('marks/front-matter-place'));
  });

  it('are other front matter in the wrong place, above which none is put either', async () => {
    for (const text of ['\n---\ntitle: x\n---\n', '+++\ntitle = "x"\n+++\n']) {
      const uri = `file:///school/${text.length}.md`;
      await client.open(uri, text);
      assert.deepEqual(await client.diagnostics(uri), []);
      const answer = await client.connection.sendRequest<{ message?: string }>(UseAsDraftRequest.method, {
        textDocument: { uri },
        framework: 'npqsl',
        task: 'project',
      });
      assert.match(answer.message ?? '', /use this command again/);
    }
  });
});
