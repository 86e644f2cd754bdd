import assert from 'node:assert/strict';
import { DidChangeWatchedFilesNotification, HoverRequest } from 'vscode-languageserver-protocol/node';
import { type ReadCriteriaAnswer, ReadCriteriaRequest } from '../../server/src/protocol.ts';
import { withCursor } from './client.ts';
import { byRule, HEAD, pulls, untagged } from './drafts.ts';
import { workspaceForEach } from './workspace.ts';

describe('Official criteria that are pasted', () => {
  const workspace = workspaceForEach(pulls);
  const uri = () => workspace.uriOf('draft.md');

  it('adds official criteria: stand-ins step back, and hover shows the wording', async () => {
    await workspace.start();
    const { text, position } = withCursor(`${HEAD}One (6.2¦.1).\n`);
    await workspace.client.open(uri(), text);
    assert.equal(byRule(await workspace.client.diagnostics(uri()), 'criteria/unlisted-code').length, 1);

    const answer = await workspace.client.connection.sendRequest<ReadCriteriaAnswer>(
      ReadCriteriaRequest.method,
      {
        framework: 'npqsl',
        textDocument: { uri: uri() },
        text: 'Area 6\n6.2.1\tGrow *good* training.\n6.2.2   Keep your best people.\n6.3.1 Not of this level.\n6.2.1 Twice.\n',
      },
    );
    assert.deepEqual(
      answer.accepted.map(({ code, asks, area }) => [code, asks, area]),
      [
        ['6.2.1', 'Grow *good* training.', 'IC'],
        ['6.2.2', 'Keep your best people.', 'IC'],
      ],
    );
    assert.deepEqual(
      answer.stray.map(({ line }) => line),
      [1, 4, 5],
    );
    assert.ok(answer.file);
    assert.equal(answer.file.uri, workspace.uriOf('npqsl.markscheme.yaml'));
    assert.equal(answer.file.exists, false);

    await workspace.write('npqsl.markscheme.yaml', answer.file.contents);
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: answer.file.uri, type: 1 }],
    });
    const deadline = Date.now() + 5000;
    let uncovered: string[] = [];
    while (Date.now() < deadline && !uncovered.includes('6.2.2')) {
      uncovered = untagged(await workspace.client.diagnostics(uri()));
    }
    assert.ok(uncovered.includes('6.2.2'));
    assert.ok(!uncovered.some(code => /^6\.2\.[a-z]$/.test(code)), uncovered.join());
    const hover = await workspace.client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uri() },
      position,
    });
    assert.match(JSON.stringify(hover?.contents), /Grow \\\\\*good\\\\\* training/);

    const more = await workspace.client.connection.sendRequest<ReadCriteriaAnswer>(
      ReadCriteriaRequest.method,
      {
        framework: 'npqsl',
        textDocument: { uri: uri() },
        text: '6.2.1 New wording.\n5.2.1 Spend well.\n',
      },
    );
    assert.deepEqual(
      more.accepted.map(({ code, replaces }) => [code, replaces]),
      [
        ['6.2.1', true],
        ['5.2.1', false],
      ],
    );
    assert.equal(more.file?.exists, true);
    assert.match(more.file?.contents ?? '', /New wording[\s\S]*Keep your best people[\s\S]*Spend well/);
  });

  it('are written as somebody has corrected them, all of them or none', async () => {
    await workspace.start();
    const ask = (corrected: readonly { code: string; asks: string; marks: number | null }[]) =>
      workspace.client.connection.sendRequest<ReadCriteriaAnswer>(ReadCriteriaRequest.method, {
        framework: 'npqsl',
        textDocument: { uri: uri() },
        text: '6.2.1 As it was pasted\n',
        corrected,
      });
    await workspace.client.open(uri(), `${HEAD}One.\n`);
    const read = await workspace.client.connection.sendRequest<ReadCriteriaAnswer>(
      ReadCriteriaRequest.method,
      { framework: 'npqsl', textDocument: { uri: uri() }, text: '# Mine\n6.2.1 As it was\n  pasted\n' },
    );
    assert.deepEqual(
      read.accepted.map(({ line, text }) => [line, text]),
      [[2, '6.2.1 As it was\npasted']],
    );
    assert.deepEqual(read.known, []);
    const answer = await ask([{ code: '6.2.2', asks: 'As it\nshould be', marks: 3 }]);
    assert.match(answer.file?.contents ?? '', /code: 6\.2\.2\n\s+asks: As it should be\n\s+marks: 3/);
    assert.doesNotMatch(answer.file?.contents ?? '', /6\.2\.1/);
    const refused = await ask([
      { code: '6.2.2', asks: 'Right', marks: null },
      { code: '6.3.1', asks: 'Wrong', marks: null },
    ]);
    assert.equal(refused.file, null);
    assert.match(refused.problem ?? '', /‘6\.3\.1 Wrong’: 6\.3\.1 is a code of NPQH/);
    await assert.rejects(ask([{ code: '6.2.2', asks: 'x', marks: 1.5 }]));
  });
});
