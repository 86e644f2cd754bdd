import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess } from '../../../server/src/assessment/assess.ts';
import type { Assessment, DraftStatus, Unassessed } from '../../../server/src/assessment/model.ts';
import { ownCriteriaOf } from '../../../server/src/assessment/own-criteria.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { problemsOf, readsOf } from '../../../server/src/rules/rules.ts';
import { runs, SEED } from '../../seed.ts';
import { type Edit, edits, fitted, markdown } from '../draft/edits.ts';

const RUNS = runs(2000);
/** The same edits each time, unless more of them, or others, are asked for. */
const catalogue = createCatalogue();
const HEAD = '---\nassessment:\n  framework: npqsl\n---\n';
/** Everything about words that a front matter can say, with figures that short texts reach. */
const MEASURED = `---
assessment:
  framework: npqsl
  words:
    limit: 8
    minimum: 6
    tolerance: ±25%
    cut-off: tolerance
    exclude: [references, tables, quotations, captions, footnotes, headings, Glossary]
    include: [annexes]
  budget: { design: 3, impact: 1, H: 2, Two: 1, A: 1, Appendix A: 1 }
---
`;
/** Few things left out, so that more of what is left is told apart. */
const LEFT_OUT = `---
assessment:
  framework: npqsl
  words: { limit: 9, cut-off: limit, exclude: [captions, code, contents, abstract, H, T] }
---
`;
/** A framework that asks for criteria of the writer’s own. */
const OWN = '---\nassessment:\n  framework: ocr-h446\n---\n## Success criteria\n\n- SC1: one\n- SC2: two\n\n';
const documents = new Set(['y.md']);
const reads = (status: DraftStatus) => readsOf({}, status);
const own = new Set(['self.md', 'self.md#annex-b']);
const options = { documents, absent: new Set(['x']), own, reads };

/** All that an assessment says, its lists included. */
function whole(assessment: Assessment | Unassessed) {
  const problems = problemsOf(assessment);
  if (assessment.kind === 'unassessed') return { problems };
  const { words, cutOff, sections, strays, strayPhases, outOfOrder, conditions, links, walk } = assessment;
  const phases = assessment.phases.map(({ phase, status, words: inPhase, counted, sections: named }) => ({
    id: phase.id,
    status,
    inPhase,
    counted,
    named: [...named],
  }));
  const coverage = assessment.coverage.map(
    ({ tracked, status, words: claimed, count, onlyOutside, first, citations }) => ({
      code: tracked.code,
      status,
      claimed,
      count,
      onlyOutside,
      first,
      citations: [...citations],
    }),
  );
  const sorted = <Value>(items: Iterable<readonly [string, Value]>) =>
    [...items].sort(([a], [b]) => (a < b ? -1 : 1));
  const { refers, speaksOf, counts } = walk.sums;
  const counted = [...walk.adding.reads].map(reading => ({
    all: counts.all.get(reading),
    byKey: sorted(counts.byKey.get(reading) ?? []),
  }));
  const sums = { refers: sorted(refers), speaksOf: sorted(speaksOf), counted };
  const { outline } = walk;
  const own = ownCriteriaOf(assessment);
  const found = { own, strays, strayPhases, outOfOrder, evidence: links.evidence, broken: links.broken };
  return {
    problems,
    words,
    cutOff,
    sections,
    ...found,
    outline,
    sums,
    conditions,
    phases,
    coverage,
  };
}

describe('The assessment of an edited draft', () => {
  it('equals that of the draft read anew, and its figures fit each other', function () {
    this.timeout(0);
    const check = (head: string, body: string, changes: readonly Edit[]) => {
      let now = head + body;
      let draft = readDraft(now);
      let assessment = assess(draft, catalogue, options);
      for (const change of changes) {
        const { start, end } = fitted(change, now.length);
        draft = editDraft(draft, start, end, change.text);
        now = now.slice(0, start) + change.text + now.slice(end);
        assessment = assess(draft, catalogue, { ...options, previous: assessment });
        assert.deepEqual(whole(assessment), whole(assess(readDraft(now), catalogue, options)));
        if (assessment.kind === 'unassessed') continue;
        for (const { count, first, citations } of assessment.coverage) {
          assert.equal(count, citations.length);
          assert.equal(first?.start, citations[0]?.start);
        }
      }
    };
    const head = fc.constantFrom(HEAD, MEASURED, LEFT_OUT, OWN);
    fc.assert(fc.property(head, markdown(40), edits, check), { numRuns: RUNS, seed: SEED });
  });

  it('follows a budget’s heading, and what the front matter says of words, wherever they change', () => {
    // Far enough from the front matter and from the end that an edit leaves both as they were.
    const further = '## Further\n\nFive.\n\n'.repeat(8);
    const text = `${MEASURED}${further}# H\n\n## Under it\n\nOne two three. (1.2.b)\n\n| four |\n| - |\n\n${further}`;
    for (const [from, to] of [
      ['# H\n', '# G\n'],
      ['# H\n', '### H\n'],
      ['## Under it', '# H'],
      ['{ design: 3,', '{ Under it: 2,'],
      ['tables, ', ''],
      ['limit: 8', 'limit: 2'],
      ['cut-off: tolerance', 'cut-off: none'],
    ] as const) {
      const start = text.indexOf(from);
      const read = readDraft(text);
      const before = assess(read, catalogue, { reads });
      const draft = editDraft(read, start, start + from.length, to);
      const after = assess(draft, catalogue, { reads, previous: before });
      const anew = whole(assess(readDraft(text.replace(from, to)), catalogue, { reads }));
      assert.deepEqual(whole(after), anew);
      assert.notDeepEqual(anew, whole(before));
    }
  });

  it('is a sum of pages: an edit in one section leaves the figures of a long rest as they were', () => {
    const section = (title: string) => `## ${title}\n\n${'I led it. '.repeat(20)}(1.2.b)\n\n`;
    const text =
      HEAD + ['Design', 'Implementation', 'Evaluation'].map(title => section(title).repeat(30)).join('');
    const before = assess(readDraft(text), catalogue);
    const draft = editDraft(readDraft(text), text.length, text.length, 'One more.\n');
    const after = assess(draft, catalogue, { previous: before });
    assert.ok(before.kind === 'assessed' && after.kind === 'assessed');
    assert.equal(after.words.counted, before.words.counted + 2);
    assert.deepEqual(
      after.phases.map(({ words }) => words),
      before.phases.map(({ words }, index) => words + (index === 2 ? 2 : 0)),
    );
  });
});
