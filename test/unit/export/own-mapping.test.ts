import assert from 'node:assert/strict';
import { assessText } from '../assessment/support.ts';
import { exported, paragraphsIn } from './support.ts';

const DRAFT = `---
assessment:
  framework: ocr-h446
---

## Success criteria

1. It saves
2. It sorts

## Testing

Objective 9, and criterion 1.[^1]

[^1]: Criterion 2, too.

## Evaluation

### Success criteria

1. It saves: fully met.
`;

async function table(text: string, layout: 'account' | 'by-criterion', mappingTable = true) {
  const assessment = assessText(text);
  assert.ok(assessment.kind === 'assessed');
  const { body } = await exported(assessment, { layout, mappingTable });
  const paragraphs = paragraphsIn(body);
  const at = paragraphs.findIndex(paragraph => paragraph.text === 'Judged') - 4;
  return { body, cells: paragraphs.slice(at + 1).map(paragraph => paragraph.text) };
}

describe('The writer’s own criteria in an export', () => {
  it('stand below the mapping table, with their sections, pages and what was said of each', async () => {
    const { body, cells } = await table(DRAFT, 'account');
    assert.deepEqual(
      cells.slice(0, 12).map(text => text.trim()),
      [
        ...['Criterion', 'Tested', 'Evaluated', 'Judged'],
        ...['1  It saves', 'Testing, page', 'Success criteria, page', 'met'],
        ...['2  It sorts', 'Testing', '', ''],
      ],
    );
    const wanted = [...body.matchAll(/PAGEREF (passage_\d+)/g)].map(([, name]) => name);
    assert.ok(wanted.length >= 2);
    for (const name of wanted) assert.ok(body.includes(`w:name="${name}"`), name);
  });

  it('have no pages where the account is printed in another order, and are not there unless asked for', async () => {
    const { cells } = await table(DRAFT, 'by-criterion');
    assert.deepEqual(cells.slice(4, 7), ['1  It saves', 'Testing', 'Success criteria']);
    const { cells: without } = await table(DRAFT, 'account', false);
    assert.ok(!without.includes('Judged'));
    const other = await table('---\nassessment:\n  framework: npqsl\n---\n\nWord.\n', 'account');
    assert.ok(!other.cells.includes('Judged'));
  });
});
