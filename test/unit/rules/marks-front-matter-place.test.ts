import assert from 'node:assert/strict';
import { marksFrontMatterPlace } from '../../../server/src/rules/marks-front-matter-place.ts';
import { found } from './support.ts';

describe('marks/front-matter-place', () => {
  it('finds front matter of ours that is not read, in a draft that a setting names', () => {
    const at = (head: string) =>
      found(marksFrontMatterPlace, ['# Mine'], { head, assigned: { framework: 'npqsl' } }).map(
        problem => `${problem.severity} ${problem.at}`,
      );
    const head = '---\nassessment:\n  status: final\n---\n\n';
    assert.deepEqual(at(head), []);
    assert.deepEqual(at(`\n${head}`), ['warning ---']);
    assert.deepEqual(at(head.replaceAll('---', '———')), ['warning ———']);
    assert.deepEqual(at('\n---\ntitle: x\n---\n'), []);
    assert.deepEqual(at('Text about assessment: none.\n\n'), []);
  });
});
