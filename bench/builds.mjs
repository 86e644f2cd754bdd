/**
 * What the measurements run: the product as it is shipped, and what only they need, bundled as the product is.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from '../scripts/tools/paths.mjs';
import { run } from '../scripts/tools/run.mjs';
import { yamlAsData } from '../scripts/tools/yaml-as-data.mjs';

/** This folder. */
export const bench = dirname(fileURLToPath(import.meta.url));

/** Builds the product for production, into dist/. */
export async function buildProduct() {
  console.log('Building …');
  await run(process.execPath, ['esbuild.mjs', '--production']);
}

/**
 * Bundles one file of this folder.
 *
 * @param {string} file
 * @param {string} folder where to
 * @returns {Promise<string>} the bundle
 */
export async function bundle(file, folder) {
  const outfile = join(folder, file.replace(/^.*\//, '').replace(/\.(?:mjs|ts)$/, '.cjs'));
  await esbuild.build({
    entryPoints: [join(bench, file)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'dist', 'index.js') },
    plugins: [yamlAsData],
  });
  return outfile;
}
