import { join } from 'node:path';
import { findDesktop, runInDesktop } from './host/desktop.mjs';
import { needNeovim } from './host/neovim.mjs';
import { countTests } from './host/report.mjs';
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
 * @property {boolean} [built] whether it runs what `esbuild.mjs` builds
 * @property {() => Promise<import('./host/report.mjs').Counts | void>} run rejects when it fails
 */

/** VS Code itself has its bad moments: what runs in a whole one is tried again, and the report says so. */
const retried = ['--retries=1', '--reporter=scripts/host/say-retries.cjs'];

/** @type {Step[]} all steps, the quick ones first */
export const steps = [
  { name: 'types', title: 'Types', run: () => runTool('tsc', ['--noEmit', '-p', '.']) },
  {
    name: 'lint',
    title: 'Lint and format',
    run: () => runTool('biome', ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.']),
  },
  { name: 'build', title: 'Build', run: () => run(process.execPath, ['esbuild.mjs']) },
  { name: 'unit', title: 'Unit tests', built: true, run: () => mocha('unit') },
  { name: 'corpus', title: 'A thousand files without citations', built: true, run: inRealFiles },
  { name: 'protocol', title: 'Protocol tests', built: true, run: () => mocha('protocol') },
  { name: 'editors', title: 'Tests in other editors', built: true, run: inOtherEditors },
  { name: 'vscode', title: 'Tests in VS Code', built: true, run: inVSCode },
  { name: 'web', title: "Tests in VS Code's web worker extension host", built: true, run: inWebWorker },
  { name: 'ui', title: 'Tests that look and click', built: true, run: () => mocha('ui', ...retried) },
  { name: 'package', title: 'Tests of the package', built: true, run: () => mocha('package', ...retried) },
  { name: 'windows', title: "Protocol tests in Windows' Node", built: true, asked: true, run: inWindows },
];

/**
 * Runs the tests of one folder in Node.
 *
 * @param {string} folder
 * @param {string[]} args
 */
async function mocha(folder, ...args) {
  let output = '';
  const colour = process.stdout.isTTY ? '--color' : '--no-color';
  await runTool(
    'mocha',
    [
      `dist/test/${folder}/**/*.test.js`,
      '--require=dist/test/setup.js',
      '--fail-zero',
      '--forbid-only',
      // A slow machine is no failure; what hangs is ended all the same.
      '--timeout',
      '60000',
      '--enable-source-maps',
      colour,
      ...args,
    ],
    {
      onOutput: text => {
        output += text;
      },
    },
  );
  return countTests(output);
}

/** Runs the server and the command line as they are on Windows: that takes minutes, so only who asks for it waits. */
async function inWindows() {
  let output = '';
  await runInWindows(
    [
      'node_modules/mocha/bin/mocha.js',
      ...['dist/test/protocol/*.test.js', '--require=dist/test/setup.js', '--fail-zero', '--forbid-only'],
      ...['--timeout', '120000', '--no-color', '--enable-source-maps'],
    ],
    text => {
      output += text;
    },
  );
  return countTests(output);
}

/** Runs the tests that read what others have written, which the packages of test/corpus bring. */
async function inRealFiles() {
  await installPackages(join(root, 'test', 'corpus'));
  return await mocha('corpus');
}

/** Runs the language server in Neovim, and from the npm package. */
async function inOtherEditors() {
  await needNeovim();
  return await mocha('editors');
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
    return await runInDesktop(desktop, suite);
  } finally {
    workspace.remove();
  }
}

/** Runs a few tests where there is no Node, as on vscode.dev. */
async function inWebWorker() {
  const workspace = temporaryFolder('markscheme-workspace-', examples);
  try {
    return await inBrowser('web', { folder: workspace.path, ...stageWebExtension() });
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
    return await runInBrowser(host, { name, ...suite });
  } finally {
    await host.close();
  }
}
