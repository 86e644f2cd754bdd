import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './tools/paths.mjs';

const source = join(root, 'test');
const built = join(root, 'dist', 'test');

/**
 * The files under a folder of `test/` whose names end in a certain way.
 *
 * @param {string} folder
 * @param {string} end
 */
function files(folder, end) {
  if (!existsSync(join(source, folder))) return [];
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(end) && !name.includes('node_modules'))
    .map(name => join(source, folder, name));
}

/**
 * `scripts/` are ES modules that find the repository by their own place, so the tests load them from
 * there at run time, by `import()`, and no copy of them is built.
 *
 * @type {import('esbuild').Plugin}
 */
const scriptsStayOutside = {
  name: 'scripts-stay-outside',
  setup(build) {
    build.onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path, importer, resolveDir }) => {
      const output = join(built, relative(source, importer.replace(/[^\\/]*$/, '')));
      return { path: relative(output, join(resolveDir, path)).replaceAll('\\', '/'), external: true };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  outdir: built,
  outbase: source,
  format: 'cjs',
  target: 'es2022',
  sourcemap: true,
  logLevel: 'warning',
};

/**
 * Tests that run in Node, VS Code's Node extension host included, each file a bundle of its own. Packages
 * stay outside: mocha and the assertions must be the ones that the runner has.
 *
 * @returns {import('esbuild').BuildOptions}
 */
function nodeTests() {
  return {
    ...common,
    entryPoints: [
      ...['unit', 'corpus', 'protocol', 'editors', 'vscode', 'ui', 'package'].flatMap(folder =>
        files(folder, '.test.ts'),
      ),
      ...files('ui', '.pictures.ts'),
      join(source, 'setup.ts'),
      join(source, 'vscode', 'index.ts'),
    ],
    platform: 'node',
    packages: 'external',
    external: ['vscode'],
    plugins: [scriptsStayOutside],
  };
}

/**
 * The one bundle that runs in VS Code's web worker extension host, where there is no Node: mocha's build
 * for browsers is in it, and a few assertions in place of Node's.
 *
 * @returns {import('esbuild').BuildOptions}
 */
function webTests() {
  return {
    ...common,
    entryPoints: [join(source, 'vscode', 'web.ts')],
    platform: 'browser',
    conditions: ['worker'],
    external: ['vscode'],
    // mocha's build, a script with `type: module` above it, would otherwise take the bundle's own `module`
    // for its own and replace what the bundle exports.
    define: { exports: 'undefined', global: 'globalThis' },
    alias: Object.fromEntries(
      ['node:assert/strict', 'node:assert'].map(name => [name, join(source, 'vscode', 'web-assert.ts')]),
    ),
  };
}

/**
 * What `esbuild.mjs` builds for the tests.
 *
 * @returns {import('esbuild').BuildOptions[]}
 */
export function testBuilds() {
  return [nodeTests(), webTests()];
}
