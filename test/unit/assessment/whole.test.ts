import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AssessOptions, assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import type { Draft } from '../../../server/src/draft/model.ts';
import { fileAt, wholeOf } from '../../../server/src/draft/whole.ts';
import { createCatalogue } from '../../../server/src/framework/bundled.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { runs } from '../../seed.ts';
import { allOn } from '../rules/support.ts';

const RUNS = runs(300);
const catalogue = createCatalogue();
const HEAD = `---
assessment:
  framework: npqsl
  words: { limit: 60, tolerance: 10%, cut-off: tolerance, exclude: [tables] }
  budget: { design: 30, Aims: 5 }
---
`;

/** Blocks that stand for themselves: what they need of labels they bring along. */
const BLOCKS = [
  '# A title\n',
  '## Design\n',
  '## Implementation <!-- criteria: 2.2.b -->\n',
  '## Evaluation\n',
  '### Aims\n',
  '### 2. Numbered\n',
  '# Annex B: the survey\n',
  '## References\n',
  'Some words about it (1.2.b), as Annex B shows.\n',
  `I led it: ${'plain words and more of them '.repeat(9)}(1.2.c).\n`,
  `They did it: ${'plain words and more of them '.repeat(9)}[6.2.1].\n`,
  'A slip (7.2.1), and another level (6.3.1).\n',
  '<!-- criteria: 3.2.b -->\n',
  '<!-- phase: evaluation -->\n',
  '<!-- phase: evaluaton -->\n',
  '<!-- markscheme-disable writing/placeholder: to come -->\n',
  '<!-- Write here. -->\n',
  'TODO [insert figure]\n',
  '- one item\n- two items\n',
  '| a | b |\n| - | - |\n| two words | c |\n',
  '> Quoted (1.2.b).\n',
  'See [the data](data.csv), [the survey](#annex-b-the-survey) and [nothing](#nowhere). (5.2.a)\n',
  'See [raw][one].\n\n[one]: gone.csv\n',
  'A note[^n].\n\n[^n]: Of three words.\n',
  'As Smith (2019) says.\n',
  'Smith, J. (2019) A title.\n',
  '```\ncode (1.2.b)\n```\n',
  // What claims by where it stands.
  '# 1.2 Context\n',
  '### 1.2.1 Our town\n',
  '## 1.2.1 and 1.2.b More\n',
  '### Criteria\n',
  '<!-- 1.2.1 -->\n',
  '<!-- codes: 1.2.1 -->\n',
  'Two words.\n<!-- criteria: 1.2.c -->\n',
  '- an item\n<!-- criteria: 1.2.c -->\n',
  'Criteria: 1.2.b\n',
  '**KSBs covered:** 6.2.1, 1.2.1\n',
  '- [x] 1.2.c is done\n',
  '[insert it here]\n',
];
const blocks = fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 40 });

const options: AssessOptions = { documents: new Set(['data.csv']), absent: new Set(['gone.csv']) };

/** All that is said of a draft, with places as offsets. */
function said(draft: Draft, more: AssessOptions = {}) {
  const assessment = assess(draft, catalogue, { ...options, ...more });
  assert.ok(assessment.kind === 'assessed');
  const { words, cutOff, sections, strays, strayPhases, outOfOrder, conditions, links, walk } = assessment;
  return {
    assessment,
    all: {
      problems: problemsOf(assessment, allOn),
      words: { ...words, excluded: [...words.excluded].sort((a, b) => a.what.localeCompare(b.what)) },
      // A comment that waits for the next page’s words is among what is read, whatever it names.
      cutOff: cutOff && {
        ...cutOff,
        read: [...cutOff.read].filter(code => !code.startsWith('phase: ')).sort(),
      },
      ...{ sections, strays, strayPhases, outOfOrder, conditions },
      ...{ broken: links.broken.size, evidence: [...links.evidence].filter(key => !key.startsWith('[')) },
      outline: walk.outline,
      phases: assessment.phases.map(({ phase, status, words: all, counted, sections: named }) => ({
        ...{ id: phase.id, status, all, counted },
        named: [...named],
      })),
      coverage: assessment.coverage.map(({ tracked, status, words: claimed, first, citations }) => ({
        ...{ code: tracked.code, status, claimed, first },
        citations: [...citations],
      })),
      lists: { sections: draft.sections, passages: draft.passages.length },
    },
  };
}

/** A draft of these texts, the first with the front matter, and the same in one file. */
function cut(texts: readonly string[]): { whole: Draft; one: Draft } {
  return { whole: inFiles(texts.map(readDraft)), one: readDraft(texts.join('\n')) };
}

/** Texts that name a line name its file, too, where there are several. */
function withoutLines({ problems, conditions, ...rest }: ReturnType<typeof said>['all']) {
  const plain = (text: string) => text.replaceAll(/line \d+(?: of ‘\d+\.md’)?/g, 'line …');
  return {
    ...rest,
    problems: problems.map(problem => ({ ...problem, message: plain(problem.message) })),
    conditions: conditions.map(condition => ({ ...condition, detail: plain(condition.detail) })),
  };
}

