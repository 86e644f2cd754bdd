import assert from 'node:assert/strict';
import { criteriaMentionedOnly } from '../../../server/src/rules/criteria-mentioned-only.ts';
import { prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

describe('criteria/mentioned-only', () => {
  it('finds a criterion that claims too few words, on its first citation', () => {
    const problems = found(criteriaMentionedOnly, [`${prose(4)} (1.2.1).`, '', 'One 1.2.1.']);
    assert.deepEqual(
      problems.map(({ at, data }) => [at, data]),
      [['1.2.1', { code: '1.2.1' }]],
    );
    assert.equal(
      problems[0]?.start,
      '---\nassessment:\n  framework: npqsl\n---\n\n'.length + '    '.length * 5 + 1,
    );
    assert.match(problems[0]?.message ?? '', /1\.2\.1 .* 7 words; .* 40 /);
  });

  it('finds nothing from 40 words on, nor where nothing is cited', () => {
    assert.deepEqual(found(criteriaMentionedOnly, [`${prose(39)} (1.2.1)`]), []);
    assert.equal(found(criteriaMentionedOnly, [`${prose(38)} (1.2.1)`]).length, 1);
    assert.deepEqual(found(criteriaMentionedOnly, ['One.']), []);
  });

  it('names the figure that settings give', () => {
    assert.deepEqual(found(criteriaMentionedOnly, ['One 1.2.1.'], { coveredFrom: 2 }), []);
    assert.match(
      found(criteriaMentionedOnly, ['One 1.2.1.'], { coveredFrom: 3 })[0]?.message ?? '',
      /from 3 on/,
    );
  });

  it('leaves a citation in an annex or quotation to criteria/only-in-annex', () => {
    for (const lines of [[`> ${prose(40)} (1.2.1)`], ['## Annex', '', `${prose(40)} (1.2.1)`]]) {
      assert.deepEqual(found(criteriaMentionedOnly, lines), []);
    }
  });

  it('finds a code that nobody listed too', () => {
    assert.deepEqual(
      found(criteriaMentionedOnly, ['One (6.2.1).']).map(({ at }) => at),
      ['6.2.1'],
    );
  });

  it('stands on the code in a comment', () => {
    assert.deepEqual(
      found(criteriaMentionedOnly, ['One. <!-- criteria: 1.2.1 -->']).map(({ at }) => at),
      ['1.2.1'],
    );
  });

  it('weighs more the further the draft is', () => {
    assert.deepEqual(severities(criteriaMentionedOnly, ['1.2.1']), ['hint', 'information', 'warning']);
  });
});
