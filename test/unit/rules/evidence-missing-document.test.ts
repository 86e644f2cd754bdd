import assert from 'node:assert/strict';
import { evidenceMissingDocument } from '../../../server/src/rules/evidence-missing-document.ts';
import { prose } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const documents = new Set(['raw.xlsx']);

describe('evidence/missing-document', () => {
  it('finds a covered criterion that asks for a document and leads to none, on its first citation', () => {
    const problems = found(
      evidenceMissingDocument,
      [`${prose(40)} (1.2.1)`, '', 'More 1.2.1 [d](raw.xls).'],
      { documents },
    );
    assert.deepEqual(
      problems.map(({ at }) => at),
      ['1.2.1'],
    );
    assert.match(
      problems[0]?.message ?? '',
      /^1\.2\.1 needs a supporting document: Raw data analysis\. Link the file here/,
    );
  });

  it('finds nothing once a passage leads to one, nor where the criterion is not covered or asks for none', () => {
    assert.deepEqual(
      found(evidenceMissingDocument, [`${prose(40)} (1.2.1) [d](raw.xlsx)`], { documents }),
      [],
    );
    assert.deepEqual(
      found(evidenceMissingDocument, [`${prose(40)} (1.2.1) Annex A`, '', '# Annex A', '', 'Figures.']),
      [],
    );
    assert.deepEqual(found(evidenceMissingDocument, ['One (1.2.1).']), []);
    assert.deepEqual(found(evidenceMissingDocument, [`${prose(40)} (1.2.b)`]), []);
  });

  it('is worth a hint, an information and a warning', () => {
    assert.deepEqual(severities(evidenceMissingDocument, [`${prose(40)} (1.2.1)`]), [
      'hint',
      'information',
      'warning',
    ]);
  });
});