function inFiles(drafts: readonly Draft[]): Draft {
  return wholeOf(drafts.map((draft, index) => ({ name: `${index}.md`, path: `${index}.md`, draft })));
}

describe('A draft in several files', () => {
  it('is assessed as the one file would be that it was cut from', () => {
    const numbered = (parts: readonly string[]) =>
      parts.map((part, index) => part.replaceAll('[one]', `[l${index}]`).replaceAll('[^n]', `[^n${index}]`));
    fc.assert(
      fc.property(blocks, fc.array(fc.nat(39), { maxLength: 6 }), (parts, borders) => {
        const files: string[] = [HEAD];
        for (const [index, part] of numbered(parts).entries()) {
          if (borders.includes(index)) files.push('');
          files.push(`${files.pop() ?? ''}${part}\n`);
        }
        // The line break between two files stands for the one at the end of the first.
        const texts = files.map((text, index) => (index < files.length - 1 ? text.slice(0, -1) : text));
        const { whole, one } = cut(texts);
        assert.deepEqual(withoutLines(said(whole).all), withoutLines(said(one).all));
      }),
      { numRuns: RUNS, seed: 2026 },
    );
  });

  it('is assessed after an edit in any of its files as if it were read anew', () => {
    const edit = fc.record({
      file: fc.nat(4),
      at: fc.nat(),
      length: fc.nat(30),
      text: fc.constantFrom(' more', ...BLOCKS),
    });
    fc.assert(
      fc.property(
        fc.array(blocks, { minLength: 5, maxLength: 5 }),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (files, edits) => {
          let texts = files.map((parts, index) => (index === 0 ? HEAD : '') + parts.join('\n'));
          let drafts = texts.map(readDraft);
          let previous = said(inFiles(drafts)).assessment;
          for (const { file, at, length, text } of edits) {
            const now = texts[file] ?? '';
            const first = file === 0 ? HEAD.length : 0;
            const start = first + (at % (now.length - first + 1));
            const end = Math.min(now.length, start + length);
            texts = texts.with(file, now.slice(0, start) + text + now.slice(end));
            drafts = drafts.with(file, editDraft(drafts[file] ?? readDraft(''), start, end, text));
            const after = said(inFiles(drafts), { previous });
            assert.deepEqual(after.all, said(inFiles(texts.map(readDraft))).all);
            previous = after.assessment;
          }
        },
      ),
      { numRuns: Math.ceil(RUNS / 5), seed: 2026 },
    );
  });

  it('gives each place in its own file, the ends of files included', () => {
    const { whole } = cut(['one\ntwo', '', 'three\n']);
    const shown = (offset: number) => {
      const { line, character } = whole.placeAt(offset);
      return `${fileAt(whole, offset)?.name}:${line}:${character}`;
    };
    assert.equal(whole.text, 'one\ntwo\n\nthree\n');
    assert.deepEqual([0, 7, 8, 9, 14, 15, 99].map(shown), [
      '0.md:0:0',
      '0.md:1:3',
      '1.md:0:0',
      '2.md:0:0',
      '2.md:0:5',
      '2.md:1:0',
      '2.md:1:0',
    ]);
  });

  it('has links that lead on from the folder of each file, and labels of each file’s own', () => {
    const files = [
      [
        'main.md',
        `${HEAD}See [the survey](annex/survey.md), [data][d] and [raw](annex/survey.md#raw).\n\n[d]: data.csv\n`,
      ],
      [
        'parts/more.md',
        '[here](chart.png), [there](../data.csv), [d][d], [home](../main.md#nothing)\n\n[d]: notes.txt\n',
      ],
      ['annex/survey.md', '# Annex A: the survey\n\n## Raw\n\n[d]\n'],
    ] as const;
    const draft = wholeOf(files.map(([path, text]) => ({ name: path, path, draft: readDraft(text) })));
    const there = ['data.csv', 'parts/chart.png', 'parts/notes.txt'];
    const { assessment } = said(draft, { documents: new Set(there), absent: new Set() });
    const { links, walk } = assessment;
    const addresses = [...walk.sums.refers.keys()]
      .flatMap(key => links.address(key) ?? [])
      .filter(to => to !== '§A');
    assert.deepEqual(addresses.sort(), [
      '#annex-a-the-survey',
      '#nothing',
      '#raw',
      'data.csv',
      'data.csv',
      'parts/chart.png',
      'parts/notes.txt',
    ]);
    assert.deepEqual([...links.broken], ['#nothing']);
    assert.deepEqual(
      [...links.evidence].flatMap(key => links.address(key) ?? []).sort(),
      ['#annex-a-the-survey', '#raw', ...there, 'data.csv', '§A'].sort(),
    );
  });
});
