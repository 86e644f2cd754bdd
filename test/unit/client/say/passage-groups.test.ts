import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { groupsFor, orderOf } from '../../../../client/src/say/passage-groups.ts';
import { assess } from '../../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../../server/src/draft/draft.ts';
import { type FullyAssessed, isFullyAssessed } from '../../../../server/src/features/assessed.ts';
import { coverageAnswer } from '../../../../server/src/features/coverage.ts';
import { evidenceAnswer } from '../../../../server/src/features/evidence.ts';
import { insertCitation } from '../../../../server/src/features/insert-citation.ts';
import { createCatalogue } from '../../../../server/src/framework/bundled.ts';
import { LineIndex } from '../../../../server/src/text/lines.ts';

const catalogue = createCatalogue([]);

/** A draft of some 24 passages with what people say that each shows: short paragraphs of one section and label are put together. */
function draftOf(name: string): { text: string; labels: string[][] } {
  const blocks = readFileSync(`bench/evidence/drafts/${name}.md`, 'utf8').trim().split('\n\n');
  const all: Record<string, string[]> = JSON.parse(readFileSync('bench/evidence/labels.json', 'utf8'));
  const given = [...(all[name] ?? [])];
  const pieces = blocks.map(text => ({ text, label: /^(?:---|#)/.test(text) ? undefined : given.shift() }));
  const isText = ({ label }: { label: string | undefined }) => label !== undefined;
  for (let times = pieces.filter(isText).length - 24; times > 0; times--) {
    const lengths = pieces.map(({ text, label }, at) => {
      const before = pieces[at - 1];
      return before && label !== undefined && before.label === label
        ? before.text.length + text.length
        : Number.POSITIVE_INFINITY;
    });
    const shortest = Math.min(...lengths);
    const at = lengths.indexOf(shortest);
    const before = pieces[at - 1];
    if (shortest === Number.POSITIVE_INFINITY || !before) break;
    pieces.splice(at - 1, 2, { text: `${before.text} ${pieces[at]?.text}`, label: before.label });
  }
  return {
    text: `${pieces.map(({ text }) => text).join('\n\n')}\n`,
    labels: pieces.flatMap(({ label }) =>
      label === undefined ? [] : [label === '-' ? [] : label.split(' ')],
    ),
  };
}

function assessed(text: string): FullyAssessed {
  const draft = {
    uri: 'file:///draft.md',
    version: 1,
    assessment: assess(readDraft(text), catalogue),
    problems: [],
    lines: new LineIndex(text),
  };
  if (!isFullyAssessed(draft)) throw new Error('The draft has no framework.');
  return draft;
}

/**
 * The keys for a passage: the arrow down to each that is meant, from the first on; or, where that is less, its code into the box and
 * the arrow into the list. Space for each, and Enter.
 */
function keysFor(order: readonly string[], wanted: readonly string[]): number {
  const places = wanted.map(code => order.indexOf(code));
  assert.ok(
    places.every(at => at >= 0),
    `${wanted} of ${order}`,
  );
  const arrows = Math.max(0, ...places);
  const [only = ''] = wanted;
  const ways = wanted.length === 1 ? Math.min(arrows, only.length + 1) : arrows;
  return ways + wanted.length + 1;
}

/** Goes through a draft as its labels say, tagging as one goes; gives the keys. */
function goThrough(name: string) {
  const { text: plain, labels } = draftOf(name);
  let text = plain;
  let keys = 0;
  const tagged = new Set<string>();
  for (const [at, wanted] of labels.entries()) {
    const draft = assessed(text);
    const { passages } = evidenceAnswer(draft);
    const passage = passages[at];
    assert.equal(passages.length, labels.length);
    assert.ok(passage);
    const criteria = coverageAnswer(draft).areas.flatMap(area => area.criteria);
    keys += keysFor(orderOf(groupsFor(passage, criteria, tagged)), wanted);
    if (wanted.length === 0) continue;
    const edit = insertCitation(draft, passage.range.start, ...wanted);
    assert.ok(edit);
    const [from, to] = [draft.lines.offsetAt(edit.range.start), draft.lines.offsetAt(edit.range.end)];
    text = text.slice(0, from) + edit.newText + text.slice(to);
    for (const code of wanted) tagged.add(code);
  }
  return { keys, passages: labels.length, criteria: tagged.size };
}

describe('Going through a draft by keys', () => {
  // What docs/evidence.md says of it.
  const drafts = { 'npqsl-maths': 24, 'npqsl-reading': 25 };
  for (const [name, count] of Object.entries(drafts))
    it(`takes at most 70 for all criteria of ${name} in ${count} passages`, () => {
      const { keys, passages, criteria } = goThrough(name);
      assert.equal(passages, count);
      assert.equal(criteria, 18);
      assert.ok(keys <= 70, `${keys} keys`);
      const page = readFileSync('docs/evidence.md', 'utf8');
      assert.ok(page.includes(`${keys} keys`), `docs/evidence.md does not say ${keys} keys`);
    });
});

describe('The criteria that are offered for a passage', () => {
  it('are each there once, likely ones first, and what it is tagged with apart', () => {
    const draft = assessed(
      draftOf('npqsl-maths').text.replace('schools. ', 'schools. <!-- criteria: 1.2.1 -->'),
    );
    const criteria = coverageAnswer(draft).areas.flatMap(area => area.criteria);
    for (const passage of evidenceAnswer(draft).passages) {
      const claimed = { ...passage, claims: [passage.suggestions[0]?.code ?? '1.2.1'] };
      const groups = groupsFor(claimed, criteria, new Set(['1.2.1']));
      const all = [...orderOf(groups), ...groups.shown.map(({ criterion }) => criterion.code)];
      assert.deepEqual(all.toSorted(), criteria.map(({ code }) => code).toSorted());
      assert.deepEqual(
        groups.shown.map(({ criterion }) => criterion.code),
        claimed.claims,
      );
      assert.ok(groups.likely.every(({ suggestion }) => suggestion?.likely));
    }
  });
});
