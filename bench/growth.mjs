/**
 * Measures how what is done with a draft grows with its length, construct by construct; prints what grows faster than the text.
 *
 *   node bench/growth.mjs [--only=PART OF A NAME] [--longest=CHARACTERS] [--all]
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../scripts/tools/temporary.mjs';
import { bundle } from './builds.mjs';

/** Four times the text may cost so many times as much: a log and the machine's moods are in it. */
const MOST = 6.5;
/** Milliseconds below which nothing is said: clocks and collectors are coarse. */
const LEAST = 40;
const PATIENCE = 90_000;

const option = (/** @type {string} */ name) =>
  process.argv.flatMap(arg => (arg.startsWith(`--${name}=`) ? arg.slice(name.length + 3) : []))[0];
const { path: scratch } = temporaryFolder('markscheme-growth-');
const program = await bundle('measure/growth.mjs', scratch);
const list = await bundle('../test/unit/growth/constructs.ts', scratch);
const { constructs } = (await import(pathToFileURL(list).href)).default;
const only = option('only') ?? '';
let bad = 0;
for (const { name } of constructs) {
  if (!name.includes(only)) continue;
  const { sizes, fault } = await measured(name);
  const faults = fault === undefined ? [] : [fault];
  for (const [index, { length, stages }] of sizes.entries()) {
    const before = sizes[index - 1];
    for (const [stage, time] of Object.entries(stages)) {
      const once = Math.max(before?.stages[stage] ?? time, LEAST / 8);
      if (before && time >= LEAST && time / once > MOST)
        faults.push(
          `${stage}: ${Math.round(length / 1000)} K take ${Math.round(time)} ms, ${(time / once).toFixed(1)} times a quarter of it`,
        );
    }
  }
  if (faults.length > 0) bad++;
  const last = sizes.at(-1);
  const total = Object.values(last?.stages ?? {}).reduce((sum, time) => sum + time, 0);
  if (faults.length > 0 || process.argv.includes('--all'))
    console.log(
      `${name} (${Math.round((last?.length ?? 0) / 1000)} K: ${Math.round(total)} ms)${faults.map(each => `\n    ${each}`).join('')}`,
    );
}
console.log(`${bad} of ${constructs.length} grow faster than the text.`);
process.exitCode = bad > 0 ? 1 : 0;

/** @param {string} name */
async function measured(name) {
  const child = spawn(
    process.execPath,
    [
      program,
      name,
      option('longest') ?? '100000',
      '2000',
      process.argv.includes('--light') ? 'light' : 'all',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const timer = setTimeout(() => child.kill(), PATIENCE);
  let out = '';
  let err = '';
  child.stdout.on('data', data => (out += data));
  child.stderr.on('data', data => (err += data));
  const status = await new Promise(resolve => child.on('close', (code, signal) => resolve(signal ?? code)));
  clearTimeout(timer);
  const sizes = out.split('\n').flatMap(line => (line === '' ? [] : JSON.parse(line)));
  const why = /^\w*Error: .*$/m.exec(err)?.[0] ?? err.slice(0, 200);
  return { sizes, fault: status === 0 ? undefined : `ended by ${status}: ${why}` };
}
