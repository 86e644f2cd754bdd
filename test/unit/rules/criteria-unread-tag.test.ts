import assert from 'node:assert/strict';
import { criteriaUnreadTag } from '../../../server/src/rules/criteria-unread-tag.ts';
import { fixed, found, severities } from './support.ts';

describe('criteria/unread-tag', () => {
  it('is a warning, and put right by its fix', () => {
    assert.deepEqual(
      severities(criteriaUnreadTag, ['One. <!-- codes: 1.2.1 -->']),
      new Array(3).fill('warning'),
    );
    for (const [comment, wanted] of [
      ['<!-- codes: 1.2.1 -->', '<!-- criteria: 1.2.1 -->'],
      ['<!-- criterias: 1.2.1 -->', '<!-- criteria: 1.2.1 -->'],
      ['<!-- criteria: 1.2,1 -->', '<!-- criteria: 1.2.1 -->'],
      ['<!-- 1,2,1 -->', '<!-- 1.2.1 -->'],
      ['<!-- phases: design -->', '<!-- phase: design -->'],
      ['<!-- criteria: 1.21 -->', '<!-- criteria: 1.2.1 -->'],
    ] as const)
      assert.deepEqual(fixed(criteriaUnreadTag, [`One. ${comment}`]), [`One. ${wanted}`], comment);
  });

  it('leaves other comments alone', () => {
    for (const comment of [
      '<!-- criteria: 1.2.1 -->',
      '<!-- criteria: 9.9.9 -->',
      '<!-- note: 1.2.1 is weak -->',
      '<!-- tags: school -->',
      '<!-- stage: left -->',
      '`<!-- codes: 1.2.1 -->`',
    ])
      assert.deepEqual(found(criteriaUnreadTag, [`One. ${comment}`]), [], comment);
  });
});
