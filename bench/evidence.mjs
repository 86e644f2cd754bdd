/**
 * Measures how well the ranking of evidence finds what people's labels say, and writes EVIDENCE.md.
 *
 *   node bench/evidence.mjs [--print] [--each]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/tools/paths.mjs';
import { temporaryFolder } from '../scripts/tools/temporary.mjs';
import { bench, bundle } from './builds.mjs';

/** Drafts that nobody looked at while the ranking was made: their figures were taken at the end. */
const KEPT = ['npqsl-maths', 'npqh-placement', 'apprentice-tickets'];

const { path: scratch } = temporaryFolder('markscheme-evidence-');
const program = await bundle('measure/evidence.mjs', scratch);
/** @type {typeof import('./measure/evidence.mjs')} */
const { labelledDrafts, examples, figures, ranking, bm25 } = (await import(pathToFileURL(program).href))
  .default;

const drafts = labelledDrafts(join(bench, 'evidence'));
const tagged = labelledDrafts(join(bench, 'evidence'), true);
const isKept = (/** @type {{ name: string }} */ { name }) => KEPT.includes(name);
const groups = [
  {
    title: 'Tuned',
    drafts: drafts.filter(draft => !isKept(draft)),
    tagged: tagged.filter(draft => !isKept(draft)),
  },
  { title: 'Kept back', drafts: drafts.filter(isKept), tagged: tagged.filter(isKept) },
  { title: 'Examples', drafts: examples(join(root, 'examples')), tagged: [] },
];

const off = { cues: false, themes: false, near: false, heading: 0, neighbour: 0, common: 0, learning: 0 };
const methods = [
  { name: 'BM25 of the wording, with stems', rank: bm25, tagged: false },
  { name: 'the wording, weighed', rank: ranking(off), tagged: false },
  { name: '+ themes', rank: ranking({ ...off, themes: true }), tagged: false },
  { name: '+ cues', rank: ranking({ ...off, themes: true, cues: true }), tagged: false },
  {
    name: '+ near words, by vectors',
    rank: ranking({ common: 0, heading: 0, neighbour: 0, learning: 0 }),
    tagged: false,
  },
  {
    name: '+ less what a criterion has anyway',
    rank: ranking({ heading: 0, neighbour: 0, learning: 0 }),
    tagged: false,
  },
  { name: '+ headings', rank: ranking({ neighbour: 0, learning: 0 }), tagged: false },
  { name: '+ neighbours: as it is', rank: ranking({ learning: 0 }), tagged: false },
  { name: 'with all other passages tagged', rank: ranking(), tagged: true },
];

const share = (/** @type {number} */ value) => (Number.isNaN(value) ? '-' : value.toFixed(2));
const row = (/** @type {string} */ name, /** @type {ReturnType<typeof figures>} */ result) =>
  `| ${name} | ${share(result.first)} | ${share(result.three)} | ${share(result.criterion)} | ${share(result.right)} | ${share(result.reached)} |`;

const head = (/** @type {string} */ first) => [
  `| ${first} | right criterion first | among three | right passage among a criterion’s three | of those likely, right | reached by a likely one |`,
  '| --- | --- | --- | --- | --- | --- |',
];

const lines = [
  '# How well the ranking of evidence does',
  '',
  'Made by `node bench/evidence.mjs`. What the ranking is says [docs/evidence.md](../docs/evidence.md).',
  '',
  'The drafts in [`evidence/drafts`](evidence/drafts) were written first, then labelled paragraph by paragraph',
  '([`labels.json`](evidence/labels.json), `-` for what shows nothing), and only then were cues and ranking made. Schools, firms and figures in',
  'them are invented. The cues were written from the wording of the criteria and from what such work is like, without going back to the',
  'drafts; but drafts, labels and cues are by one hand, so other people’s drafts will do worse. No figure of the ranking was chosen by the drafts',
  'that were kept back, though their shares were seen twice on the way. `fellowship-nursing` and `apprentice-tickets` have frameworks of their own, without cues: they go by themes.',
  '',
  'The examples of the project were there before, written for other ends. Their labels are their tags, which are fewer than what they',
  'show: much that is called likely there and counts as wrong is only not tagged. They were looked at while the ranking was tuned, their words were not used.',
  '',
  'A hit is any of the labelled criteria. Shares are of all labelled passages, or criteria with a labelled passage, of a group.',
  '',
];
for (const group of groups) {
  const { passages } = figures(group.drafts, ranking({ learning: 0 }));
  const names = group.drafts.map(({ name }) => name).join(', ');
  lines.push(`## ${group.title}`, '', `${passages} labelled passages: ${names}.`, '', ...head(''));
  for (const { name, rank, tagged: isTagged } of methods) {
    if (isTagged && group.tagged.length === 0) continue;
    // Tags of the examples are what is looked for: they must not be learnt from.
    lines.push(row(name, figures(isTagged ? group.tagged : group.drafts, rank)));
  }
  lines.push('');
}
lines.push('## Each draft', '', ...head('as it is'));
for (const group of groups)
  for (const draft of group.drafts)
    lines.push(
      row(draft.name + (isKept(draft) ? ' (kept back)' : ''), figures([draft], ranking({ learning: 0 }))),
    );
lines.push('');
const text = lines.join('\n');
if (process.argv.includes('--print')) console.log(text);
else writeFileSync(join(bench, 'EVIDENCE.md'), text);
