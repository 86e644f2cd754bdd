import assert from 'node:assert/strict';
import { readMessage } from '../../../../client/src/criteria/messages.ts';

describe('What the page of criteria says', () => {
  const edit = { ticked: true, code: '1.2.1', asks: 'Reads.', marks: '', use: null };

  it('is read as it should be', () => {
    assert.deepEqual(readMessage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'save', edits: [[3, edit]] }), {
      type: 'save',
      edits: new Map([[3, edit]]),
    });
  });

  it('is nothing where it is anything else', () => {
    for (const data of [undefined, null, 7, 'save', {}, { type: 'save' }, { type: 'run', edits: [] }])
      assert.equal(readMessage(data), undefined);
    const odd = [[1, { ...edit, use: 'other' }], ['1', edit], [2, { ...edit, code: 7 }], 3, null];
    assert.deepEqual(readMessage({ type: 'edited', edits: odd }), { type: 'edited', edits: new Map() });
  });
});
