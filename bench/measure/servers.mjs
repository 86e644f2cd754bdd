/**
 * What concerns servers alone: how soon they say something, and what they hold after a long session.
 */
import { pathToFileURL } from 'node:url';
import { TypingClient } from '../client.mjs';
import { middleOf } from '../documents.mjs';
import { residentMemory } from '../processes.mjs';
import { median, summary } from '../statistics.mjs';

/**
 * How many diagnostics a server has for a draft.
 *
 * @param {import('../client.mjs').ServerCommand} server
 * @param {import('../documents.mjs').Made} made
 * @param {string} folder
 */
export async function countDiagnostics(server, made, folder) {
  const client = await TypingClient.start(
    server,
    pathToFileURL(folder).toString(),
    made.text,
    middleOf(made),
  );
  // What a search of the workspace brings comes after the first answer.
  for (let edit = 0; edit < 20; edit++) await client.type();
  const found = client.diagnostics;
  await client.stop();
  return found;
}

/**
 * From the start of the process to the first diagnostics, in turns.
 *
 * @param {import('../contenders.mjs').Contender[]} contenders
 * @param {import('../documents.mjs').Made} made
 * @param {{ folder: string, turns: number }} options
 */
export async function measureStarts(contenders, made, { folder, turns }) {
  const uri = pathToFileURL(folder).toString();
  const servers = contenders.flatMap(({ id, server }) => (server ? [{ id, server }] : []));
  const times = new Map(servers.map(({ id }) => [id, /** @type {number[]} */ ([])]));
  for (let turn = -1; turn < turns; turn++) {
    for (let place = 0; place < servers.length; place++) {
      const { id, server } = /** @type {typeof servers[0]} */ (servers[(turn + 1 + place) % servers.length]);
      const begun = performance.now();
      const client = await TypingClient.start(server, uri, made.text, middleOf(made));
      const time = performance.now() - begun;
      await client.stop();
      if (turn >= 0) times.get(id)?.push(time);
    }
  }
  return new Map([...times].map(([id, list]) => [id, summary(list)]));
}

/**
 * Memory of the server's process after so many keystrokes.
 *
 * @param {import('../contenders.mjs').Contender[]} contenders
 * @param {import('../documents.mjs').Made} made
 * @param {{ folder: string, edits: number, turns: number }} options
 */
export async function measureMemory(contenders, made, { folder, edits, turns }) {
  const uri = pathToFileURL(folder).toString();
  const found = new Map();
  for (let turn = 0; turn < turns; turn++) {
    for (const { id, server } of contenders) {
      if (!server) continue;
      const client = await TypingClient.start(server, uri, made.text, middleOf(made));
      for (let edit = 0; edit < edits; edit++) await client.type();
      found.set(id, [...(found.get(id) ?? []), residentMemory(client.pid)]);
      await client.stop();
    }
  }
  return new Map([...found].map(([id, list]) => [id, median(list)]));
}
