/**
 * Where and with what was measured.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/tools/paths.mjs';
import { bench } from './builds.mjs';

/** Processes that were waiting for a processor, on average of the last minute. */
export function load() {
  return os.loadavg()[0] ?? 0;
}

/** @returns {string[]} lines about the machine and the versions */
export function surroundings() {
  const [cpu] = os.cpus();
  const { dependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8'));
  const installed = Object.keys(dependencies).map(name => {
    const file = join(bench, 'node_modules', name, 'package.json');
    return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
  });
  return [
    `- ${new Date().toISOString().slice(0, 10)}, Markscheme ${version()}`,
    `- ${cpu?.model.trim() ?? 'unknown processor'}, ${os.availableParallelism()} cores, ` +
      `${Math.round(os.totalmem() / 1e9)} GB; ${os.type()} ${os.release()}; Node ${process.versions.node}`,
    `- ${installed.join(', ')}`,
  ];
}

function version() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  try {
    const git = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const changed =
      git('status', '--porcelain', '--', 'server', 'esbuild.mjs') === '' ? '' : ' and changes to it';
    return `${version} (${git('rev-parse', '--short', 'HEAD')}${changed})`;
  } catch {
    return version;
  }
}
