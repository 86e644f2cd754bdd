/**
 * Makes drafts for measuring: varied sentences from word lists, by a seed. Nothing in them is copied, and the same
 * seed gives the same draft.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {() => number} Random gives numbers from 0 up to 1 */

/**
 * @typedef {object} Made
 * @property {string} text
 * @property {number[]} paragraphs lines (from 0) that hold a whole paragraph each
 */

const people = words(
  'teachers pupils governors parents colleagues assistants leaders mentors visitors families coaches partners ' +
    'readers classes departments staff children advisers trustees coordinators',
);
const things = words(
  'plan lesson survey result meeting target budget timetable routine resource strategy intervention assessment ' +
    'report review priority programme policy workshop register curriculum baseline measure outcome question ' +
    'conversation observation record deadline rota library corridor marking workload attendance phonics handover',
);
const adjectives = words(
  'careful early shared weekly smaller honest common steady unexpected reliable weaker stronger careless daily ' +
    'separate modest useful earlier later quiet difficult ordinary practical detailed costly simple recent',
);
const verbs = words(
  'changed discussed recorded compared improved delayed shortened tested questioned supported explained noticed ' +
    'reduced extended measured agreed rewrote trialled paused repeated replaced gathered simplified funded',
);
const times = words('September October November December January February March April May June July');
const links = [
  'Because of this,',
  'At first,',
  'By the end of the term,',
  'In contrast,',
  'As a result,',
  'Even so,',
  'When I asked why,',
  'After the second meeting,',
];
const supporting = ['action-plan', 'raw-data-analysis', 'risk-assessment', 'minutes'];
const cited = ['1.2.b', '2.2.a', '3.2.a', '3.2.b', '4.2.a', '5.2.a', '6.2.a', '1.2.1'];
/** Codes that are unknown, of another level or unlisted: as many in a long draft as in a short one. */
const doubtful = ['7.2.1', '6.3.1', '2.2.9', '5.2.8', '8.2.a', '3.4.1'];
const phases = ['Design', 'Implementation', 'Evaluation'];

/** @param {string} list */
function words(list) {
  return list.split(' ');
}

/**
 * Numbers that look random and follow from a seed (mulberry32).
 *
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes a draft for the NPQSL of about so many words: front matter, sections, citations in comments and in the open,
 * links, footnotes, lists and tables. About twenty problems are in it, at any length.
 *
 * @param {number} wanted words
 * @param {number} seed
 * @returns {Made}
 */
