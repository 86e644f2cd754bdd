import { randomBytes } from 'node:crypto';
import { root } from '../tools/paths.mjs';
import { findBrowser, launchBrowser } from './browser.mjs';
import { installNode, installServer } from './install.mjs';
import { startServer } from './server.mjs';
import { workbenchUrl } from './workbench-url.mjs';

/**
 * What a workbench is to show: absolute paths.
 *
 * @typedef {object} WorkbenchTarget
 * @property {string} folder the workspace's
 * @property {string} [file] to open
 * @property {string} [extensionPath] the folder of an extension to load as one under development, where none is installed
 * @property {string} [testsPath] a module in that folder to run in the extension host, as `@vscode/test-electron` does
 */

/**
 * VS Code in a headless browser, with throw-away data.
 *
 * @typedef {object} WorkbenchHost
 * @property {string} name what it is, with its version, for a person to read
 * @property {import('playwright-core').Browser} browser
 * @property {Promise<void>} closed resolves when VS Code's server is gone
 * @property {(target: WorkbenchTarget) => string} url the address of a workbench
 * @property {() => Promise<void>} close ends browser and server
 */

/**
 * Starts VS Code's server and a browser, installing first what is missing.
 *
 * @param {Pick<import('./server.mjs').ServerOptions, 'installed' | 'vsix' | 'trust'>} [options]
 * @returns {Promise<WorkbenchHost>}
 */
export async function startWorkbenchHost(options = {}) {
  const executable = await findBrowser();
  // Other users of the machine reach the loopback interface, too.
  const token = randomBytes(16).toString('hex');
  const where = { node: await installNode(), code: await installServer() };
  const server = await startServer({ ...options, ...where, token });
  try {
    const browser = await launchBrowser(executable);
    return {
      name: `VS Code ${server.version} in the browser (Chromium ${browser.version()}, headless)`,
      browser,
      closed: server.closed,
      url: target => workbenchUrl({ ...target, port: server.port, token }),
      close: async () => {
        await browser.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** @type {Map<boolean, Promise<WorkbenchHost>>} by whether they ask about trust */
const shared = new Map();

/**
 * The host that all tests of this process share, started by the first that asks; Markscheme is in it. Those that want to be asked
 * about trust share another.
 *
 * @param {{ vsix?: string, trust?: boolean }} [options] the repository is installed unless the first names a file
 */
export function sharedWorkbenchHost({ vsix, trust = false } = {}) {
  const extension = vsix === undefined ? { installed: root } : { vsix };
  const host = shared.get(trust) ?? startWorkbenchHost({ ...extension, trust });
  shared.set(trust, host);
  return host;
}

/** Ends the shared hosts that were started. */
export async function closeSharedWorkbenchHost() {
  const hosts = [...shared.values()];
  shared.clear();
  for (const host of hosts) await (await host).close();
}
