import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type AssessOptions, assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import type { Draft } from '../../../server/src/draft/model.ts';
import { wholeOf } from '../../../server/src/draft/whole.ts';
import { coverageAnswer } from '../../../server/src/features/coverage.ts';
import { overview } from '../../../server/src/features/overview.ts';
import type { CoverageAnswer, Overview } from '../../../server/src/protocol.ts';
import { runs } from '../../seed.ts';
import { bundled, frontMatter, prose } from '../assessment/support.ts';

const RUNS = runs(300);
const root = join(__dirname, '..', '..', '..', '..');

/** What is said of a draft; of one in several files, as its first file has it. */
function seen(draft: Draft, options: AssessOptions = {}): { shown: Overview; coverage: CoverageAnswer } {
  const assessment = assess(draft, bundled, options);
  assert.ok(assessment.kind === 'assessed');
  const uri = draft.files?.[0]?.name ?? 'file:///school/draft.md';
  const assessed = { uri, version: 1, assessment, problems: [], lines: draft, files: draft.files };
  return { shown: overview(assessed), coverage: coverageAnswer(assessed) };
}

/** The overview of an NPQSL draft. */
function ofLines(lines: readonly string[], ...more: string[]): Overview {
  return seen(readDraft(frontMatter('npqsl', ...more) + lines.join('\n'))).shown;
}

const sum = <Item>(items: readonly Item[], figure: (item: Item) => number) =>
  items.reduce((total, item) => total + figure(item), 0);

/** Figures that say the same in two ways must be the same. */
function check({ shown, coverage }: ReturnType<typeof seen>): void {
  const { sections, words } = shown;
  const claimed = new Map<string, number>();
  for (const { claims } of sections)
    for (const { code, words: own } of claims) claimed.set(code, (claimed.get(code) ?? 0) + own);
  for (const { code, words: all } of coverage.areas.flatMap(({ criteria }) => criteria)) {
    assert.equal(claimed.get(code) ?? 0, all, `what claims ${code}`);
    claimed.delete(code);
  }
  assert.deepEqual([...claimed], [], 'nothing claims what is not tracked');
  assert.equal(
    sum(sections, section => section.words),
    words.total,
  );
  assert.equal(
    sum(sections, section => section.words - section.notCounted),
    words.counted,
  );
  assert.equal(
    sum(sections, section => section.notCounted),
    sum(words.excluded, item => item.words),
  );
  for (const [index, { level, wordsBelow, words: own }] of sections.entries()) {
    const after = sections.findIndex((other, at) => at > index && (level === 0 || other.level <= level));
    const below = sections.slice(index, level === 0 ? index + 1 : after < 0 ? undefined : after);
    assert.equal(
      wordsBelow,
      sum(below, section => section.words),
    );
    assert.ok(own <= wordsBelow);
  }
  for (const { why, notCounted } of sections) if (notCounted > 0) assert.notEqual(why, null);
}

const HEAD = `---
assessment:
  framework: npqsl
  words: { limit: 60, exclude: [tables, quotations] }
  budget: { design: 30, Aims: 5, Part A: 40 }
---
`;
const BLOCKS = [
  '# A title\n',
  '## Part A: what I led\n',
  '## Design\n',
  '## Implementation <!-- criteria: 2.2.b -->\n',
  'Evaluation (1.2.b)\n---\n',
  '### Aims\n',
  '# Annex B: the survey <!-- criteria: 1.2.b -->\n',
  '## References\n',
  'Some words about it (1.2.b), as Annex B shows.\n',
  `I led it: ${prose(45)} (1.2.c).\n`,
  '<!-- criteria: 3.2.b, 6.2.1 -->\n',
  '<!-- phase: evaluation -->\n',
  'Both (1.2.b) and (1.2.b), and criterion 2.2.b.\n',
  '- one item (1.2.b)\n- two items\n',
  '| a | b |\n| - | - |\n| two words (1.2.b) | c |\n',
  '> Quoted (1.2.b).\n',
  'See [the data](data.csv) and [the survey](#annex-b-the-survey). (5.2.a)\n',
  'A note[^n].\n\n[^n]: Of three words.\n',
];

