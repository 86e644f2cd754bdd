import assert from 'node:assert/strict';
import { criteriaUnknownCode } from '../../../server/src/rules/criteria-unknown-code.ts';
import { frontMatter, withFrameworks } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('criteria/unknown-code', () => {
  it('finds a code of an area that does not exist, and suggests another', () => {
    const problems = found(criteriaUnknownCode, ['One (7.2.1).']);
    assert.deepEqual(
      problems.map(({ at, data }) => [at, data]),
      [['7.2.1', { code: '7.2.1', replacement: '1.2.1' }]],
    );
    assert.match(problems[0]?.message ?? '', /7\.2\.1 .*no area 7.*Did you mean 1\.2\.1\?/);
  });

  it('finds a code that a complete area lacks', () => {
    const own = withFrameworks(
      'id: own\nextends: npqsl\nareas:\n  - { number: 1, criteriaComplete: true }\n',
    );
    const [problem] = found(criteriaUnknownCode, ['<!-- criteria: 1.2.4 -->', 'One.'], {
      head: frontMatter('own'),
      frameworks: own,
    });
    assert.deepEqual([problem?.at, problem?.data?.replacement], ['1.2.4', '1.2.1']);
  });

  it('says what to do where no code is near', () => {
    const [problem] = found(criteriaUnknownCode, ['One (9.3.8).']);
    assert.deepEqual(problem?.data, { code: '9.3.8' });
    assert.match(problem?.message ?? '', /Check the code/);
  });

  it('finds each place', () => {
    assert.deepEqual(
      found(criteriaUnknownCode, ['One (7.2.1; 8.2.1).', '', 'criterion 7.2.1']).map(({ at }) => at),
      ['7.2.1', '8.2.1', '7.2.1'],
    );
  });

  it('finds nothing in listed or unlisted codes, other levels and running text', () => {
    assert.deepEqual(
      found(criteriaUnknownCode, ['(1.2.1) (6.2.1) (1.3.1) and 7.2.1 in v7.2.1 (v7.2.1)']),
      [],
    );
  });

  it('finds a code of the form of those that a framework lists, among them or behind a citing word', () => {
    const inEpq = (text: string) =>
      found(criteriaUnknownCode, [text], { head: frontMatter('aqa-epq', 'task: report') }).map(
        ({ at }) => at,
      );
    assert.deepEqual(inEpq('I planned it (AO1, AO7).'), ['AO7']);
    assert.deepEqual(inEpq('I planned it for criterion AO7.'), ['AO7']);
    assert.deepEqual(inEpq('It is the AO7, a road. So is (AO8), and (AO1, B2).'), []);
  });

  it('is a warning at any time', () => {
    assert.deepEqual(severities(criteriaUnknownCode, ['(7.2.1)']), ['warning', 'warning', 'warning']);
  });
});
