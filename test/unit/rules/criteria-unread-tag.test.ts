import assert from 'node:assert/strict';
import { criteriaUnreadTag } from '../../../server/src/rules/criteria-unread-tag.ts';
import { found, severities } from './support.ts';

describe('criteria/unread-tag', () => {
  it('finds it where it is', () => {
    assert.deepEqual(
      found(criteriaUnreadTag, ['A text that has the problem.']).map(({ at }) => at),
      ['the problem'],
    );
  });

  it('finds nothing else', () => {
    assert.deepEqual(found(criteriaUnreadTag, ['A text that has not.']), []);
  });

  it('is a hint', () => {
    assert.deepEqual(severities(criteriaUnreadTag, ['A text that has the problem.']), new Array(3).fill('hint'));
  });
});
