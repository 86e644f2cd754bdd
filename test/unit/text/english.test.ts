import assert from 'node:assert/strict';
import { count, counted, listed } from '../../../server/src/text/english.ts';

describe('English for messages', () => {
  it('groups figures by thousands', () => {
    assert.deepEqual([0, 999, 4812, 1234567].map(count), ['0', '999', '4,812', '1,234,567']);
  });

  it('says one word and two words', () => {
    assert.deepEqual(
      [0, 1, 2, 5000].map(value => counted(value, 'word')),
      ['0 words', '1 word', '2 words', '5,000 words'],
    );
    assert.equal(counted(2, 'criterion', 'criteria'), '2 criteria');
    assert.equal(counted(1, 'criterion', 'criteria'), '1 criterion');
  });

  it('lists with commas, and a word before the last', () => {
    assert.equal(listed([]), '');
    assert.equal(listed(['a']), 'a');
    assert.equal(listed(['a', 'b']), 'a and b');
    assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
    assert.equal(listed(['a', 'b', 'c'], 'or'), 'a, b or c');
  });
});
