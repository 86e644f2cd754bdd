import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkNodeVersion } from './tools/node-version.mjs';
import { root } from './tools/paths.mjs';
import { run, runNpm } from './tools/run.mjs';

/**
 * Brings a clone to where its scripts can run: the packages of package-lock.json, and `dist/`.
 *
 * @param {{ build?: boolean }} [options] `build: false` leaves `dist/` to the caller
 */
export async function setUp({ build = true } = {}) {
  checkNodeVersion();
  if (!packagesAreInstalled()) {
    console.log('Installing the packages of package-lock.json (npm ci) …');
    await runNpm(['ci', '--ignore-scripts']);
  }
  if (build) await run(process.execPath, ['esbuild.mjs']);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm leaves its own record of what it
 * installed; comparing the two is right after a `git pull`, where times of files are not. Optional
 * packages may be missing, since those for other platforms are.
 */
function packagesAreInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(record);
  return (
    Object.entries(wanted).every(([path, entry]) =>
      present[path] ? present[path].version === entry.version : path === '' || entry.optional,
    ) && Object.keys(present).every(path => path in wanted)
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
