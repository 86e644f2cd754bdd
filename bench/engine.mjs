/**
 * Inside the engine, without a wire: from an edit to a fresh assessment with its problems, and, in turns with it, the
 * parse of the one block that was edited, by the same parser. Prints JSON.
 */
import { assess } from '../server/src/assessment/assess.ts';
import { localTargets } from '../server/src/assessment/documents.ts';
import { readDraft } from '../server/src/draft/draft.ts';
import { editDraft } from '../server/src/draft/incremental/edit.ts';
import { parseMarkdown } from '../server/src/draft/markdown/parse.ts';
import { createCatalogue } from '../server/src/framework/bundled.ts';
import { problemsOf, readsOf } from '../server/src/rules/rules.ts';
import { keystroke, makeDraft, middleOf } from './documents.mjs';
import { summary } from './statistics.mjs';

const [words = '5000', turns = '500', seed = '1'] = process.argv.slice(2);
const made = makeDraft(Number(words), Number(seed));
const place = middleOf(made);
const catalogue = createCatalogue();
const scope = () => ({ outside: () => false, asked: new Set() });

let draft = readDraft(made.text);
let offset = draft.offsetAt(place);
const overrides = {};
/** @param {'outline' | 'draft' | 'final'} status */
const reads = status => readsOf(overrides, status);
let assessment = assess(draft, catalogue, { reads });
const edits = [];
const assessing = [];
const ruling = [];
const whole = [];
const parses = [];
const rereads = [];
for (let turn = -100; turn < Number(turns); turn++) {
  const { at, removed, inserted } = keystroke(turn + 100);
  const from = offset + at;
  const begun = performance.now();
  draft = editDraft(draft, from, from + removed, inserted);
  const edited = performance.now();
  localTargets(draft);
  assessment = assess(draft, catalogue, { reads, previous: assessment });
  const assessed = performance.now();
  problemsOf(assessment, overrides);
  const done = performance.now();

  const block = blockAt(draft, from);
  const parsing = performance.now();
  parseMarkdown(block, false, scope());
  const parsed = performance.now();
  // A mark of emphasis, set and taken back: unlike plain words it needs the parser.
  const marking = performance.now();
  const [set, taken] = turn % 2 === 0 ? ['*', 0] : ['', 1];
  draft = editDraft(draft, offset - 20, offset - 20 + taken, set);
  offset += set.length - taken;
  assessment = assess(draft, catalogue, { reads, previous: assessment });
  problemsOf(assessment, overrides);
  const marked = performance.now();
  if (turn < 0) continue;
  rereads.push(marked - marking);
  edits.push(edited - begun);
  assessing.push(assessed - edited);
  ruling.push(done - assessed);
  whole.push(done - begun);
  parses.push(parsed - parsing);
}
console.log(
  JSON.stringify({
    edit: summary(edits),
    assess: summary(assessing),
    rules: summary(ruling),
    whole: summary(whole),
    reread: summary(rereads),
    parse: summary(parses),
  }),
);

/**
 * The text of the top-level block at an offset.
 *
 * @param {import('../server/src/draft/model.ts').Draft} draft
 * @param {number} at
 */
function blockAt({ pages }, at) {
  let start = 0;
  for (const page of pages) {
    if (at >= start + page.length) {
      start += page.length;
      continue;
    }
    for (const { text } of page.slices) {
      if (at < start + text.length) return text;
      start += text.length;
    }
  }
  return '';
}
