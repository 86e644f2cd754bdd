import assert from 'node:assert/strict';
import { criteriaHeadingTag } from '../../../server/src/rules/criteria-heading-tag.ts';
import { fixed, found, severities } from './support.ts';

describe('criteria/heading-tag', () => {
  const lines = ['## 1.2.1 Our town', '', 'One.'];

  it('is a hint on the code, which the fix puts into brackets', () => {
    assert.deepEqual(severities(criteriaHeadingTag, lines), new Array(3).fill('hint'));
    assert.deepEqual(
      found(criteriaHeadingTag, lines).map(({ at }) => at),
      ['1.2.1'],
    );
    assert.deepEqual(fixed(criteriaHeadingTag, lines), ['## (1.2.1) Our town\n\nOne.']);
  });

  it('finds nothing in other headings', () => {
    for (const heading of [
      '## (1.2.1) Our town',
      '## Our town (1.2.1)',
      '## 1.2.1',
      '## 1.2 Our town',
      '## Our town',
    ])
      assert.deepEqual(found(criteriaHeadingTag, [heading, '', 'One.']), [], heading);
  });
});
