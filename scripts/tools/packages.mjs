import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './run.mjs';

/**
 * Installs the packages of a folder's own package-lock.json, once.
 *
 * @param {string} folder
 */
export async function installPackages(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log(`Installing the packages of ${relative(root, folder)}/package-lock.json (npm ci) …`);
  await runNpm(['ci', '--ignore-scripts', '--prefix', folder], { cwd: folder, quiet: true });
  writeFileSync(stamp, lock);
}
