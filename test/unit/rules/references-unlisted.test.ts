import assert from 'node:assert/strict';
import { referencesUnlisted } from '../../../server/src/rules/references-unlisted.ts';
import { found, severities } from './support.ts';

const LIST = [
  '',
  '## References',
  '',
  'Smith, J. (2019) *A Book*. London: Press.',
  '',
  '- Education Endowment Foundation (2021) *A Guide*.',
];
const unlisted = (...lines: string[]) => found(referencesUnlisted, lines);

describe('references/unlisted', () => {
  it('finds each work that the list lacks, where it is cited first', () => {
    const problems = unlisted(
      'Jones (2020) and Smith (2019).',
      '',
      'It helps (Jones, 2020; EEF, 2021). Smith (2018).',
      ...LIST,
    );
    assert.deepEqual(
      problems.map(({ at, message }) => [at, message.split(' is ')[0]]),
      [
        ['Jones (2020)', 'Jones (2020)'],
        ['Smith (2018)', 'Smith (2018)'],
      ],
    );
    assert.match(problems[0]?.message ?? '', /Add it there, or check the name and the year\.$/);
  });

  it('says once that there is no list at all', () => {
    const [problem, more] = unlisted('Jones (2020) and Smith (2019) and (EEF, 2021).');
    assert.equal(problem?.at, 'Jones (2020)');
    assert.match(
      problem?.message ?? '',
      /Jones \(2020\) and 2 other works, and there is no list of references/,
    );
    assert.equal(more, undefined);
    assert.match(
      unlisted('Jones (2020).')[0]?.message ?? '',
      /^The text refers to Jones \(2020\), and .* find it\./,
    );
    assert.deepEqual(unlisted('In September (2019) and the Act (2010).'), []);
  });

  it('is a hint, whatever the status', () => {
    assert.deepEqual(severities(referencesUnlisted, ['Jones (2020).']), ['hint', 'hint', 'hint']);
  });
});
