import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import type { Draft } from '../../../server/src/draft/model.ts';
import { type Evidence, rankEvidence } from '../../../server/src/evidence/rank.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { runs, SEED } from '../../seed.ts';
import { edits, fitted, markdown } from '../draft/edits.ts';

const catalogue = createCatalogue();

function ranked(text: string, framework = 'npqsl', frameworks = catalogue): Evidence {
  return rankedDraft(readDraft(text), framework, frameworks);
}

function rankedDraft(draft: Draft, framework = 'npqsl', frameworks = catalogue): Evidence {
  const assessment = assess(draft, frameworks, { assigned: { framework } });
  return assessment.kind === 'assessed' ? rankEvidence(assessment) : { passages: [], criteria: [] };
}

const RISK = 'Two people learnt the job in case the assistants were off sick, which they were in February.';
const BOARD =
  'In May the chair of governors questioned us on the three options, and they agreed on the second.';
const NONE = 'The hall clock stopped at ten past four one Friday, and nobody has wound it up since.';

describe('The ranking of evidence', () => {
  it('finds a criterion in everyday words that its wording does not have', () => {
    const { passages } = ranked(`# Work\n\n${RISK}\n\n${BOARD}\n\n${NONE}\n`);
    assert.deepEqual(
      passages.map(({ suggestions: [first] }) => first?.code),
      ['5.2.c', '1.2.c', passages[2]?.suggestions[0]?.code],
    );
    assert.equal(passages[0]?.suggestions[0]?.likely, true);
    assert.equal(
      passages[2]?.suggestions.some(({ likely }) => likely),
      false,
    );
  });

  it('ranks the passages of each criterion, and has each criterion of the task', () => {
    const text = `# Work\n\n${BOARD}\n\n${RISK}\n`;
    const { criteria } = ranked(text);
    const risk = criteria.find(({ code }) => code === '5.2.c');
    assert.equal(text.slice(risk?.passages[0]?.start, risk?.passages[0]?.end), RISK);
    assert.equal(criteria.length, 18);
  });

  it('says why by words of the passage itself, as they stand there', () => {
    const { passages } = ranked(`# Work\n\n${RISK}\n`);
    const because = passages[0]?.suggestions[0]?.because ?? [];
    assert.ok(because.length > 0);
    for (const word of because) assert.ok(RISK.includes(word), word);
  });

  it('looks at paragraphs, items and cells of 8 words or more, and at nothing that covers nothing', () => {
    const { passages } = ranked(
      [
        '# Work about risks that we found and managed',
        'Seven words about risks are not enough.',
        `- ${RISK}`,
        `| Risk | What we did |\n| --- | --- |\n| Flu | ${BOARD} |`,
        `> ${RISK}`,
        '```\nrisk risk risk risk risk risk risk risk risk\n```',
        `# Annex A\n\n${RISK}`,
        `# References\n\n${RISK}`,
      ].join('\n\n'),
    );
    assert.deepEqual(
      passages.map(({ words }) => words),
      [17, 18],
    );
  });

  it('reads no words that nobody sees: comments, code, where links lead', () => {
    const text =
      'We walked to [the pond](https://example.org/risk-register) and back <!-- risk register --> with `risk` in hand.';
    const { passages } = ranked(`# Walk\n\n${text}\n`);
    assert.deepEqual(
      passages
        .flatMap(({ suggestions }) => suggestions.flatMap(({ because }) => because))
        .filter(word => /risk/i.test(word)),
      [],
    );
  });

  it('says what a passage is tagged with, by whichever form', () => {
    const { passages } = ranked(
      `# A [5.2.c]\n\n${RISK}\n\n# B\n\n${BOARD}<!-- criteria: 1.2.c -->\n\n<!-- criteria: 1.2.d -->\n\n${NONE}\n`,
    );
    assert.deepEqual(
      passages.map(({ claims }) => claims),
      [['5.2.c'], ['1.2.c'], ['1.2.d']],
    );
  });

  it('learns from tags that are there, but not from a passage’s own', () => {
    const bees = (tag: string) =>
      `The hives by the pond had swarmed again and the beekeeper came over at noon.${tag}\n\n${NONE}\n\nNext week the beekeeper looked into all of the hives once more for us.\n`;
    const last = (evidence: Evidence) =>
      evidence.passages.at(-1)?.suggestions.find(({ code }) => code === '4.2.b')?.score ?? 0;
    const first = (evidence: Evidence) =>
      evidence.passages[0]?.suggestions.find(({ code }) => code === '4.2.b')?.score ?? 0;
    const untagged = ranked(`# Bees\n\n${bees('')}`);
    const tagged = ranked(`# Bees\n\n${bees('<!-- criteria: 4.2.b -->')}`);
    assert.ok(last(tagged) > last(untagged), `${last(tagged)} and ${last(untagged)}`);
    assert.ok(first(tagged) <= first(untagged) + 0.05, `${first(tagged)} and ${first(untagged)}`);
  });

  it('goes by the wording of criteria that bring no cues', () => {
    const own = createCatalogue([
      {
        file: 'own.markscheme.yaml',
        text: `id: own\ntitle: Own\ntasks:\n  - id: t\n    title: T\n    criteria:\n      - { code: C1, asks: Manages risk. }\n      - { code: C2, asks: Communicates with customers. }\n`,
      },
    ]);
    const { passages } = ranked(`# Work\n\n${RISK}\n\n${NONE}\n`, 'own', own);
    assert.equal(passages[0]?.suggestions[0]?.code, 'C1');
  });

  it('has nothing to say without criteria, words, or any that it knows', () => {
    assert.deepEqual(ranked('', 'npqsl').passages, []);
    assert.deepEqual(ranked(`# Work\n\n${RISK}\n`, 'plain').criteria, []);
    assert.deepEqual(ranked(`# Work\n\n${RISK}\n`, 'plain').passages[0]?.suggestions, []);
    const { passages } = ranked('# 仕事\n\n私たち は 昨日 学校 で 先生 と 話 を しました。\n');
    assert.deepEqual(passages[0]?.suggestions, []);
  });

  it('gives scores from 0 to 1, the best first, with words of the draft', () => {
    fc.assert(
      fc.property(markdown(20), text => {
        const { passages, criteria } = ranked(text);
        for (const list of [
          ...passages.map(({ suggestions }) => suggestions),
          ...criteria.map(each => each.passages),
        ])
          list.forEach(({ score, because }, at) => {
            assert.ok(score > 0 && score <= 1);
            assert.ok(score <= (list[at - 1]?.score ?? 1));
            for (const word of because) assert.ok(text.includes(word), word);
          });
      }),
      { numRuns: runs(300), seed: SEED },
    );
  });

  it('says of tags what coverage counts: the words of the passages that a criterion has', () => {
    const table = `| What | Codes |\n| --- | --- |\n| ${BOARD} | 1.2.c |\n| ${RISK} | 5.2.c, 1.2.c |\n`;
    const tagged = fc.array(
      fc.constantFrom(
        RISK,
        `${BOARD} (1.2.c)`,
        `${NONE}<!-- criteria: 1.2.d -->`,
        '<!-- criteria: 5.2.c -->',
        '# Risks [5.2.c]',
        `- ${RISK} (5.2.c)\n- ${BOARD}`,
        table,
        '1.2.c, 1.2.d',
        '## More',
        '# Annex A',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(tagged, blocks => {
        const assessment = assess(readDraft(blocks.join('\n\n')), catalogue, {
          assigned: { framework: 'npqsl' },
        });
        if (assessment.kind !== 'assessed') return;
        const { passages } = rankEvidence(assessment);
        for (const { tracked, words } of assessment.coverage) {
          const claimed = passages.filter(({ claims }) => claims.includes(tracked.code));
          const sum = claimed.reduce((all, passage) => all + passage.words, 0);
          // Headings, codes alone in a cell and short passages count as well, and are no passages here.
          assert.ok(sum <= words, `${tracked.code}: ${sum} of ${words}`);
          if (words >= 60) assert.ok(claimed.length > 0, `${tracked.code} has ${words} words`);
        }
      }),
      { numRuns: runs(500), seed: SEED },
    );
  });

  it('is after edits what it is of the draft read anew', function () {
    this.timeout(0);
    const prose = fc.array(fc.constantFrom(RISK, BOARD, NONE, '# Risks', '## Governors', `- ${RISK}`), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(markdown(20), prose, edits, (text, blocks, changes) => {
        let now = `${blocks.join('\n\n')}\n\n${text}`;
        let draft = readDraft(now);
        rankedDraft(draft);
        for (const change of changes) {
          const { start, end } = fitted(change, now.length);
          draft = editDraft(draft, start, end, change.text);
          now = now.slice(0, start) + change.text + now.slice(end);
          assert.deepEqual(rankedDraft(draft), ranked(now));
        }
      }),
      { numRuns: runs(1000), seed: SEED },
    );
  });
});
