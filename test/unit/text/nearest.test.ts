import assert from 'node:assert/strict';
import { editDistance, nearest } from '../../../server/src/text/nearest.ts';

describe('editDistance', () => {
  it('counts insertions, deletions and replacements', () => {
    assert.equal(editDistance('', ''), 0);
    assert.equal(editDistance('npqsl', 'npqsl'), 0);
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('abc', ''), 3);
    assert.equal(editDistance('npqs', 'npqsl'), 1);
    assert.equal(editDistance('kitten', 'sitting'), 3);
  });

  it('counts neighbours that changed places once', () => {
    assert.equal(editDistance('npqls', 'npqsl'), 1);
    assert.equal(editDistance('ab', 'ba'), 1);
    assert.equal(editDistance('abc', 'cba'), 2);
    assert.equal(editDistance('ca', 'abc'), 3);
  });
});

describe('nearest', () => {
  const ids = ['npqml', 'npqsl', 'npqh', 'npqel', 'plain'];

  it('finds a word at most two changes away', () => {
    assert.equal(nearest('npqsI', ids), 'npqsl');
    assert.equal(nearest('pln', ids), 'plain');
    assert.equal(nearest('npqslxx', ids), 'npqsl');
  });

  it('finds nothing three changes away', () => {
    assert.equal(nearest('npqslxxx', ids), undefined);
    assert.equal(nearest('thesis', ids), undefined);
  });

  it('takes no notice of capitals', () => {
    assert.equal(nearest('NPQSL', ids), 'npqsl');
  });

  it('takes the nearer of two, and the first of equals', () => {
    assert.equal(nearest('npqe', ids), 'npqh');
    assert.equal(nearest('npqsll', ids), 'npqsl');
    assert.equal(nearest('npql', ids), 'npqml');
  });

  it('does not take one word for a quite different one of the same length', () => {
    assert.equal(nearest('a', ['b']), undefined);
    assert.equal(nearest('ab', ['xy']), undefined);
    assert.equal(nearest('', ids), undefined);
  });

  it('does not compare what is too long to be a slip', () => {
    assert.equal(nearest('x'.repeat(41), ['x'.repeat(41)]), undefined);
    assert.equal(nearest('x'.repeat(40), ['x'.repeat(40)]), 'x'.repeat(40));
  });
});
