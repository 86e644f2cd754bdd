import assert from 'node:assert/strict';
import { phasesUnknown } from '../../../server/src/rules/phases-unknown.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('phases/unknown', () => {
  it('finds a comment that names a phase that there is not, with the one that is meant', () => {
    const problems = found(phasesUnknown, [
      '## End <!-- phase: evalution -->',
      '',
      '<!-- phase: coda -->',
      '',
      'Word.',
    ]);
    assert.deepEqual(
      problems.map(({ at, message, data }) => [at, message, data]),
      [
        [
          'evalution',
          'There is no phase ‘evalution’. Did you mean ‘evaluation’?',
          { replacement: 'evaluation' },
        ],
        ['coda', 'There is no phase ‘coda’. Write one of: design, implementation or evaluation.', undefined],
      ],
    );
  });

  it('finds nothing where the name is an id, a title or a synonym, nor in a framework without phases', () => {
    assert.deepEqual(
      found(phasesUnknown, ['<!-- phase: Design --><!-- PHASE: what changed -->', 'Word.']),
      [],
    );
    assert.deepEqual(found(phasesUnknown, ['<!-- phase: x -->'], { head: frontMatter('plain') }), []);
  });

  it('is a warning', () => {
    assert.deepEqual(severities(phasesUnknown, ['<!-- phase: x -->']), new Array(3).fill('warning'));
  });
});
