/**
 * `markscheme check` over many drafts, in turns with bare remark-parse over the same files.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from '../builds.mjs';
import { makeDraft, writeSupporting } from '../documents.mjs';
import { median } from '../statistics.mjs';

/**
 * @typedef {object} Run
 * @property {number} seconds from the start of the process to its end
 * @property {number} cpu seconds of processor time
 * @property {number} peak megabytes
 */

/**
 * Writes drafts of 5,000 words, each by a seed of its own.
 *
 * @param {string} folder
 * @param {number} count
 */
export function makeCohort(folder, count) {
  mkdirSync(folder);
  writeSupporting(folder);
  for (let seed = 1; seed <= count; seed++)
    writeFileSync(join(folder, `${String(seed).padStart(4, '0')}.md`), makeDraft(5000, seed).text);
}

/**
 * @param {string} folder with the drafts
 * @param {number} count of them
 * @param {{ cli: string, bare: string, threads: number, turns: number, scratch: string, one?: boolean }} options
 *   `one`: also bare remark-parse in one thread
 * @returns {Promise<Record<'check' | 'bare' | 'one', Run | undefined>>} medians
 */
export async function measureCohort(folder, count, { cli, bare, threads, turns, scratch, one = false }) {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .slice(0, count);
  /** @type {Record<string, Run[]>} */
  const runs = { check: [], bare: [], one: [] };
  for (let turn = 0; turn < turns; turn++) {
    runs.check?.push(await measured([cli, 'check', ...files], folder, scratch));
    runs.bare?.push(await measured([bare, folder, String(count), String(threads)], folder, scratch));
    if (one) runs.one?.push(await measured([bare, folder, String(count), '1'], folder, scratch));
  }
  const middle = (/** @type {Run[]} */ list) =>
    list.length === 0
      ? undefined
      : {
          seconds: median(list.map(({ seconds }) => seconds)),
          cpu: median(list.map(({ cpu }) => cpu)),
          peak: median(list.map(({ peak }) => peak)),
        };
  return { check: middle(runs.check ?? []), bare: middle(runs.bare ?? []), one: middle(runs.one ?? []) };
}

/**
 * @param {string[]} args of Node
 * @param {string} cwd
 * @param {string} scratch
 * @returns {Promise<Run>}
 */
async function measured(args, cwd, scratch) {
  const usage = join(scratch, 'usage.json');
  const begun = performance.now();
  const child = spawn(process.execPath, ['--require', join(bench, 'usage.cjs'), ...args], {
    cwd,
    env: { ...process.env, BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise(resolve => child.once('exit', resolve));
  const seconds = (performance.now() - begun) / 1000;
  // 1: a draft has a problem that is an error, such as words over the limit.
  if (code !== 0 && code !== 1) throw new Error(`Exit code ${code}: ${args.slice(0, 3).join(' ')} …`);
  return { seconds, ...JSON.parse(readFileSync(usage, 'utf8')) };
}
