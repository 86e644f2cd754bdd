import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { help } from '../../../server/src/cli/usage.ts';
import { formatEndings, readableEndings } from '../../../server/src/import/formats.ts';
import { recognise } from '../../../server/src/import/read/recognise.ts';

const root = join(__dirname, '..', '..', '..', '..');
const samples = ['ours', 'others'].flatMap(folder => readdirSync(join(root, 'test', 'import', folder)));

describe('Each format that can be read', () => {
  for (const ending of formatEndings) {
    it(`${ending} stands in docs/import.md, in the help and in messages, and has a sample`, () => {
      const table =
        readFileSync(join(root, 'docs', 'import.md'), 'utf8')
          .match(/^\|.*\|$/gm)
          ?.join('\n') ?? '';
      assert.ok(table.includes(`\`${ending}\``), `Say in the table of docs/import.md what ${ending} is.`);
      assert.ok(
        samples.some(name => name.endsWith(ending)),
        `Put a ${ending} with what it holds into test/import/ours (test/import/FORMAT.md).`,
      );
      assert.ok(help.includes(ending));
      assert.throws(
        () => recognise('a', Uint8Array.of(0, 1)),
        new RegExp(`Markscheme reads .*\\${ending}\\b`),
      );
    });
  }

  it('has endings of its own', () => {
    assert.deepEqual([...new Set(readableEndings)], readableEndings);
  });
});
