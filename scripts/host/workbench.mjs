import { findBrowser, launchBrowser } from './browser.mjs';
import { installNode, installServer } from './install.mjs';
import { startServer } from './server.mjs';
import { workbenchUrl } from './workbench-url.mjs';

/**
 * @typedef {object} WorkbenchHost VS Code in a headless browser, with throw-away data
 * @property {string} name what it is and its version, for a person to read
 * @property {import('playwright-core').Browser} browser
 * @property {Promise<void>} closed resolves when VS Code's server is gone
 * @property {(target: Omit<import('./workbench-url.mjs').WorkbenchTarget, 'port' | 'token'>) => string} url
 *   the address of a workbench
 * @property {() => Promise<void>} close ends browser and server
 */

/**
 * Starts VS Code's server and a browser, installing first what is missing.
 *
 * @returns {Promise<WorkbenchHost>}
 */
export async function startWorkbenchHost() {
  const executable = await findBrowser();
  const server = await startServer({ node: await installNode(), code: await installServer() });
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
