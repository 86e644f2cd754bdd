import assert from 'node:assert/strict';
import { criteriaHeadingTag } from '../../../server/src/rules/criteria-heading-tag.ts';
import { found, severities } from './support.ts';

describe('criteria/heading-tag', () => {
  it('finds it where it is', () => {
    assert.deepEqual(
      found(criteriaHeadingTag, ['A text that has the problem.']).map(({ at }) => at),
      ['the problem'],
    );
  });

  it('finds nothing else', () => {
    assert.deepEqual(found(criteriaHeadingTag, ['A text that has not.']), []);
  });

  it('is a hint', () => {
    assert.deepEqual(severities(criteriaHeadingTag, ['A text that has the problem.']), new Array(3).fill('hint'));
  });
});
