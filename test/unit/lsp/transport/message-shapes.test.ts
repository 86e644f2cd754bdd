import assert from 'node:assert/strict';
import { fault } from '../../../../server/src/lsp/transport/message-shapes.ts';
import * as protocol from '../../../../server/src/protocol.ts';

/** Asked by the server, or without anything that could be wrong. */
const WITHOUT = [
  'readFile',
  'readBytes',
  'findFiles',
  'listMarkdown',
  'exist',
  'frameworks',
  'changed',
  'filesChanged',
];

const ours = Object.values(protocol).flatMap(value =>
  typeof value === 'object' && 'method' in value ? value.method : [],
);

describe('What must be in a message', () => {
  it('is looked at in each of our own that the server takes', () => {
    assert.ok(ours.length > 20);
    for (const method of ours)
      if (!WITHOUT.some(name => method === `markscheme/${name}`))
        for (const params of [undefined, null, 1, 'x', {}, [], [null]])
          assert.notEqual(fault(method, params), undefined, `${method} takes ${JSON.stringify(params)}`);
  });

  it('is found by its name', () => {
    const textDocument = { uri: 'file:///a.md' };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    assert.equal(fault('markscheme/whatCounts', { textDocument, range }), undefined);
    assert.equal(fault('markscheme/whatCounts', { textDocument, range: { ...range, end: null } }), 'range');
    assert.equal(fault('textDocument/codeLens', { textDocument: { uri: 1 } }), 'textDocument');
    const exported = {
      textDocument,
      layout: 'submission',
      codes: 'shown',
      mappingTable: false,
      date: '2026-01-31',
    };
    assert.equal(fault('markscheme/export', exported), undefined);
    assert.equal(fault('markscheme/export', { ...exported, mappingTable: 'no' }), 'mappingTable');
  });

  it('may be anything in a message that is not known', () => {
    assert.equal(fault('other/method', 1), undefined);
    assert.equal(fault('toString', 1), undefined);
  });
});
