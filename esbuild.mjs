/**
 * Builds `dist/`: `node esbuild.mjs [--production] [--watch] [--outdir=FOLDER] [--inputs=FILE]`. `--inputs` writes what the
 * bundles were made from, as a list of paths.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { testBuilds } from './scripts/build-tests.mjs';
import { bothHosts } from './scripts/tools/both-hosts.mjs';
import { yamlAsData } from './scripts/tools/yaml-as-data.mjs';

const production = process.argv.includes('--production');
const optionOf = (/** @type {string} */ option) =>
  process.argv.find(argument => argument.startsWith(option))?.slice(option.length);
const outdir = optionOf('--outdir=') ?? 'dist';
const inputsFile = optionOf('--inputs=');

/**
 * Writes what the bundled module exports as `bundledFrameworks` to `frameworks.json`, which the server reads.
 *
 * @type {esbuild.Plugin}
 */
const frameworksAsJson = {
  name: 'frameworks-as-json',
  setup(build) {
    build.onEnd(async ({ outputFiles: [file] = [] }) => {
      if (!file) return;
      const code = Buffer.from(file.contents).toString('base64');
      const { bundledFrameworks } = await import(`data:text/javascript;base64,${code}`);
      await writeFile(join(outdir, 'frameworks.json'), JSON.stringify(bundledFrameworks));
    });
  },
};

/** @satisfies {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  charset: 'utf8',
  // Otherwise a pattern with a property of Unicode is made anew at each call of the function that it stands in.
  supported: { 'regexp-unicode-property-escapes': true },
  sourcemap: !production,
  legalComments: 'none',
  metafile: inputsFile !== undefined,
  logLevel: 'warning',
  plugins: [yamlAsData],
  // The ES modules of yaml, so that what is not used of it stays out; Node would be given its CommonJS build.
  alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/dist/index.js', import.meta.url)) },
  define: { MARKSCHEME_VERSION: JSON.stringify(JSON.parse(await readFile('package.json', 'utf8')).version) },
};

/** @satisfies {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

/**
 * `worker`: one of remark's parts has a build for web pages that needs a document, which no worker has.
 *
 * @satisfies {esbuild.BuildOptions}
 */
const web = { ...common, platform: 'browser', format: 'cjs', target: 'es2022', conditions: ['worker'] };

/**
 * For Node and browsers alike, where each half runs in its own host alone. Node's modules stay outside.
 *
 * @satisfies {esbuild.BuildOptions}
 */
const both = {
  ...web,
  plugins: [...common.plugins, bothHosts],
  external: ['vscode', 'node:*', ...builtinModules],
};

/** Parts of the server that are loaded when something first needs them (`server/src/parts/parts.ts`). */
const parts = {
  'framework-language': 'server/src/framework-language/main.ts',
  'in-editor': 'server/src/parts/in-editor.ts',
  'on-demand': 'server/src/parts/on-demand.ts',
  evidence: 'server/src/parts/evidence.ts',
  export: 'server/src/export/main.ts',
  bibliography: 'server/src/bibliography/main.ts',
};

/** @type {esbuild.BuildOptions[]} */
const builds = [
  // For Node and browsers alike.
  { ...web, entryPoints: parts, outdir },
  {
    ...both,
    entryPoints: { server: 'server/src/main.ts' },
    outdir,
    // In a function: a worker has names of its own at the top, `close` among them.
    banner: { js: '#!/usr/bin/env node\n(() => {' },
    footer: { js: '})();' },
  },
  {
    ...node,
    entryPoints: { cli: 'server/src/cli.ts' },
    outdir,
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...node,
    entryPoints: { 'import-node': 'server/src/import-node.ts', 'pdf-node': 'server/src/pdf-node.ts' },
    outdir,
  },
  // What reads documents, with its libraries, for Node and browsers alike: loaded only when a document is read.
  {
    ...web,
    format: 'iife',
    globalName: 'MarkschemeImport',
    footer: { js: "if (typeof module === 'object') module.exports = MarkschemeImport;" },
    entryPoints: { import: 'server/src/import/answer.ts' },
    outdir,
  },
  { ...both, entryPoints: { client: 'client/src/start/client.ts' }, outdir },
  { ...node, entryPoints: { extension: 'client/src/start/extension.ts' }, outdir, external: ['vscode'] },
  {
    ...web,
    entryPoints: { extension: 'client/src/start/extension-web.ts' },
    outdir: `${outdir}/web`,
    external: ['vscode'],
  },
  // Parts of the client, for every extension host (`client/src/start/client-part.ts`).
  {
    ...web,
    entryPoints: { preview: 'client/src/preview/main.ts', support: 'client/src/support/main.ts' },
    outdir: `${outdir}/web`,
  },
  { ...web, format: 'iife', entryPoints: { import: 'server/src/import-web.ts' }, outdir: `${outdir}/web` },
  // What stands in webviews: pages of their own, with neither Node nor VS Code's API.
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: [
      { in: 'client/src/webview/report.tsx', out: 'report' },
      { in: 'client/src/webview/report.css', out: 'report' },
      { in: 'client/src/webview/criteria.tsx', out: 'criteria' },
      { in: 'client/src/webview/criteria.css', out: 'criteria' },
    ],
    outdir: `${outdir}/webview`,
  },
  {
    ...common,
    entryPoints: ['server/src/framework/bundled.ts'],
    format: 'esm',
    sourcemap: false,
    write: false,
    plugins: [yamlAsData, frameworksAsJson],
  },
];

if (!process.argv.includes('--watch')) await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });

const all = production
  ? builds
  : [
      ...builds,
      ...(await testBuilds()).map(build => ({
        ...common,
        ...build,
        plugins: [...common.plugins, ...(build.plugins ?? [])],
      })),
    ];
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(all.map(each => esbuild.context({ ...each, logLevel: 'info' })));
  await Promise.all(contexts.map(context => context.watch()));
} else {
  const results = await Promise.all(all.map(options => esbuild.build(options)));
  const inputs = results.flatMap(({ metafile }) =>
    Object.values(metafile?.outputs ?? {}).flatMap(({ inputs: own }) =>
      Object.entries(own).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
    ),
  );
  if (inputsFile) await writeFile(inputsFile, JSON.stringify([...new Set(inputs)].sort()));
}
