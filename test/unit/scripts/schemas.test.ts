import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { jsonReport } from '../../../server/src/report/json.ts';
import { context, report, reportOf } from '../report/support.ts';

// Tests run in the repository's root, from dist/test/unit/scripts.
const root = join(__dirname, '..', '..', '..', '..');

async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(root, path), 'utf8'));
}

describe('The published schemas', () => {
  it('are those of the program (otherwise: node scripts/schemas.mjs)', async () => {
    const { schemaFiles } = await import('../../../scripts/schemas.mjs');
    const files = await schemaFiles();
    assert.deepEqual(Object.keys(files), ['schemas/framework.schema.json', 'schemas/report.schema.json']);
    for (const [path, schema] of Object.entries(files)) assert.deepEqual(await readJson(path), schema, path);
  });

  it('accept the report of a real draft, and several of them', async () => {
    const validate = new Ajv({ allErrors: true }).compile(await readJson('schemas/report.schema.json'));
    const real = reportOf(
      '---',
      'assessment:',
      '  framework: npqsl',
      '  status: final',
      '---',
      '# Project',
      'Text (1.2.1) (6.2.9).',
      '## Design',
      'More.',
      '## Annex A',
      'Left out.',
    ).report;
    assert.ok(real.criteria.some(({ kind }) => kind === 'unlisted') && real.words.excluded.length === 1);
    for (const data of [real, [real, report], []]) {
      assert.ok(validate(JSON.parse(jsonReport(data))), JSON.stringify(validate.errors));
    }
  });

  it('refuse what is no report', async () => {
    const validate = new Ajv().compile(await readJson('schemas/report.schema.json'));
    assert.ok(!validate({ ...report, schemaVersion: 2 }));
    assert.ok(!validate({ ...report, extra: true }));
    assert.ok(!validate({ ...report, words: { ...report.words, counted: -1 } }));
    assert.ok(!validate(context));
  });

  it('accept the bundled frameworks and refuse a slip in one', async () => {
    const validate = new Ajv({ allErrors: true }).compile(await readJson('schemas/framework.schema.json'));
    const names = await readdir(join(root, 'frameworks'));
    assert.ok(names.length >= 6);
    for (const name of names) {
      const data: object = parse(await readFile(join(root, 'frameworks', name), 'utf8'));
      assert.ok(validate(data), `${name}: ${JSON.stringify(validate.errors)}`);
      assert.ok(!validate({ ...data, taks: [] }), name);
    }
  });
});
