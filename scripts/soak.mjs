/**
 * `node scripts/soak.mjs [MINUTES [SERVER]]` (30, and the one that was built): types 20 keystrokes a second into a draft of 5,000 words, over stdio, into
 * two servers at a time: one whose client pulls diagnostics, and one that pushes them. Memory after a collection must stay within
 * 10% of what it is after the warm-up, and in the end both must say what a fresh server says. Wants a build (`node esbuild.mjs`).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { SoakServer } from './soak/server.mjs';
import { Typist } from './soak/typist.mjs';
import { root } from './tools/paths.mjs';

const minutes = Number(process.argv[2] ?? 30);
const program = process.argv[3] ?? join(root, 'dist', 'server.js');
const KEYSTROKES_A_SECOND = 20;
const LOOKS = 30;
const WARM_UP = LOOKS / 5;
const uri = 'file:///school/draft.md';
const text = draftOf(5000);

const servers = [new SoakServer('pull', true, program), new SoakServer('push', false, program)];
const typist = new Typist(text);
await Promise.all(servers.map(server => server.begin()));
for (const server of servers) server.open(uri, text);

/** @type {Map<SoakServer, { heap: number, rss: number }[]>} */
const looks = new Map(servers.map(server => [server, []]));
const start = performance.now();
let typed = 0;
let slowest = 0;
for (let look = 1; look <= LOOKS; look++) {
  const until = start + (look / LOOKS) * minutes * 60_000;
  while (performance.now() < until) {
    const change = typist.next();
    typed++;
    for (const server of servers) server.change(uri, change, typed + 1);
    const due = start + (typed / KEYSTROKES_A_SECOND) * 1000;
    const late = performance.now() - due;
    slowest = Math.max(slowest, late);
    if (late < 0) await wait(-late);
  }
  for (const [server, seen] of looks) {
    const memory = await server.memory();
    seen.push(memory);
    const minute = ((performance.now() - start) / 60_000).toFixed(1);
    console.log(
      `${minute} min, ${typed} keystrokes, ${server.name}: heap ${mega(memory.heap)}, RSS ${mega(memory.rss)}`,
    );
  }
}

const fresh = new SoakServer('fresh', true, program);
await fresh.begin();
fresh.open(uri, typist.text);
const expected = await fresh.diagnostics(uri);
assert.ok(expected.length > 5);
let failures = 0;
for (const [server, seen] of looks) {
  assert.deepEqual(await server.diagnostics(uri), expected, `${server.name}: not what a fresh server says`);
  for (const what of /** @type {const} */ (['heap', 'rss'])) {
    const warm = seen[WARM_UP - 1]?.[what] ?? 0;
    const most = Math.max(...seen.slice(WARM_UP).map(memory => memory[what]));
    const growth = most / warm - 1;
    const isFlat = growth <= 0.1;
    if (!isFlat) failures++;
    console.log(
      `${server.name}: ${what} ${mega(warm)} after the warm-up, ${mega(most)} at most after it (${(growth * 100).toFixed(1)}%)${isFlat ? '' : ', which is more than 10%'}`,
    );
  }
}
console.log(
  `${typed} keystrokes in ${minutes} minutes, ${(typed / minutes / 60).toFixed(1)} a second; at most ${Math.round(slowest)} ms late.`,
);
for (const server of [...servers, fresh]) await server.end();
process.exitCode = failures > 0 ? 1 : 0;

/**
 * The NPQSL example, again and again up to so many words.
 *
 * @param {number} words
 */
function draftOf(words) {
  const example = readFileSync(join(root, 'examples', 'npqsl', 'first-draft.md'), 'utf8');
  const [head = ''] = example.match(/^---[\s\S]*?\n---\n/) ?? [];
  const body = example.slice(head.length).split(/(?<=\s)(?=\S)/);
  let made = head;
  for (let word = 0; word < words; word++) made += body[word % body.length] ?? '';
  return `${made}\n`;
}

/** @param {number} bytes */
function mega(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
