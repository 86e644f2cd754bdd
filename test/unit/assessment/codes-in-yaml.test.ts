import assert from 'node:assert/strict';
import { markEdits } from '../../../server/src/features/mark.ts';
import { URI } from '../features/support.ts';
import { assessed, frontMatter, withFrameworks } from './support.ts';

const own = withFrameworks(`id: own
title: Own
tasks:
  - id: one
    title: One
    criteria:
      - { code: 1.1, asks: a }
      - { code: 1.10, asks: b }
      - { code: 007, asks: c }
      - { code: 1e3, asks: d }
  - { id: 007, title: Two }
`);
const read = (...lines: string[]) =>
  assessed(['One.'], { head: frontMatter('own', 'task: one', ...lines), frameworks: own });

describe('Codes that YAML takes for numbers', () => {
  it('are read as they are written, in frameworks and front matter', () => {
    const { marks, frontMatterProblems, coverage } = read('marks: { 1.10: 2, 1.1: 1, 007: 3, 1e3: 4 }');
    assert.deepEqual(frontMatterProblems, []);
    assert.deepEqual(
      [...marks],
      [
        ['1.10', 2],
        ['1.1', 1],
        ['007', 3],
        ['1e3', 4],
      ],
    );
    assert.deepEqual(
      coverage.map(({ tracked }) => tracked.code),
      ['1.1', '1.10', '007', '1e3'],
    );
    assert.deepEqual([...read('marks:', '  1.10: 2').marks], [['1.10', 2]]);
    assert.deepEqual([...read('marks: { "1.10": 2 }').marks], [['1.10', 2]]);
  });

  it('can be those of tasks, and keys of a budget', () => {
    const { task } = assessed(['One.'], { head: frontMatter('own', 'task: 007'), frameworks: own });
    assert.equal(task.id, '007');
    assert.equal(read('budget: { 1.10: 300 }').wordRules.budgets[0]?.name, '1.10');
  });

  it('still can’t stand twice', () => {
    assert.match(
      read('marks: { 1.10: 2, "1.10": 3 }').frontMatterProblems[0]?.message ?? '',
      /stands here twice/,
    );
    assert.match(
      read('marks: { 007: 2, 007: 3 }').frontMatterProblems[0]?.message ?? '',
      /stands here twice/,
    );
  });

  it('are written in quotes by Mark Yourself, and found where they stand', () => {
    const marked = (code: string, ...lines: string[]) => {
      const assessment = read(...lines);
      const draft = { uri: URI, version: 1, folder: '', assessment, problems: [], lines: assessment.draft };
      return markEdits(draft, code, 4).map(({ newText }) => newText);
    };
    assert.match(marked('1.10').join(), /"1\.10": 4/);
    assert.deepEqual(marked('007', 'marks: { 1.1: 1 }'), [', "007": 4']);
    assert.deepEqual(marked('1.10', 'marks: { 1.1: 1, 1.10: 2 }'), ['4']);
  });

  it('are suggested in quotes', () => {
    const [fault] = read('marks: { 1.100: 2 }').frontMatterProblems;
    assert.match(fault?.replacement ?? '', /^"1\.10*"$/);
  });
});

describe('Figures of words with a comma', () => {
  it('are understood, and told how to be written', () => {
    for (const figure of ['9,000', '"9,000"', '9.000', '9 000', '9000 words']) {
      const { wordRules, frontMatterProblems } = read(`words: { limit: ${figure} }`);
      assert.equal(wordRules.limit, 9000, figure);
      assert.match(frontMatterProblems.map(({ message }) => message).join(), /write 9000/);
      assert.equal(frontMatterProblems[0]?.replacement, '9000');
      assert.equal(frontMatterProblems.length, 1);
    }
    const { wordRules, frontMatterProblems } = read('budget: { a: 1,000, b: 1,000, c: 5 }');
    assert.deepEqual(
      wordRules.budgets.map(({ words }) => words),
      [1000, 1000, 5],
    );
    assert.equal(frontMatterProblems.length, 2);
  });
});
