import assert from 'node:assert/strict';
import { referencesSameYear } from '../../../server/src/rules/references-same-year.ts';
import { found, severities } from './support.ts';

const list = (...entries: string[]) =>
  found(referencesSameYear, ['## References', '', ...entries.flatMap(entry => [entry, ''])]);

describe('references/same-year', () => {
  it('finds works of one author and year without letters, at the second of them', () => {
    const [problem, more] = list(
      'Smith, J. (2019) A.',
      'Jones, K. (2019) C.',
      'Smith, J. (2019) B.',
      'Smith, J. (2019) D.',
    );
    assert.equal(problem?.at, 'Smith, J. (2019');
    assert.match(
      problem?.message ?? '',
      /^The list has 3 works by Smith \(2019\), .* Write 2019a, 2019b and so on/,
    );
    assert.equal(more, undefined);
    assert.equal(list('BBC (2018) A.', '- BBC. (2018) B.').length, 1);
  });

  it('finds nothing where letters, co-authors or years tell them apart, nor without a date', () => {
    assert.deepEqual(list('Smith, J. (2019a) A.', 'Smith, J. (2019b) B.', 'Smith, J. (2018) C.'), []);
    assert.deepEqual(list('Smith, J. (2019) A.', 'Smith, J. and Jones, K. (2019) B.'), []);
    assert.deepEqual(list('BBC (n.d.) A.', 'BBC (n.d.) B.'), []);
    assert.deepEqual(list('BBC. A page. [Accessed 9 Nov. 2015]', 'BBC. Another. [Accessed 9 Nov. 2015]'), []);
  });

  it('is a hint', () => {
    const lines = ['## References', '', 'Smith, J. (2019) A.', '', 'Smith, J. (2019) B.'];
    assert.deepEqual(severities(referencesSameYear, lines), new Array(3).fill('hint'));
  });
});
