import assert from 'node:assert/strict';
import { writingNesting } from '../../../server/src/rules/writing-nesting.ts';
import { found } from './support.ts';

const at = (...lines: string[]) => found(writingNesting, lines).map(problem => problem.at);

describe('writing/nesting', () => {
  it('finds the first line with more than a hundred quotations or lists in one another', () => {
    assert.deepEqual(at('> '.repeat(100), '', `${'> '.repeat(103)}a`, '', `${'- '.repeat(200)}a`), [
      '> > > ',
    ]);
    assert.deepEqual(at(`${' '.repeat(202)}- a`), []); // code
    assert.deepEqual(at('- a', `${' '.repeat(202)}- a`), ['- ']);
  });

  it('finds a paragraph with too many marks', () => {
    const crowd = '*a* '.repeat(501).trim();
    assert.deepEqual(at('*Fine*.', '', crowd), [crowd]);
    assert.deepEqual(at('*a* '.repeat(500)), []);
    assert.deepEqual(at(...Array.from({ length: 900 }, () => '- *a* [b](c)')), []);
  });

  it('leaves lines across the page and code alone', () => {
    assert.deepEqual(at('- '.repeat(300), '', '```', '>'.repeat(300), '*'.repeat(9).repeat(300), '```'), []);
  });
});
