import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../tools/advice.mjs';
import { cache } from '../tools/paths.mjs';
import { reportLine } from './report.mjs';

/** How long a whole suite may take, VS Code's start included. */
const limit = 10 * 60_000;

/**
 * Runs a suite in an extension host of a workbench in the browser, and shows its report.
 *
 * @param {import('./workbench.mjs').WorkbenchHost} host
 * @param {object} suite
 * @param {string} suite.name of the file that keeps VS Code's log
 * @param {string} suite.folder the workspace's folder
 * @param {string} suite.extensionPath the folder of the extension
 * @param {string} suite.testsPath a module in that folder which exports `run(): Promise<void>`
 */
export async function runInBrowser(host, { name, ...target }) {
  const context = await host.browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const log = [];
  /** @type {Promise<string | undefined>} */
  const result = new Promise(resolve => {
    const timer = setTimeout(() => resolve(`The tests took more than ${limit / 60_000} minutes.`), limit);
    const end = (/** @type {string | undefined} */ problem) => {
      clearTimeout(timer);
      resolve(problem);
    };
    void host.closed.then(() => end("VS Code's server ended during the tests."));
    page.once('crash', () => end('The page that VS Code ran in crashed.'));
    void page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const text = args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
        log.push(`${type}: ${text}`);
        const line = reportLine(text);
        if (line !== undefined) console.log(line);
      },
    );
    void page
      .exposeFunction('codeAutomationExit', (/** @type {number} */ code) =>
        end(code === 0 ? undefined : 'The tests failed.'),
      )
      .then(() => page.goto(host.url(target)))
      .catch((/** @type {Error} */ error) => end(error.message));
  });
  const problem = await result;
  await context.close();
  const file = join(cache, 'logs', `${name}.log`);
  mkdirSync(join(cache, 'logs'), { recursive: true });
  writeFileSync(file, log.join('\n'));
  if (problem !== undefined) throw new Advice(`${problem} VS Code's log of the run is in ${file}`);
}
