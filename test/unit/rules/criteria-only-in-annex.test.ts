import assert from 'node:assert/strict';
import { criteriaMentionedOnly } from '../../../server/src/rules/criteria-mentioned-only.ts';
import { criteriaOnlyInAnnex } from '../../../server/src/rules/criteria-only-in-annex.ts';
import { prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const outside = [
  ['## Annex A', '', `${prose(50)} (1.2.1)`],
  ['## References', '', 'A book (1.2.1).'],
  ['## Supporting documents', '', 'Data 1.2.1.'],
  [`> ${prose(50)} (1.2.1)`],
  ['<!-- criteria: 1.2.1 -->', '', `> ${prose(50)}`],
  ['Word.', '', '> One (1.2.1).', '', '## Annex', '', 'Two (1.2.1).'],
];

describe('criteria/only-in-annex', () => {
  it('finds a criterion that only annexes, references and quotations cite, in place of mentioned-only', () => {
    for (const lines of outside) {
      const problems = found(criteriaOnlyInAnnex, lines);
      assert.deepEqual(
        problems.map(({ at, data }) => [at, data]),
        [['1.2.1', { code: '1.2.1' }]],
        lines.join('|'),
      );
      assert.match(problems[0]?.message ?? '', /1\.2\.1 .*annexes, references or quotations/);
      assert.deepEqual(found(criteriaMentionedOnly, lines), []);
    }
  });

  it('finds nothing where a passage of the account cites it, too, or nothing does', () => {
    for (const lines of outside)
      assert.deepEqual(found(criteriaOnlyInAnnex, ['One (1.2.1).', '', ...lines]), []);
    assert.deepEqual(found(criteriaOnlyInAnnex, ['Word.']), []);
  });

  it('is worth a hint, an information and a warning', () => {
    assert.deepEqual(severities(criteriaOnlyInAnnex, ['# Annex', '', '(1.2.1)']), [
      'hint',
      'information',
      'warning',
    ]);
  });
});
