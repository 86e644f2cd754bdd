import assert from 'node:assert/strict';
import { isNestedTooDeeply } from '../../../server/src/text/nesting.ts';

describe('isNestedTooDeeply', () => {
  it('lets everything pass that people write', () => {
    assert.equal(isNestedTooDeeply(''), false);
    assert.equal(isNestedTooDeeply('a: [b, {c: [d]}]\n'.repeat(1000)), false);
    assert.equal(isNestedTooDeeply('- - a\n- - - b\n'.repeat(1000)), false);
    assert.equal(isNestedTooDeeply(']'.repeat(1000)), false);
    assert.equal(isNestedTooDeeply('['.repeat(100)), false);
  });

  it('stops what is nested more than a hundred deep', () => {
    assert.equal(isNestedTooDeeply('['.repeat(101)), true);
    assert.equal(isNestedTooDeeply('{a: '.repeat(20_000)), true);
    assert.equal(isNestedTooDeeply('- '.repeat(20_000)), true);
    assert.equal(isNestedTooDeeply('? '.repeat(20_000)), true);
    assert.equal(isNestedTooDeeply(`a:\n${' '.repeat(500)}b: c`), true);
  });
});
