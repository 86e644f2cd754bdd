/**
 * `npm start [-- path/to/draft.md]`: opens a draft in VS Code with this extension loaded, on the desktop
 * where `code` is on the PATH, otherwise in the browser.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { installNode, installServer } from './host/install.mjs';
import { startServer } from './host/server.mjs';
import { workbenchUrl } from './host/workbench-url.mjs';
import { setUp } from './setup.mjs';
import { Advice, runMain } from './tools/advice.mjs';
import { cache, examples, root } from './tools/paths.mjs';
import { findOnPath, run } from './tools/run.mjs';
import { showAddress } from './tools/show-address.mjs';
import { interruption } from './tools/signals.mjs';

await runMain(async () => {
  const target = chooseDraft(process.argv[2]);
  await setUp();
  const code = findOnPath('code');
  return code === undefined ? inBrowser(target) : onDesktop(code, target);
});

/**
 * The draft to open, and the folder to open it in: all the examples for one of them.
 *
 * @param {string | undefined} named
 */
function chooseDraft(named) {
  // npm runs this in the repository's root; INIT_CWD is where the person was.
  const file =
    named === undefined
      ? join(examples, 'npqsl', 'draft.md')
      : resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new Advice(`There is no file ${file}. Name a Markdown file: npm start -- path/to/draft.md`);
  }
  const isExample = !relative(examples, file).startsWith('..');
  return { file, folder: isExample ? examples : dirname(file) };
}

/**
 * @param {string} code VS Code's command
 * @param {{ file: string, folder: string }} target
 */
async function onDesktop(code, { file, folder }) {
  // As root, VS Code asks for a folder for its settings, and Chromium for no sandbox.
  const asRoot =
    process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${join(cache, 'desktop')}`] : [];
  await run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, ...asRoot, folder, file]);
  console.log(`Opened ${file} in VS Code (${code}).`);
  return 0;
}

/** @param {{ file: string, folder: string }} target */
async function inBrowser(target) {
  const interrupted = interruption();
  const host = { node: await installNode(), code: await installServer() };
  const token = randomBytes(16).toString('hex');
  const data = join(cache, 'browser');
  const server = await startServer({ ...host, data, token, installed: root, trust: true });
  const address = workbenchUrl({ ...target, port: server.port, token });
  console.log(`
VS Code ${server.version} with Markscheme is running on this machine only. Open it in Chrome, Edge or Firefox:

  ${address}

The address holds a secret: whoever has it can use this VS Code. Press Ctrl-C to end it.
('code' is not on the PATH, so VS Code runs in the browser.)
`);
  const hide = showAddress(address, data);
  const ended = await Promise.race([interrupted, server.closed.then(() => 'by itself')]);
  hide();
  await server.stop();
  if (ended !== undefined) throw new Advice("VS Code's server has ended by itself. Run npm start again.");
  console.log('VS Code has ended.');
  return 0;
}
