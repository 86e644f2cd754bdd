import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftOf, readMessage } from '../../../../client/src/report/messages.ts';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };

describe('What the report’s page says', () => {
  it('is read as it is meant', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'export' },
      { type: 'draft' },
      { type: 'problems' },
      { type: 'asks', code: '1.2.1' },
      { type: 'find', code: '1.2.1' },
      { type: 'go-through' },
      { type: 'document', uri: 'file:///plan.md' },
      { type: 'open', place: { range } },
      { type: 'open', place: { uri: 'file:///b.md', range } },
    ])
      assert.deepEqual(readMessage(message), message);
  });

  it('is nothing where anything of it is missing or of another kind', () => {
    for (const data of [
      null,
      'ready',
      { type: 'run', command: 'workbench.action.terminal.new' },
      { type: 'asks', code: 1 },
      { type: 'find' },
      { type: 'document' },
      { type: 'open' },
      { type: 'open', place: { range: { start: range.start } } },
      { type: 'open', place: { range: { ...range, end: { line: -1, character: 0 } } } },
      { type: 'open', place: { range: { ...range, end: { line: 1.5, character: 0 } } } },
      { type: 'open', place: { uri: 7, range } },
    ])
      assert.equal(readMessage(data), undefined, JSON.stringify(data));
  });

  it('brings nothing with it that was not asked for', () => {
    assert.deepEqual(readMessage({ type: 'draft', command: 'x' }), { type: 'draft' });
    fc.assert(fc.property(fc.anything(), data => void readMessage(data)));
  });

  it('names the draft that a page was about', () => {
    assert.equal(draftOf({ draft: 'file:///a.md', view: {} }), 'file:///a.md');
    for (const state of [undefined, null, {}, { draft: 3 }, { draft: '' }])
      assert.equal(draftOf(state), undefined);
  });
});