export function makeDraft(wanted, seed) {
  const random = randomFrom(seed);
  /** @type {<T>(list: readonly T[]) => T} */
  const any = list => /** @type {any} */ (list[Math.floor(random() * list.length)]);
  const number = (/** @type {number} */ from, /** @type {number} */ to) =>
    from + Math.floor(random() * (to - from + 1));
  /** @type {string[]} */
  const lines = [];
  /** @type {number[]} */
  const paragraphs = [];
  let count = 0;
  let notes = 0;
  let odd = 0;
  let phase = -1;

  const add = (/** @type {string} */ line, counts = true) => {
    lines.push(line);
    if (counts)
      count += line
        .replace(/<!--.*?-->/g, '')
        .split(/\s+/)
        .filter(word => /[\p{L}\p{N}]/u.test(word)).length;
  };
  const sentence = () => {
    const start = random() < 0.3 ? `${any(links)} the` : 'The';
    const middle = `${any(adjectives)} ${any(things)} of the ${any(people)} ${any(verbs)} what we had ${any(verbs)}`;
    const end = any([
      () => `in ${any(times)}`,
      () => `for ${number(2, 98)} of the ${any(people)}`,
      () => `and made the ${any(things)} more *${any(adjectives)}* than before`,
      () => `although the ${any(things)} (${number(3, 60)} minutes a week) stayed as it was`,
      () => `so that no ${any(things)} was **${any(adjectives)}** again`,
    ]);
    return `${start} ${middle} ${end()}.`;
  };
  const sentences = (/** @type {number} */ many) => Array.from({ length: many }, sentence).join(' ');
  const paragraph = () => {
    let text = `I wrote it down as it was. ${sentences(number(5, 7))}`;
    if (random() < 0.12) {
      const name = any(supporting);
      text += ` See the [${name.replaceAll('-', ' ')}](supporting/${name}.md).`;
    }
    if (random() < 0.06) text += ` More is in [the guidance][guide].`;
    let note = '';
    if (random() < 0.05) {
      note = `[^note-${++notes}]: ${sentence()}`;
      text += ` Some ${any(people)} disagreed.[^note-${notes}]`;
    }
    if (random() < 0.2) text += ` <!-- criteria: ${any(cited)} -->`;
    else if (random() < 0.05) text += ` (${any(cited)})`;
    if (count > (wanted * (odd + 0.5)) / doubtful.length && odd < doubtful.length)
      text += ` (${doubtful[odd++]})`;
    paragraphs.push(lines.length);
    add(text);
    add('', false);
    if (note) {
      add(note);
      add('', false);
    }
  };
  const list = () => {
    const ordered = random() < 0.4;
    for (let item = 1; item <= number(3, 6); item++) add(`${ordered ? `${item}.` : '-'} ${sentence()}`);
    add('', false);
  };
  const table = () => {
    add(`| ${any(things)} | ${any(times)} | ${any(times)} |`);
    add('| --- | --- | --- |', false);
    for (let row = 0; row < number(3, 6); row++)
      add(`| ${any(people)} | ${number(1, 99)} | ${any(adjectives)} |`);
    add('', false);
  };

  for (const line of [
    '---',
    'assessment:',
    '  framework: npqsl',
    '  task: project',
    '  status: draft',
    '  started: 2025-09-03',
    '  finished: 2026-07-10',
    '  risk-assessment: true',
    '  action-plan: true',
    '  research: [used, applied]',
    '  sponsor: true',
    '  data-points: [baseline, mid-point, end-point]',
    '---',
    '',
  ])
    add(line, false);
  add(`# Reading for ${any(people)}: the ${any(adjectives)} ${any(things)}`);
  add('', false);
  while (count < wanted) {
    const due = Math.min(phases.length - 1, Math.floor((count / wanted) * phases.length));
    if (due !== phase) {
      phase = due;
      add(`## ${phases[phase]}`);
      add('', false);
    }
    add(`### The ${any(adjectives)} ${any(things)}`);
    add('', false);
    const blocks = number(4, 7);
    for (let block = 0; block < blocks && count < wanted; block++) {
      paragraph();
      if (random() < 0.15) list();
      if (random() < 0.06) table();
    }
  }
  add('[guide]: https://example.org/guide "The guidance"', false);
  return { text: `${lines.join('\n')}\n`, paragraphs };
}

/**
 * Writes the supporting documents that made drafts link to beside them.
 *
 * @param {string} folder
 */
export function writeSupporting(folder) {
  mkdirSync(join(folder, 'supporting'), { recursive: true });
  for (const name of supporting)
    writeFileSync(join(folder, 'supporting', `${name}.md`), '# Supporting document\n');
}

/**
 * The place in the middle of a draft where the typing is done: between two words of a paragraph.
 *
 * @param {Made} made
 * @returns {{ line: number, character: number }}
 */
export function middleOf({ text, paragraphs }) {
  const line = paragraphs[Math.floor(paragraphs.length / 2)] ?? 0;
  const content = text.split('\n')[line] ?? '';
  return { line, character: content.indexOf(' ', content.length >> 1) };
}

/** One character typed or taken back, at an offset from the place where the typing began. */
const typed = ' which is more than we had hoped for';

/**
 * The keystroke of a turn: a phrase is typed character by character and taken back again, over and over.
 *
 * @param {number} turn
 * @returns {{ at: number, removed: number, inserted: string }}
 */
export function keystroke(turn) {
  const step = turn % (typed.length * 2);
  if (step < typed.length) return { at: step, removed: 0, inserted: typed[step] ?? '' };
  return { at: typed.length * 2 - 1 - step, removed: 1, inserted: '' };
}
