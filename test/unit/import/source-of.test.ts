import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundAnswer, SourcePlace } from '../../../server/src/import/job.ts';
import { found } from './support.ts';

const ours = join(__dirname, '..', '..', '..', '..', 'test', 'import', 'ours');

/** Where a criterion was read. */
function from({ criteria, sources }: FoundAnswer, code: string): SourcePlace | null | undefined {
  return sources?.[criteria.findIndex(one => one.code === code)];
}

describe('The place that a criterion was read from', () => {
  it('is the line of a text, with its number', async () => {
    const answer = await found(
      'a.md',
      '# Criteria\n\n1.2.1 Reads the figures.\n\nSee 1.2.1 below.\n\n1.2.2 Writes.\n',
    );
    assert.deepEqual(from(answer, '1.2.1'), { text: '1.2.1 Reads the figures.', line: 3 });
    assert.deepEqual(from(answer, '1.2.2'), { text: '1.2.2 Writes.', line: 7 });
  });

  it('is the line that has the wording, not one that only names the code', async () => {
    const answer = await found(
      'a.md',
      'Look at 1.2.1 first.\n\n| Code | Criterion |\n| --- | --- |\n| 1.2.1 | Reads the figures of all. |\n',
    );
    assert.equal(from(answer, '1.2.1')?.line, 5);
  });

  it('is a heading with what follows it, where the wording begins below', async () => {
    const answer = await found('a.md', '### Criterion 1.2.1\n\nReads the figures of the school.\n');
    assert.deepEqual(from(answer, '1.2.1'), {
      text: '### Criterion 1.2.1\nReads the figures of the school.',
      line: 1,
    });
  });

  it('is the row of a table, and the page of a document with pages', async () => {
    const bytes = new Uint8Array(readFileSync(join(ours, '07-over-pages.pdf')));
    const answer = await found('07-over-pages.pdf', bytes, 'npqml');
    const taken = answer.criteria.filter(({ leftOut }) => !leftOut);
    assert.ok(taken.length > 3);
    for (const { code, page } of taken) {
      const place = from(answer, code);
      assert.ok(place, code);
      assert.equal(place.page, page, code);
      assert.ok(place.text.replace(/\s/g, '').includes(code), `${code}: ${place.text}`);
    }
    const sheet = new Uint8Array(readFileSync(join(ours, '13-sheets.xlsx')));
    assert.equal(
      from(await found('13-sheets.xlsx', sheet), '2.2.1')?.text,
      '2.2.1 | Watches lessons before it changes them. | 2',
    );
  });

  it('is cut where it is longer than anybody compares', async () => {
    const answer = await found('a.txt', `1.2.1 Reads ${'and reads '.repeat(500)}.\n`);
    assert.ok((from(answer, '1.2.1')?.text.length ?? 0) < 700);
  });
});
