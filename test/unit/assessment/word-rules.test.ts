import assert from 'node:assert/strict';
import fc from 'fast-check';
import { identify } from '../../../server/src/assessment/identify.ts';
import type { WordRules } from '../../../server/src/assessment/word-rules.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { assessed, bundled, frontMatter, prose, withFrameworks } from './support.ts';

const own = withFrameworks(`id: own
title: Own
phases:
  - { id: design, title: Planning, synonyms: [design, planning] }
areas:
  - { number: 1, title: One }
tasks:
  - id: one
    title: One
    phases: [design]
    parts: [{ id: A, title: First, areas: [1] }]
    words: { limit: 1000, minimum: 800, tolerance: ±10%, cutOff: tolerance, exclude: [annex, references], budget: { design: 300, Method: 200 } }
`);

/** The rules of some lines under `assessment:`, with `message @ text` of each problem and its replacement. */
function read(...lines: string[]): { rules: WordRules; problems: (string | undefined)[][] } {
  const text = frontMatter('own', ...lines);
  const { wordRules, problems } = identify(readDraft(text), own);
  return {
    rules: wordRules,
    problems: problems.map(({ start, end, message, replacement }) => [
      text.slice(start, end),
      message,
      replacement,
    ]),
  };
}

/** The one problem of some lines. */
function problem(...lines: string[]): (string | undefined)[] {
  const { problems } = read(...lines);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems[0] ?? [];
}

const budgetsOf = ({ budgets }: WordRules) => budgets.map(({ kind, id, words }) => `${kind} ${id} ${words}`);

