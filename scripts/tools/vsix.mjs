import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked, installNode } from '../host/install.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { temporaryFolder } from './temporary.mjs';

/** The name of the package's file. */
export function vsixName() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${name}-${version}.vsix`;
}

/**
 * Makes the package that VS Code's 'Install from VSIX…' takes. What is in it is said in `.vscodeignore`. It is made in a folder of
 * its own, so that `dist/` stays as it is, with the tests in it.
 *
 * @param {string} file where it goes, as an absolute path
 */
export async function makeVsix(file) {
  // Not among the project's own packages: it asks for Node 22 or newer, and they for no more than 20.19.
  const folder = await installLocked('vsce');
  const stage = temporaryFolder('markscheme-vsix-');
  try {
    for (const name of shippedNames()) cpSync(join(root, name), join(stage.path, name), { recursive: true });
    await run(process.execPath, ['esbuild.mjs', '--production', `--outdir=${join(stage.path, 'dist')}`]);
    // Everything that the extension needs is in its bundles, so no package goes with it.
    // And vsce has no public repository to make README's relative links point to.
    const args = ['package', '--no-dependencies', '--out', file];
    args.push('--allow-missing-repository', '--no-rewrite-relative-links');
    const program = join(folder, 'node_modules', '@vscode', 'vsce', 'vsce');
    await run(await installNode(), [program, ...args], { cwd: stage.path, quiet: true });
  } finally {
    stage.remove();
  }
}

/** The files and folders that `.vscodeignore` lets in, all or in part, but for what is built. */
function shippedNames() {
  const list = readFileSync(join(root, '.vscodeignore'), 'utf8');
  const names = list.split('\n').flatMap(line => /^!([^/]+)/.exec(line)?.[1] ?? []);
  return [...new Set(['.vscodeignore', ...names])].filter(
    name => name !== 'dist' && existsSync(join(root, name)),
  );
}
