import assert from 'node:assert/strict';
import { conditionsUnmet } from '../../../server/src/rules/conditions-unmet.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('conditions/unmet', () => {
  it('finds what the front matter answers with no, on the answer', () => {
    const head = frontMatter('npqh', 'task: task-2', 'placement-days: 8', 'sponsor: false');
    assert.deepEqual(
      found(conditionsUnmet, [], { head }).map(({ at, message }) => [at, message]),
      [
        ['8', 'Placement of nine days: 8 days are fewer than the 9 that are asked for.'],
        ['false', 'Sponsor: The front matter says sponsor: false.'],
      ],
    );
  });

  it('finds nothing where a condition is met or open', () => {
    const head = frontMatter('npqh', 'task: task-2', 'placement-days: 9', 'sponsor:');
    assert.deepEqual(found(conditionsUnmet, ['A placement of 2 days.'], { head }), []);
  });

  it('is a hint in an outline, else a warning', () => {
    assert.deepEqual(severities(conditionsUnmet, [], 'npqsl', 'sponsor: false'), [
      'hint',
      'warning',
      'warning',
    ]);
  });
});
