/**
 * A peer that is a library, in a process of its own: is sent keystrokes, and sends back how long the library took.
 * There is no wire in its figures.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { offsetOf } from '../client.mjs';
import { keystroke } from '../documents.mjs';

/**
 * @typedef {object} Library
 * @property {string} text
 * @property {() => Promise<number>} check gives the number of things found
 */

const [name, file, line, character] = process.argv.slice(2);
const { open } = await import(`./${name}.mjs`);
const place = { line: Number(line), character: Number(character) };
let text = readFileSync(file ?? '', 'utf8');
const offset = offsetOf(text, place);
let turn = 0;
const check = await open(text);
let begun = performance.now();
const found = await check({ text, at: place, removed: 0, inserted: '' });
process.send?.({ milliseconds: performance.now() - begun, found });

process.on('message', async () => {
  const { at, removed, inserted } = keystroke(turn++);
  text = text.slice(0, offset + at) + inserted + text.slice(offset + at + removed);
  // Flat, as it comes from an editor: otherwise the library would pay for the joining.
  text = Buffer.from(text).toString();
  const edit = { text, at: { line: place.line, character: place.character + at }, removed, inserted };
  begun = performance.now();
  const found = await check(edit);
  process.send?.({ milliseconds: performance.now() - begun, found });
});
