/**
 * A keystroke in the middle of a document, for every server and library, in turns.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bench } from '../builds.mjs';
import { TypingClient } from '../client.mjs';
import { middleOf } from '../documents.mjs';
import { processorTime, residentMemory } from '../processes.mjs';
import { median, summary } from '../statistics.mjs';

/** A peer is left out where one answer takes longer. */
const LONGEST = 60_000;

/**
 * @typedef {object} Typist something that types one character, and says how many milliseconds it took
 * @property {() => Promise<number>} type
 * @property {number} pid
 * @property {() => number} found
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} Measured
 * @property {import('../statistics.mjs').Summary} [time]
 * @property {number} [found] diagnostics at the end
 * @property {number} [cpu] processor time of a keystroke in milliseconds, on average
 * @property {number} [memory]
 * @property {string} [why] it was not measured
 */

/**
 * @param {import('../contenders.mjs').Contender[]} contenders
 * @param {import('../documents.mjs').Made} made
 * @param {{ folder: string, turns: number, budget: number, expected: (id: string) => number }} options `budget`:
 *   milliseconds that one contender may take in all; `expected`: what one answer is expected to take
 * @returns {Promise<Map<string, Measured>>}
 */
export async function measureKeystrokes(contenders, made, { folder, turns, budget, expected }) {
  const file = join(folder, 'draft.md');
  writeFileSync(file, made.text);
  const place = middleOf(made);
  /** @type {Map<string, Measured>} */
  const measured = new Map();
  /** @type {{ id: string, typist: Typist, every: number, times: number[], before: number | undefined }[]} */
  const running = [];
  for (const contender of contenders) {
    const { id } = contender;
    if (expected(id) > Math.min(LONGEST, budget)) {
      measured.set(id, { why: `one answer would take about ${Math.round(expected(id) / 1000)} s` });
      continue;
    }
    const typist = await within(LONGEST, startTypist(contender, folder, file, made.text, place));
    if (!typist) {
      measured.set(id, { why: 'the first answer took over a minute' });
      continue;
    }
    // Warm, but no longer than a third of what it may take.
    const warming = [];
    const begun = performance.now();
    while (warming.length < 300 && performance.now() - begun < budget / 3) warming.push(await typist.type());
    const many = Math.max(3, Math.min(turns, Math.floor(budget / median(warming))));
    running.push({ id, typist, every: Math.ceil(turns / many), times: [], before: 0 });
  }
  for (const one of running) one.before = processorTime(one.typist.pid);
  for (let turn = 0; turn < turns; turn++) {
    for (let place = 0; place < running.length; place++) {
      // Who comes after a peer that fills the processor's caches changes from turn to turn.
      const next = running[(turn + place) % running.length];
      if (next && turn % next.every === 0) next.times.push(await next.typist.type());
    }
  }
  for (const { id, typist, times, before } of running) {
    const after = processorTime(typist.pid);
    measured.set(id, {
      time: summary(times),
      ...(before === undefined || after === undefined ? {} : { cpu: (after - before) / times.length }),
      found: typist.found(),
      memory: residentMemory(typist.pid),
    });
    await typist.stop();
  }
  return measured;
}

/**
 * @param {import('../contenders.mjs').Contender} contender
 * @param {string} folder
 * @param {string} file
 * @param {string} text
 * @param {import('../client.mjs').Place} place
 * @returns {Promise<Typist>}
 */
async function startTypist({ server, library = '' }, folder, file, text, place) {
  if (server) {
    const client = await TypingClient.start(server, pathToFileURL(folder).toString(), text, place);
    return {
      type: () => client.type(),
      pid: client.pid,
      found: () => client.diagnostics,
      stop: () => client.stop(),
    };
  }
  const args = [library, file, String(place.line), String(place.character)];
  const child = fork(join(bench, 'peers', 'library.mjs'), args);
  const answer = () =>
    new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`${library} ended`));
      child.once('exit', fail);
      child.once('message', message => {
        child.off('exit', fail);
        resolve(message);
      });
    });
  let { found } = await answer();
  return {
    type: async () => {
      const next = answer();
      child.send('type');
      const message = await next;
      found = message.found;
      return message.milliseconds;
    },
    pid: child.pid ?? 0,
    found: () => found,
    stop: async () => {
      child.kill();
    },
  };
}

/**
 * @template Result
 * @param {number} milliseconds
 * @param {Promise<Result>} promise
 * @returns {Promise<Result | undefined>}
 */
async function within(milliseconds, promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise(resolve => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  // Whatever comes too late is ended as soon as it comes.
  if (!first) void promise.then(typist => /** @type {any} */ (typist).stop());
  return /** @type {any} */ (first);
}
