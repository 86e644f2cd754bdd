import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criterion, found } from './support.ts';

const ours = join(__dirname, '..', '..', '..', '..', 'test', 'import', 'ours');

describe('The place that a criterion was read from', () => {
  it('is the line of a text, with its number', async () => {
    const answer = await found(
      'a.md',
      '# Criteria\n\n1.2.1 Reads the figures.\n\nSee 1.2.1 below.\n\n1.2.2 Writes.\n',
    );
    assert.deepEqual(criterion(answer, '1.2.1').from, { text: '1.2.1 Reads the figures.', line: 3 });
    assert.deepEqual(criterion(answer, '1.2.2').from, { text: '1.2.2 Writes.', line: 7 });
  });

  it('is the line that has the wording, not one that only names the code', async () => {
    const answer = await found(
      'a.md',
      'Look at 1.2.1 first.\n\n| Code | Criterion |\n| --- | --- |\n| 1.2.1 | Reads the figures of all. |\n',
    );
    assert.equal(criterion(answer, '1.2.1').from?.line, 5);
  });

  it('is a heading with what follows it, where the wording begins below', async () => {
    const answer = await found('a.md', '### Criterion 1.2.1\n\nReads the figures of the school.\n');
    assert.deepEqual(criterion(answer, '1.2.1').from, {
      text: '### Criterion 1.2.1\nReads the figures of the school.',
      line: 1,
    });
  });

  it('is the row of a table, and the page of a document with pages', async () => {
    const bytes = new Uint8Array(readFileSync(join(ours, '07-over-pages.pdf')));
    const { criteria } = await found('07-over-pages.pdf', bytes, 'npqml');
    const taken = criteria.filter(({ leftOut }) => !leftOut);
    assert.ok(taken.length > 3);
    for (const { code, page, from } of taken) {
      assert.ok(from, code);
      assert.equal(from.page, page, code);
      assert.ok(from.text.replace(/\s/g, '').includes(code), `${code}: ${from.text}`);
    }
    const sheet = new Uint8Array(readFileSync(join(ours, '13-sheets.xlsx')));
    assert.equal(
      criterion(await found('13-sheets.xlsx', sheet), '2.2.1').from?.text,
      '2.2.1 | Watches lessons before it changes them. | 2',
    );
  });

  it('is cut where it is longer than anybody compares', async () => {
    const answer = await found('a.txt', `1.2.1 Reads ${'and reads '.repeat(500)}.\n`);
    assert.ok((criterion(answer, '1.2.1').from?.text.length ?? 0) < 700);
  });
});
