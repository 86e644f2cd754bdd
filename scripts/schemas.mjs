/**
 * Makes the published JSON Schemas from the program's own: `node scripts/schemas.mjs`.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as esbuild from 'esbuild';
import { root } from './tools/paths.mjs';
import { runTool } from './tools/run.mjs';

const DIALECT = 'http://json-schema.org/draft-07/schema#';

/**
 * What each schema file holds, by its path in the repository.
 *
 * @returns {Promise<Record<string, object>>}
 */
export async function schemaFiles() {
  const { FrameworkFileSchema, ReportSchema } = await programSchemas();
  return {
    'schemas/framework.schema.json': {
      $schema: DIALECT,
      title: 'Markscheme framework',
      description: 'A qualification’s rules as data: NAME.markscheme.yaml in a workspace.',
      ...plain(FrameworkFileSchema),
    },
    'schemas/report.schema.json': {
      $schema: DIALECT,
      title: 'Markscheme report',
      description:
        'What ‘markscheme report --format json’ prints: an object for one file, an array of these for several. Lines and columns count from 1, columns in UTF-16 code units.',
      anyOf: [{ $ref: '#/$defs/report' }, { type: 'array', items: { $ref: '#/$defs/report' } }],
      $defs: { report: plain(ReportSchema) },
    },
  };
}

/** The valibot schemas; the program is TypeScript, so they are built first, in memory. */
async function programSchemas() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `export { FrameworkFileSchema } from './server/src/framework/schema.ts';
export { ReportSchema } from './server/src/report/data.ts';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/** @param {import('valibot').GenericSchema} schema */
function plain(schema) {
  const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-07' });
  return rest;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = await schemaFiles();
  for (const [path, schema] of Object.entries(files))
    await writeFile(join(root, path), JSON.stringify(schema, null, 2));
  await runTool('biome', ['format', '--write', ...Object.keys(files)]);
}
