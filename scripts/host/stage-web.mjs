import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../tools/paths.mjs';

/** What `.vscodeignore` lets into the package; the manifest is written anew. */
const shipped = [
  'dist',
  'docs/conditions.md',
  'docs/rules',
  'docs/writing-a-framework.md',
  'examples/npqsl/draft.md',
  'examples/npqsl/first-draft.md',
  'examples/npqsl/supporting',
  'frameworks',
  'l10n',
  'media',
  'package.nls.json',
  'schemas',
  'snippets',
  'syntaxes',
  'README.md',
];

/**
 * Makes a copy of the extension that VS Code can only run in its web worker extension host, as vscode.dev
 * would: the manifest has `browser` and no `main`. What is not shipped is not in it, but for the tests that
 * run there: VS Code picks the host for them by the extension whose folder they are in.
 *
 * @param {string} [extension] the folder of the extension
 * @returns {{ extensionPath: string, testsPath: string }} the copy's folder, and the module to run in it
 */
export function stageWebExtension(extension = root) {
  const stage = join(cache, 'web');
  rmSync(stage, { recursive: true, force: true });
  for (const name of shipped.filter(path => existsSync(join(extension, path)))) {
    cpSync(join(extension, name), join(stage, name), {
      recursive: true,
      filter: path => path !== join(extension, 'dist', 'test') && !path.endsWith('.map'),
    });
  }
  const tests = join('dist', 'test', 'vscode', 'web.js');
  if (existsSync(join(extension, tests))) cpSync(join(extension, tests), join(stage, tests));
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest, null, 2));
  return { extensionPath: stage, testsPath: join(stage, tests) };
}