describe('readWordRules', () => {
  it('has the framework’s figures where the front matter says nothing', () => {
    const { rules, problems } = read();
    assert.deepEqual(
      { ...rules, budgets: budgetsOf(rules) },
      {
        limit: 1000,
        minimum: 800,
        tolerance: { over: 10, under: 10 },
        cutOff: 'tolerance',
        excludes: ['annex', 'references'],
        excludeSections: [],
        budgets: ['phase design 300', 'section method 200'],
      },
    );
    assert.deepEqual(problems, []);
  });

  it('has the participant’s own before them, one by one', () => {
    const { rules, problems } = read('words: { limit: 2000, tolerance: 5%, cut-off: limit }');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [rules.limit, rules.minimum, rules.tolerance, rules.cutOff],
      [2000, 800, { over: 5, under: 0 }, 'limit'],
    );
    const lines = read(
      'words:',
      '  minimum: 100',
      '  cut-off: none',
      '  exclude:',
      '    - tables',
      '    - Footnote',
    );
    assert.deepEqual(lines.problems, []);
    assert.deepEqual([lines.rules.minimum, lines.rules.cutOff], [100, 'none']);
    assert.deepEqual(lines.rules.excludes, ['annex', 'references', 'table', 'footnote']);
  });

  it('adds what is to be excluded, and takes away what is to be included', () => {
    assert.deepEqual(
      read('words: { exclude: [references, tables, captions, quotations, footnotes] }').rules.excludes,
      ['annex', 'references', 'table', 'caption', 'quotation', 'footnote'],
    );
    assert.deepEqual(read('words: { include: [appendices] }').rules.excludes, ['references']);
    assert.deepEqual(read('words: { include: references, exclude: headings }').rules.excludes, [
      'annex',
      'heading',
    ]);
    assert.deepEqual(problem('words: { exclude: [tables], include: [table] }'), [
      'table',
      '‘exclude’ and ‘include’ both name tables. Take it out of one of them.',
      undefined,
    ]);
  });

  it('reads two hundred budgets, and says where it stops', () => {
    const many = Array.from({ length: 203 }, (_, index) => `  Section ${index}: 100`);
    const { rules, problems } = read('budget:', ...many);
    assert.equal(rules.budgets.length - read().rules.budgets.length, 200);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.[1] ?? '', /^Only the first 200 budgets are read/);
  });

  it('reads budgets beside words and in them, by part, phase and section', () => {
    assert.deepEqual(budgetsOf(read('budget: { Planning: 400, A: 900, 2. The school (1.2.1): 100 }').rules), [
      'phase design 400',
      'section method 200',
      'part part a 900',
      'section the school 1 2 1 100',
    ]);
    assert.deepEqual(budgetsOf(read('words: { budget: { Part A: 5 } }').rules).at(-1), 'part part a 5');
    assert.deepEqual(
      budgetsOf(read('words:', '  budget:', '    METHOD: 5', 'budget:', '  method: 6').rules),
      ['phase design 300', 'section method 6'],
    );
  });

  for (const [lines, at, message, replacement] of [
    [['words: 2000'], '2000', /^Expected a word limit/, '{ limit: 2000 }'],
    [
      ['words: { limits: 2000 }'],
      'limits',
      /There is no key ‘limits’ under ‘words:’\. Did you mean ‘limit’\?/,
      'limit',
    ],
    [['words: { cutoff: limit }'], 'cutoff', /Did you mean ‘cut-off’\?/, 'cut-off'],
    [['words: { limit: many }'], 'many', /^Expected a number of words, such as ‘limit: 2000’\.$/, undefined],
    [['words: { minimum: -1 }'], '-1', /^Expected a number of words/, undefined],
    [['words: { minimum: 1001 }'], '1001', /above the limit of 1000/, undefined],
    [['words: { tolerance: 0.1 }'], '0.1', /^Expected a percentage.* Did you mean ‘10%’\?$/, '10%'],
    [['words: { tolerance: some }'], 'some', /^Expected a percentage, such as ‘tolerance: 10%’/, undefined],
    [['words: { cut-off: limits }'], 'limits', /Did you mean ‘limit’\?/, 'limit'],
    [['words: { cut-off: true }'], 'true', /^Expected where reading stops/, undefined],
    [
      ['words: { exclude: [5] }'],
      '5',
      /^Nothing can be left out of the count by this name\. There are: annexes, /,
      undefined,
    ],
    [['budget: 1200'], '1200', /such as ‘budget: \{ design: 1200 \}’/, undefined],
    [
      ['budget: { design: lots }'],
      'lots',
      /^Expected a number of words, such as ‘design: 1200’\.$/,
      undefined,
    ],
    [['words: { budget: [design] }'], '[design]', /such as ‘budget: \{ design: 1200 \}’/, undefined],
    [['budgets: { design: 1200 }'], 'budgets', /Did you mean ‘budget’\?/, 'budget'],
  ] as const) {
    it(`says what is wrong in ‘${lines.join(' ')}’, at the value`, () => {
      const [where, what = '', fix] = problem(...lines);
      assert.deepEqual([where, fix], [at, replacement]);
      assert.match(what, message);
    });
  }

  it('reads what an alias stands for', () => {
    const { rules, problems } = read('others: &some [tables, headings]', 'words: { exclude: *some }');
    assert.deepEqual([rules.excludes, problems], [['annex', 'references', 'table', 'heading'], []]);
    assert.deepEqual(problem('others: &some [tables, 5]', 'words: { exclude: *some }')[0], '*some');
  });

  it('never throws, whatever stands there', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '*a',
        '&a [*a]',
        '&b { x: *b }',
        '{ ? [a] : b }',
        '~',
        '[[]]',
        '{}',
        '!!set {a}',
        '2e3',
        '.nan',
      ),
      fc.json(),
    );
    fc.assert(
      fc.property(value, value, fc.constantFrom('exclude', 'budget', 'tolerance', 'limit'), (a, b, key) => {
        for (const line of [`words: ${a}`, `words: { ${key}: ${a}, minimum: ${b} }`, `budget: ${b}`]) {
          const text = frontMatter('own', line);
          const { problems } = identify(readDraft(text), own);
          for (const { start, end } of problems) assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
    );
  });

  it('counts by the front matter’s rules', () => {
    const lines = [
      '## Design',
      '',
      prose(30),
      '',
      '| a |',
      '| - |',
      '| b |',
      '',
      '## Appendix',
      '',
      prose(5),
    ];
    const words = (...more: string[]) =>
      assessed(lines, { head: frontMatter('npqsl', ...more) }).words.counted;
    assert.equal(words(), 1 + 30 + 2);
    assert.equal(words('words: { exclude: [tables, headings] }'), 30);
    assert.equal(words('words: { include: [annexes] }'), 1 + 30 + 2 + 1 + 5);
  });

  it('has the NPQs’ figures without tolerance, minimum or cut-off, since none are known', () => {
    for (const id of bundled.ids.filter(each => each.startsWith('npq')))
      for (const task of bundled.find(id)?.tasks ?? [])
        assert.deepEqual(
          [task.tolerance, task.wordMinimum, task.cutOff, task.budget],
          [undefined, undefined, 'none', {}],
        );
  });

  it('has those of the other frameworks that were seen', () => {
    const figures = (id: string, index = 0) => {
      const task = bundled.find(id)?.tasks[index];
      return [task?.tolerance, task?.wordMinimum, task?.cutOff];
    };
    const both = { over: 10, under: 10 };
    assert.deepEqual(figures('aqa-epq'), [undefined, undefined, 'none']);
    assert.deepEqual(figures('aqa-epq', 1), [undefined, 1000, 'none']);
    assert.deepEqual(figures('ib-ee'), [undefined, undefined, 'limit']);
    assert.deepEqual(figures('ib-ee-2027'), [undefined, undefined, 'limit']);
    assert.deepEqual(figures('cmi-5-unit'), [both, 2500, 'none']);
    assert.deepEqual(figures('apprenticeship'), [both, undefined, 'tolerance']);
  });
});
