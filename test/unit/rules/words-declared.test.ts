import assert from 'node:assert/strict';
import { wordsDeclared } from '../../../server/src/rules/words-declared.ts';
import { found, severities } from './support.ts';

describe('words/declared', () => {
  it('finds it where it is', () => {
    assert.deepEqual(
      found(wordsDeclared, ['A text that has the problem.']).map(({ at }) => at),
      ['the problem'],
    );
  });

  it('finds nothing else', () => {
    assert.deepEqual(found(wordsDeclared, ['A text that has not.']), []);
  });

  it('is a hint', () => {
    assert.deepEqual(severities(wordsDeclared, ['A text that has the problem.']), new Array(3).fill('hint'));
  });
});
