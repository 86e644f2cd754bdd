import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './host/browser.mjs';
import { findDesktop, runInDesktop } from './host/desktop.mjs';
import { installNode, installServer } from './host/install.mjs';
import { needNeovim } from './host/neovim.mjs';
import { runInBrowser } from './host/run-in-browser.mjs';
import { stageWebExtension } from './host/stage-web.mjs';
import { runInWindows } from './host/wine.mjs';
import { startWorkbenchHost } from './host/workbench.mjs';
import { installPackages } from './tools/packages.mjs';
import { examples, root } from './tools/paths.mjs';
import { run, runTool } from './tools/run.mjs';
import { temporaryFolder } from './tools/temporary.mjs';

/**
 * @typedef {object} Step
 * @property {string} name what `npm test -- NAME` calls it
 * @property {string} title
 * @property {boolean} [asked] whether it is run only where it is named
 * @property {readonly string[]} [needs] steps that come before it, whether they were asked for or not
 * @property {string} [apart] steps with the same text here do not run at the same time
 * @property {() => Promise<void>} run rejects when it fails
 */

/** How many processes the unit tests may have. */
const jobs = process.env.MARKSCHEME_JOBS ?? availableParallelism();

/** What the steps in VS Code have in common. Two at once would make each other slow: what a person would see takes all cores. */
const inHost = { needs: ['build', 'host'], apart: 'VS Code' };

/**
 * A whole VS Code has its bad moments on a busy machine: what fails is tried once more, and the report says so with the reason, as a
 * fault to look for.
 */
const saidAgain = ['--retries=1', '--reporter=scripts/host/say-retries.cjs'];

/** @type {readonly Step[]} all steps, in the order in which they begin: what takes long begins early */
export const steps = [
  { name: 'host', title: 'VS Code to test in', run: prepareHost },
  { name: 'build', title: 'Build', run: () => run(process.execPath, ['esbuild.mjs']) },
  { name: 'types', title: 'Types', run: () => runTool('tsc', ['--noEmit', '-p', '.']) },
  { name: 'lint', title: 'Lint and format', run: lint },
  { name: 'vscode', title: 'Tests in VS Code', ...inHost, run: inVSCode },
  {
    name: 'unit',
    title: 'Unit tests',
    needs: ['build'],
    run: () => mocha('unit', '--parallel', `--jobs=${jobs}`),
  },
  { name: 'ui', title: 'Tests that look and click', ...inHost, run: () => mocha('ui', ...saidAgain) },
  { name: 'protocol', title: 'Protocol tests', needs: ['build'], run: () => mocha('protocol') },
  { name: 'package', title: 'Tests of the package', ...inHost, run: () => mocha('package', ...saidAgain) },
  { name: 'web', title: "Tests in VS Code's web worker extension host", ...inHost, run: inWebWorker },
  { name: 'corpus', title: 'A thousand files without citations', needs: ['build'], run: inRealFiles },
  {
    name: 'editors',
    title: 'Tests in other editors',
    needs: ['build'],
    run: inOtherEditors,
  },
  {
    name: 'windows',
    title: "Protocol tests in Windows' Node",
    needs: ['build'],
    asked: true,
    run: inWindows,
  },
];

/** What `npm test -- quick` runs. */
export const quick = ['types', 'lint', 'build', 'unit'];

/** Installs what is missing for the steps in VS Code, once for all of them. */
async function prepareHost() {
  await findBrowser();
  await installNode();
  await installServer();
}

/** Checks the style and the format of all files. */
function lint() {
  return runTool('biome', ['ci', `--colors=${process.env.FORCE_COLOR ? 'force' : 'off'}`, '.']);
}

/**
 * Runs the tests of one folder in Node.
 *
 * @param {string} folder
 * @param {string[]} args
 */
function mocha(folder, ...args) {
  return runTool('mocha', [
    `dist/test/${folder}/**/*.test.js`,
    '--require=dist/test/setup.js',
    '--fail-zero',
    '--forbid-only',
    // A slow machine is no failure; what hangs is ended all the same.
    '--timeout',
    '60000',
    '--enable-source-maps',
    process.env.FORCE_COLOR ? '--color' : '--no-color',
    ...args,
  ]);
}

/** Runs the server and the command line as they are on Windows: that takes minutes, so only who asks for it waits. */
async function inWindows() {
  await runInWindows([
    'node_modules/mocha/bin/mocha.js',
    ...['dist/test/protocol/**/*.test.js', '--require=dist/test/setup.js', '--fail-zero', '--forbid-only'],
    ...['--timeout', '120000', '--no-color', '--enable-source-maps'],
  ]);
}

/** Runs the tests that read what others have written, which the packages of test/corpus bring. */
async function inRealFiles() {
  await installPackages(join(root, 'test', 'corpus'));
  await mocha('corpus');
}

/** Runs the language server in Neovim, and from the npm package. */
async function inOtherEditors() {
  await needNeovim();
  await mocha('editors');
}

/** Runs the suite in a desktop VS Code where one can be had, and otherwise in one in the browser. */
async function inVSCode() {
  const workspace = temporaryFolder('markscheme-workspace-', examples);
  const suite = {
    folder: workspace.path,
    extensionPath: root,
    testsPath: join(root, 'dist', 'test', 'vscode', 'index.js'),
  };
  try {
    const desktop = await findDesktop();
    if (desktop === undefined) return await inBrowser('vscode', suite);
    console.log(`In desktop VS Code: ${desktop}`);
    await runInDesktop(desktop, suite);
  } finally {
    workspace.remove();
  }
}

/** Runs a few tests where there is no Node, as on vscode.dev. */
async function inWebWorker() {
  const workspace = temporaryFolder('markscheme-workspace-', examples);
  try {
    await inBrowser('web', { folder: workspace.path, ...stageWebExtension() });
  } finally {
    workspace.remove();
  }
}

/**
 * @param {string} name
 * @param {{ folder: string, extensionPath: string, testsPath: string }} suite
 */
async function inBrowser(name, suite) {
  const host = await startWorkbenchHost();
  try {
    console.log(`In ${host.name}`);
    await runInBrowser(host, { name, ...suite });
  } finally {
    await host.close();
  }
}
