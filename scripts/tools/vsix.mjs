import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
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
    // The same files make the same package, byte for byte: its times and its order say nothing of who made it, and when.
    for (const name of readdirSync(stage.path, { recursive: true, encoding: 'utf8' })) {
      const path = join(stage.path, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    }
    const env = { ...process.env, SOURCE_DATE_EPOCH: await sourceDate(), TZ: 'UTC', LC_ALL: 'C' };
    await run(await installNode(), [program, ...args], { cwd: stage.path, env, quiet: true });
  } finally {
    stage.remove();
  }
}

/** When what is packed was written, in seconds: the date of the commit, or what SOURCE_DATE_EPOCH says. */
async function sourceDate() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  let seconds = '';
  const onOutput = (/** @type {string} */ text) => {
    seconds += text;
  };
  try {
    await run('git', ['log', '-1', '--format=%ct'], { onOutput, quiet: true });
    return seconds.trim();
  } catch {
    // No repository is here, so there is no commit: the first day that a .zip can name.
    return String(Date.UTC(1980, 0, 2) / 1000);
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
