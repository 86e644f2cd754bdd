import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Advice } from './advice.mjs';
import { root } from './paths.mjs';

const windows = process.platform === 'win32';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's root unless told
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(text: string) => void} [onOutput] is handed what the command prints, in place of its being shown
 * @property {boolean} [quiet] shows what the command printed only if it fails
 */

/**
 * Runs a command to its end and throws when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<void>}
 */
export function run(command, args, { cwd = root, env = process.env, onOutput, quiet = false } = {}) {
  const piped = quiet || onOutput !== undefined;
  // A .cmd file starts only through the shell on Windows, which then wants blanks quoted.
  const shell = windows && command.endsWith('.cmd');
  const quote = (/** @type {string} */ word) => (shell && /\s/.test(word) ? `"${word}"` : word);
  const child = spawn(quote(command), args.map(quote), {
    cwd,
    env,
    shell,
    stdio: ['ignore', piped ? 'pipe' : 'inherit', piped ? 'pipe' : 'inherit'],
  });
  let kept = '';
  const keep = (/** @type {string} */ text) => {
    kept += text;
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onOutput ?? keep);
  // Ctrl-C reaches it anyway; whatever else ends this process does not.
  const end = () => child.kill();
  process.once('exit', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('exit', end);
      if (code === 0) return resolve();
      if (kept) process.stderr.write(kept);
      reject(new Advice(`Failed (${signal ?? `exit code ${code}`}): ${[command, ...args].join(' ')}`));
    });
  });
}

/**
 * Runs a tool that `npm ci` has put into node_modules.
 *
 * @param {string} name for example `mocha`
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(name, args, options) {
  return run(join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name), args, options);
}

/**
 * Runs npm, by preference the one that runs this script.
 *
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const own = process.env.npm_execpath;
  const common = ['--no-audit', '--no-fund', '--loglevel=error'];
  return own?.endsWith('npm-cli.js')
    ? run(process.execPath, [own, ...args, ...common], options)
    : run(windows ? 'npm.cmd' : 'npm', [...args, ...common], options);
}

/**
 * Finds a program on the PATH.
 *
 * @param {string} name without an extension
 * @returns {string | undefined} its full path
 */
export function findOnPath(name) {
  const names = windows ? [`${name}.exe`, `${name}.cmd`] : [name];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => folder !== '')
    .flatMap(folder => names.map(file => join(folder, file)))
    .find(file => existsSync(file));
}