describe('The overview', () => {
  it('claims, section by section, what the coverage claims in all, and counts each word once', () => {
    const blocks = fc.array(fc.constantFrom(...BLOCKS), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 3 }), files => {
        const texts = files.map((parts, index) => (index === 0 ? HEAD : '') + parts.join('\n'));
        check(seen(readDraft(texts.join('\n'))));
        const drafts = texts.map((text, index) => ({
          name: `file:///school/${index}.md`,
          path: `${index}.md`,
          draft: readDraft(text),
        }));
        check(seen(wholeOf(drafts)));
      }),
      { numRuns: RUNS, seed: 2026 },
    );
  });

  it('does so for the examples', () => {
    const drafts = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.md'))
      .map(path => readDraft(readFileSync(join(root, 'examples', path), 'utf8')));
    const assessable = drafts.filter(draft => assess(draft, bundled).kind === 'assessed');
    assert.ok(assessable.length > 10);
    for (const draft of assessable) check(seen(draft));
  });

  it('has each heading once, with its first line, its own words and those below it', () => {
    const { sections } = ofLines([
      'Before any heading.',
      '',
      '# A title',
      '',
      '## Design',
      'Four words stand here.',
      '### The data',
      'Two more.',
      '## Annex A',
      'Six words that nobody counts here.',
    ]);
    assert.deepEqual(
      sections.map(section => [section.heading, section.level, section.words, section.wordsBelow]),
      [
        [null, 0, 3, 3],
        ['A title', 1, 2, 19],
        ['Design', 2, 5, 9],
        ['The data', 3, 4, 4],
        ['Annex A', 2, 8, 8],
      ],
    );
    assert.deepEqual(
      sections.map(({ phases, counted, why }) => [phases[0] ?? null, counted, why]),
      [
        [null, true, null],
        [null, true, null],
        ['design', true, null],
        ['design', true, null],
        [null, false, 'Annexes are not counted.'],
      ],
    );
    // The front matter has five lines with the blank one behind it.
    assert.deepEqual(
      sections.map(({ range }) => [range.start.line, range.end.line - range.start.line]),
      [
        [5, 0],
        [7, 0],
        [9, 0],
        [11, 0],
        [13, 0],
      ],
    );
  });

  it('says which words of a counted section are not counted', () => {
    const { sections, words } = ofLines(
      ['## Design', 'Three words here.', '', '| a | b |', '| - | - |', '| c | d e |'],
      'words: { exclude: [tables] }',
    );
    const [design] = sections;
    assert.deepEqual(
      [design?.words, design?.notCounted, design?.counted, design?.why],
      [9, 5, true, 'Tables in it are not counted.'],
    );
    assert.deepEqual(words.excluded, [{ what: 'tables', words: 5 }]);
  });

  it('gives a heading the budget that is its own, and none that others share', () => {
    const lines = ['## Design', 'One.', '## What we planned', 'Two.', '## Aims', 'Three.'];
    const { sections, words } = ofLines(lines, 'budget: { design: 30, Aims: 5 }');
    assert.deepEqual(
      sections.map(({ heading, budget }) => [heading, budget]),
      [
        ['Design', null],
        ['What we planned', null],
        ['Aims', 5],
      ],
    );
    assert.deepEqual(
      words.budgets.map(({ name, kind, words: used, budget }) => [name, kind, used, budget]),
      [
        ['design', 'phase', 6, 30],
        ['Aims', 'section', 2, 5],
      ],
    );
  });

  it('names the first word that is not read', () => {
    const { words } = ofLines(['One two three four five.'], 'words: { limit: 3, cut-off: limit }');
    assert.equal(words.cutOff?.words, 3);
    assert.deepEqual(words.cutOff?.range.start, { line: 6, character: 'One two three '.length });
  });

  it('lists annexes and files with where they are referred to and for which criteria', () => {
    const lines = [
      '## Design',
      'See Annex A and [the plan](plan%20B.pdf) (1.2.1).',
      '',
      'The [annex](#annex-a-the-survey) again, [the plan](plan%20B.pdf), [gone](gone.pdf) and Annex C.',
      '## Annex A: the survey',
      'With [figures](figures.csv).',
      '## References',
      '[Not a document](elsewhere.pdf)',
    ];
    const draft = readDraft(frontMatter('npqsl') + lines.join('\n'));
    const options = { documents: new Set(['plan%20B.pdf', 'figures.csv']), absent: new Set(['gone.pdf']) };
    const { documents } = seen(draft, options).shown;
    assert.deepEqual(
      documents.map(({ name, kind, status, uri, links, criteria }) => ({
        ...{ name, kind, status, uri: uri?.replace('file:///school/', '') ?? null, criteria },
        links: links.map(({ section, inAccount }) => `${section}${inAccount ? '' : ' (annex)'}`),
      })),
      [
        {
          ...{ name: 'Annex A: the survey', kind: 'annex', status: 'there', uri: 'draft.md' },
          ...{ criteria: ['1.2.1'], links: ['Design', 'Design'] },
        },
        {
          ...{ name: 'Annex C', kind: 'annex', status: 'unknown', uri: null },
          ...{ criteria: [], links: ['Design'] },
        },
        {
          ...{ name: 'plan B.pdf', kind: 'file', status: 'there', uri: 'plan%20B.pdf' },
          ...{ criteria: ['1.2.1'], links: ['Design', 'Design'] },
        },
        {
          ...{ name: 'gone.pdf', kind: 'file', status: 'missing', uri: 'gone.pdf' },
          ...{ criteria: [], links: ['Design'] },
        },
        {
          ...{ name: 'figures.csv', kind: 'file', status: 'there', uri: 'figures.csv' },
          ...{ criteria: [], links: ['Annex A: the survey (annex)'] },
        },
      ],
    );
    assert.deepEqual(documents[0]?.range?.start, { line: 9, character: 0 });
  });

  it('says what answers a condition, and where the account speaks of it', () => {
    const { conditions } = ofLines(['We wrote a risk assessment.'], 'started: 2025-09-01', 'finished:');
    const duration = conditions.find(({ keys }) => keys.includes('started'));
    assert.deepEqual(duration?.keys, ['started', 'finished']);
    assert.deepEqual(duration?.missing, ['finished']);
    assert.equal(duration?.answer?.range.start.line, 3);
    const risk = conditions.find(({ keys }) => keys.includes('risk-assessment'));
    assert.equal(risk?.answer, null);
    assert.equal(risk?.seen?.range.start.line, 7);
  });
});
