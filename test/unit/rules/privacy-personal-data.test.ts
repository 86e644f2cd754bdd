import assert from 'node:assert/strict';
import { privacyPersonalData } from '../../../server/src/rules/privacy-personal-data.ts';
import { found, severities } from './support.ts';

const TEXT = 'The pupil J. Smith (B801200005001, born 12.3.2011) of SW1A 1AA, j@x.uk, 07000 000123.';

describe('privacy/personal-data', () => {
  it('finds what may tell who somebody is, says what it is and never what it says', () => {
    const problems = found(privacyPersonalData, [TEXT]);
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['J. Smith', 'B801200005001', 'born 12.3.2011', 'SW1A 1AA', 'j@x.uk', '07000 000123'],
    );
    for (const { message, at, data } of problems) {
      assert.ok(!message.includes(at));
      assert.equal(data, undefined);
      assert.match(message, /^This looks like an? .+, and .+ instead\.$/);
    }
    assert.match(problems[0]?.message ?? '', /Write ‘Pupil A’ instead/);
  });

  it('finds it in an annex, too, which is handed in with the rest', () => {
    assert.equal(found(privacyPersonalData, ['## Annex', '', TEXT]).length, 6);
  });

  it('is a warning in a final text', () => {
    assert.deepEqual(severities(privacyPersonalData, [TEXT]), ['hint', 'hint', 'warning']);
  });
});
