import assert from 'node:assert/strict';
import { criteriaTagPlace } from '../../../server/src/rules/criteria-tag-place.ts';
import { found, severities } from './support.ts';

describe('criteria/tag-place', () => {
  it('finds it where it is', () => {
    assert.deepEqual(
      found(criteriaTagPlace, ['A text that has the problem.']).map(({ at }) => at),
      ['the problem'],
    );
  });

  it('finds nothing else', () => {
    assert.deepEqual(found(criteriaTagPlace, ['A text that has not.']), []);
  });

  it('is a hint', () => {
    assert.deepEqual(severities(criteriaTagPlace, ['A text that has the problem.']), new Array(3).fill('hint'));
  });
});
