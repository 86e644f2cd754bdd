import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../tools/advice.mjs';
import { run } from '../tools/run.mjs';
import { temporaryFolder } from '../tools/temporary.mjs';
import { stopTree } from './process-tree.mjs';
import { fillServerData } from './server-data.mjs';

/** How long the server may take to say where it listens. */
const startLimit = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {string} node a Node that `installNode` found
 * @property {string} code the folder that `installServer` filled
 * @property {string} [data] keeps settings, state and extensions there; without it they are thrown away
 * @property {string} token whoever opens the workbench must know it
 * @property {string} [installed] the folder of an extension which everyone finds installed; without it,
 *   an address can name an extension under development, and tests
 * @property {string} [vsix] instead of that, an extension's package, which VS Code installs
 * @property {boolean} [trust] asks whether the workspace's authors are trusted, as VS Code usually does
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} version VS Code's
 * @property {Promise<void>} closed resolves when the process is gone, for whatever reason
 * @property {() => Promise<void>} stop ends the server with all its children and removes thrown-away data
 */

/**
 * Starts VS Code's server on a free port of the loopback interface, and waits until it answers.
 *
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ node, code, data, token, installed, vsix, trust = false }) {
  const temporary = data === undefined ? temporaryFolder('markscheme-server-') : undefined;
  const folder = data ?? temporary?.path ?? '';
  const { extensions, tokenFile } = fillServerData(folder, { token, installed });
  const program = join(code, 'out', 'server-main.js');
  const folders = ['--server-data-dir', folder, '--extensions-dir', extensions];
  if (vsix !== undefined)
    await run(node, [program, '--install-extension', vsix, ...folders], {
      env: serverEnvironment(),
      quiet: true,
    });
  const child = spawn(
    node,
    [
      program,
      ...['--host', '127.0.0.1', '--port', '0'],
      ...['--connection-token-file', tokenFile],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      // This is what lets a built VS Code take extension and tests from an address. It hides notifications.
      ...(installed === undefined && vsix === undefined ? ['--enable-smoke-test-driver'] : []),
      ...folders,
      ...(trust ? [] : ['--disable-workspace-trust']),
    ],
    // A group of its own: Ctrl-C then reaches only us, and the children can be ended with the server.
    { detached: process.platform !== 'win32', env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const killNow = () => stopTree(child, 'SIGKILL');
  process.once('exit', killNow);
  const closed = /** @type {Promise<void>} */ (new Promise(resolve => child.once('close', () => resolve())));
  const stop = async () => {
    stopTree(child, 'SIGTERM');
    const timer = setTimeout(killNow, 5_000);
    await closed;
    clearTimeout(timer);
    killNow();
    process.off('exit', killNow);
    temporary?.remove();
  };
  try {
    const port = await listening(child);
    await answers(port);
    return { port, version: codeVersion(code), closed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * What the server inherits: nothing that another VS Code or npm has put into the environment. And no
 * gallery of extensions, so that it asks nobody on the network for any.
 */
function serverEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/i.test(name),
  );
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}' };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the port that the server says it listens on
 */
function listening(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ what) => {
      clearTimeout(timer);
      reject(new Advice(`VS Code's server ${what}. It printed:\n${output}`));
    };
    const timer = setTimeout(() => fail(`did not start in ${startLimit / 1000} s`), startLimit);
    const look = (/** @type {Buffer} */ text) => {
      output = (output + text).slice(-20_000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('error', error => fail(`could not be started (${error.message})`));
    child.once('close', code => fail(`ended with code ${code}`));
  });
}

/**
 * Waits until the server answers over HTTP.
 *
 * @param {number} port
 */
async function answers(port) {
  const end = Date.now() + startLimit;
  while (Date.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (response !== undefined) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Advice(`VS Code's server does not answer at http://127.0.0.1:${port}/.`);
}

/** @param {string} code */
function codeVersion(code) {
  return String(JSON.parse(readFileSync(join(code, 'package.json'), 'utf8')).version);
}
