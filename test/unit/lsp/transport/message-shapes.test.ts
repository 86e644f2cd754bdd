import assert from 'node:assert/strict';
import { features } from '../../../../server/src/lsp/features.ts';
import { requests } from '../../../../server/src/lsp/requests.ts';
import { fault, faultIn } from '../../../../server/src/lsp/transport/message-shapes.ts';
import * as protocol from '../../../../server/src/protocol.ts';

/** Asked by the server, or sent without an answer. */
const OF_THE_CLIENT = [
  'readFile',
  'readBytes',
  'findFiles',
  'listMarkdown',
  'listFolder',
  'exist',
  'changed',
  'filesChanged',
].map(name => `markscheme/${name}`);

const ours = Object.values(protocol).flatMap(value =>
  typeof value === 'object' && 'method' in value ? value.method : [],
);

function needsOf(method: string) {
  const row = [...features, ...requests].find(each => each.method === method);
  assert.ok(row, method);
  return row.needs;
}

describe('What must be in a message', () => {
  it('is looked at in each that the server answers, but for the one that asks for nothing', () => {
    assert.deepEqual(
      requests.map(({ method }) => method).sort(),
      ours.filter(method => !OF_THE_CLIENT.includes(method)).sort(),
    );
    for (const { method, needs } of [...features, ...requests])
      if (method !== 'markscheme/frameworks')
        for (const params of [undefined, null, 1, 'x', {}, [], [null]])
          assert.notEqual(faultIn(needs, params), undefined, `${method} takes ${JSON.stringify(params)}`);
  });

  it('is found by its name', () => {
    const textDocument = { uri: 'file:///a.md' };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const counted = needsOf('markscheme/whatCounts');
    assert.equal(faultIn(counted, { textDocument, range }), undefined);
    assert.equal(faultIn(counted, { textDocument, range: { ...range, end: null } }), 'range');
    assert.equal(faultIn(needsOf('textDocument/codeLens'), { textDocument: { uri: 1 } }), 'textDocument');
    const exported = {
      textDocument,
      layout: 'submission',
      codes: 'shown',
      mappingTable: false,
      date: '2026-01-31',
    };
    assert.equal(faultIn(needsOf('markscheme/export'), exported), undefined);
    assert.equal(faultIn(needsOf('markscheme/export'), { ...exported, mappingTable: 'no' }), 'mappingTable');
  });

  it('may be anything in a message that is not known', () => {
    assert.equal(fault('other/method', 1), undefined);
    assert.equal(fault('toString', 1), undefined);
  });
});
