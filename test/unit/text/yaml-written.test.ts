import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { markEdits } from '../../../server/src/features/mark.ts';
import { meantFigure } from '../../../server/src/text/figures.ts';
import { yamlText } from '../../../server/src/text/yaml-written.ts';
import { assessed, frontMatter, withFrameworks } from '../assessment/support.ts';
import { URI } from '../features/support.ts';

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

describe('A code in YAML', () => {
  it('is written in quotes where it would be taken for a number or another word of YAML', () => {
    for (const code of ['1.10', '007', '1e3', '0x1F', '1.1', '12', 'yes', 'null', 'a: b', '(a)', '*', ''])
      assert.equal(yamlText(code), JSON.stringify(code));
    for (const code of ['1.2.1', 'AO3', 'K7', '1.2.a', 'LO1-AC2', 'É1']) assert.equal(yamlText(code), code);
  });

  it('is read as the text that it is, in both versions of YAML', () => {
    const code = fc.oneof(fc.string({ maxLength: 8 }), fc.stringMatching(/^[\dA-Ke.x_-]{1,6}$/));
    fc.assert(
      fc.property(code, text => {
        for (const version of ['1.1', '1.2'] as const)
          assert.deepEqual(parse(`{ ${yamlText(text)}: ${yamlText(text)} }`, { version }), { [text]: text });
      }),
    );
  });
});

describe('meantFigure', () => {
  it('reads thousands however they are parted', () => {
    for (const text of ['9,000', '9.000', '9 000', '9’000', '9\u00a0000', '9_000', '9000 words', '~9000'])
      assert.equal(meantFigure(text), 9000, text);
    for (const text of ['9000', '10%', '1.5', 'some', '9,00', ''])
      assert.equal(meantFigure(text), undefined, text);
  });
});

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
