import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { found } from './support.ts';

const root = join(__dirname, '..', '..', '..', '..', 'test', 'import');

/** What somebody read out of a document; the format is described in test/import/FORMAT.md. */
interface Expected {
  readonly framework: string;
  readonly criteria: readonly Readonly<Record<string, unknown>>[];
  readonly doubts: readonly { readonly code: string; readonly kind: string }[];
}

/** Quotes in one form, as printed documents and their sources differ in them. */
function folded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null).replace(/[‘’]/g, "'"));
}

describe('The sample documents are read as a careful person reads them', function () {
  this.timeout(30_000);
  for (const folder of ['ours', 'others']) {
    for (const json of readdirSync(join(root, folder)).filter(name => name.endsWith('.json'))) {
      const name = json.replace(/\.json$/, '');
      it(`${folder}/${name}`, async () => {
        const expected: Expected = JSON.parse(readFileSync(join(root, folder, json), 'utf8'));
        const bytes = new Uint8Array(readFileSync(join(root, folder, name)));
        const { criteria, doubts } = await found(name, bytes, expected.framework);
        const titled = expected.criteria.some(one => 'title' in one);
        assert.deepEqual(
          criteria.map(({ code, title, asks, area, taskName, part, marks, ...more }) =>
            folded({
              code,
              ...(titled ? { title } : {}),
              asks,
              area,
              task: taskName,
              part,
              marks,
              supportingDocument: more.supportingDocument,
              keyQuestions: more.keyQuestions,
              descriptors: more.descriptors,
            }),
          ),
          expected.criteria.map(folded).map(one => one),
        );
        assert.deepEqual(
          // Some samples are of a few areas only.
          doubts.flatMap(({ code, kind }) => (kind === 'no-criteria' ? [] : `${code} ${kind}`)).sort(),
          expected.doubts.map(({ code, kind }) => `${code} ${kind}`).sort(),
        );
      });
    }
  }
});
