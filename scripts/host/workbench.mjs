import { root } from '../tools/paths.mjs';
import { findBrowser, launchBrowser } from './browser.mjs';
import { installNode, installServer } from './install.mjs';
import { startServer } from './server.mjs';
import { workbenchUrl } from './workbench-url.mjs';

/** @typedef {import('./workbench.d.mts').WorkbenchHost} WorkbenchHost */

/**
 * Starts VS Code's server and a browser, installing first what is missing.
 *
 * @param {{ installed?: string, vsix?: string }} [options] as in `startServer`
 * @returns {Promise<WorkbenchHost>}
 */
export async function startWorkbenchHost(options = {}) {
  const executable = await findBrowser();
  const server = await startServer({ ...options, node: await installNode(), code: await installServer() });
  try {
    const browser = await launchBrowser(executable);
    return {
      name: `VS Code ${server.version} in the browser (Chromium ${browser.version()}, headless)`,
      browser,
      closed: server.closed,
      url: target => workbenchUrl({ ...target, port: server.port }),
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

/** @type {Promise<WorkbenchHost> | undefined} */
let shared;

/**
 * The one host that all tests of this process share, started by the first that asks; Markscheme is in it.
 *
 * @param {{ installed?: string, vsix?: string }} [options] for the first; the repository is installed unless told
 */
export function sharedWorkbenchHost(options = { installed: root }) {
  shared ??= startWorkbenchHost(options);
  return shared;
}

/** Ends the shared host, if it was started. */
export async function closeSharedWorkbenchHost() {
  const host = shared;
  shared = undefined;
  await (await host)?.close();
}
