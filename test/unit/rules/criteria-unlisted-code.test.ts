import assert from 'node:assert/strict';
import { criteriaUnlistedCode } from '../../../server/src/rules/criteria-unlisted-code.ts';
import { frontMatter, withFrameworks } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('criteria/unlisted-code', () => {
  it('is one hint a draft, on the first such code', () => {
    const problems = found(criteriaUnlistedCode, [
      'One (6.2.1).',
      '',
      'Two (1.2.5; 6.2.1).',
      '',
      'Three (6.2.2).',
    ]);
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['6.2.1'],
    );
    assert.equal(problems[0]?.start, `${frontMatter('npqsl')}One (`.length);
    assert.match(problems[0]?.message ?? '', /1\.2\.5, 6\.2\.1 and 6\.2\.2 are/);
    assert.match(problems[0]?.message ?? '', /Add Official Criteria/);
  });

  it('never suggests a replacement', () => {
    assert.equal(found(criteriaUnlistedCode, ['(6.2.1)'])[0]?.data?.replacement, undefined);
  });

  it('finds nothing in listed codes, running text, or an area that is complete', () => {
    assert.deepEqual(found(criteriaUnlistedCode, ['(1.2.1) and 6.2.1 (see 6.2.1)']), []);
    const own = withFrameworks(
      'id: own\nextends: npqsl\nareas:\n  - { number: 6, criteriaComplete: true }\n',
    );
    assert.deepEqual(
      found(criteriaUnlistedCode, ['(6.2.1)'], { head: frontMatter('own'), frameworks: own }),
      [],
    );
  });

  it('is a hint at any time', () => {
    assert.deepEqual(severities(criteriaUnlistedCode, ['(6.2.1)']), ['hint', 'hint', 'hint']);
  });
});
