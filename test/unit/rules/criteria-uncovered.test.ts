import assert from 'node:assert/strict';
import { criteriaUncovered } from '../../../server/src/rules/criteria-uncovered.ts';
import { assessed, frontMatter, prose, trackedCodes } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('criteria/uncovered', () => {
  it('finds each criterion that nothing cites, on the framework’s name', () => {
    const problems = found(criteriaUncovered, ['One.']);
    assert.deepEqual(
      problems.map(({ data }) => data?.code),
      trackedCodes(assessed([])),
    );
    assert.equal(problems.length, 18);
    assert.ok(problems.every(({ at }) => at === 'npqsl'));
    assert.ok(problems.every(({ start }) => start === frontMatter('npqsl').indexOf('npqsl')));
  });

  it('says which, what it is about and what to do', () => {
    const [problem] = found(criteriaUncovered, []);
    assert.match(
      problem?.message ?? '',
      /^1\.2\.1 .*not tagged.*Causes behind the gaps.*Tag where you meet it, or write about it/,
    );
  });

  it('finds nothing for a criterion that is cited, however shortly', () => {
    for (const line of ['1.2.1', `${prose(40)} (1.2.1)`, '> (1.2.1)']) {
      assert.ok(!found(criteriaUncovered, [line]).some(({ data }) => data?.code === '1.2.1'), line);
    }
  });

  it('finds nothing where nothing is tracked', () => {
    assert.deepEqual(found(criteriaUncovered, ['One.'], { head: frontMatter('plain') }), []);
  });

  it('stands at the start of a file without front matter', () => {
    const [problem] = found(criteriaUncovered, ['One.'], { head: '', assigned: { framework: 'npqsl' } });
    assert.deepEqual([problem?.start, problem?.end], [0, 0]);
  });

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(criteriaUncovered, []), ['hint', 'information', 'warning']);
  });
});
