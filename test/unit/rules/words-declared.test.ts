import assert from 'node:assert/strict';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { wordsDeclared } from '../../../server/src/rules/words-declared.ts';
import { assessed, frontMatter } from '../assessment/support.ts';
import { found, problems, severities } from './support.ts';

const W = (words: number) => 'word '.repeat(words).trim();
const at = (lines: readonly string[], head = frontMatter('npqsl')) =>
  found(wordsDeclared, lines, { head }).map(problem => problem.at);

describe('words/declared', () => {
  it('finds a count that is off, in a heading, on a line and in the metadata', () => {
    assert.deepEqual(at(['## Design (40 words)', '', W(80)]), ['40']);
    assert.deepEqual(at(['# T', '', 'Word count: 4,982', '', '## Design', '', W(80)]), ['4,982']);
    assert.deepEqual(at(['# T', '', '**Total word count (without annexes):** 4 982 words', '', '## D']), [
      '4 982',
    ]);
    assert.deepEqual(at(['# T', '', 'Name: A\\', 'Word count: 300', '', '## Design', '', W(80)]), ['300']);
    assert.deepEqual(
      at(['# T', '', '## Design', '', W(80), '', '(120 words)', '', '## Delivery', '', W(9)]),
      ['120'],
    );
    assert.deepEqual(at(['# T', '', '| Name | A |', '| --- | --- |', '| Word count | 4,982 |', '', '## D']), [
      '4,982',
    ]);
    const head = '---\nwordcount: 300\nassessment:\n  framework: npqsl\n---\n\n';
    assert.deepEqual(at([W(80)], head), ['300']);
  });

  it('finds more than a heading allows', () => {
    const [problem] = found(wordsDeclared, ['# T', '', '## Purpose (150 words max)', '', W(180)]);
    assert.equal(problem?.at, '150');
    assert.match(
      problem?.message ?? '',
      /^At most 150 words, it says here, and ‘Purpose \(150 words max\)’ has 184 counted words/,
    );
    assert.deepEqual(at(['# T', '', '## Purpose (100–150 words)', '', W(148)]), []);
    assert.deepEqual(at(['# T', '', '## Purpose (150 words max)', '', W(20)]), []);
  });

  it('leaves a heading with a budget to its own rule', () => {
    const head = frontMatter('npqsl', 'budget: { Purpose: 150 }');
    const lines = ['# T', '', '## Purpose (150 words max)', '', W(180)];
    assert.deepEqual(
      problems(lines, { head }).flatMap(({ rule }) => (rule.startsWith('words/') ? rule : [])),
      ['words/section-over-budget'],
    );
  });

  it('accepts five words and 1%, the heading counted or not, and the whole or the section at its end', () => {
    assert.deepEqual(at(['## Design (80 words)', '', W(80)]), []);
    assert.deepEqual(at(['# T', '', 'Word count: 1,000', '', '## Design', '', W(1000)]), []);
    assert.deepEqual(
      at(['# T', '', '## Design', '', W(800), '', '## End', '', W(9), '', 'Word count: 818']),
      [],
    );
    assert.deepEqual(at(['# T', '', 'Word count: 1000', '', '## Design', '', W(1020)]), ['1000']);
  });

  it('compares counted words, and says how they are counted', () => {
    const lines = ['# T', '', 'Word count: 300', '', '## Design', '', W(80), '', '# Annex A', '', W(216)];
    const [problem] = found(wordsDeclared, lines);
    assert.equal(
      problem?.message,
      'The draft has 85 counted words, not 300: as Word counts them, without annexes. Put the number right before you submit it.',
    );
  });

  it('is not misled by limits, prose, code and annexes', () => {
    assert.deepEqual(
      at([
        '# T',
        '',
        'Word limit: 5000',
        '',
        'I wrote 500 words about it, and about 300 words more.',
        '',
        '```',
        'Word count: 3',
        '```',
        '',
        '# Annex A (900 words)',
        '',
        'Text.',
      ]),
      [],
    );
  });

  it('has a fix that puts the number right, as it was written', () => {
    for (const [lines, right] of [
      [['# T', '', 'Word count: 4,982', '', '## D', '', W(1200)], '1,205'],
      [['# T', '', 'Word count: 4982', '', '## D', '', W(1200)], '1205'],
    ] as const) {
      const assessment = assessed(lines);
      const [problem] = problems(lines).filter(({ rule }) => rule === 'words/declared');
      assert.ok(problem);
      const [fix] = wordsDeclared.fixes?.(problem, assessment, { edit: editDraft, documents: [] }) ?? [];
      assert.deepEqual(
        fix?.edits.map(({ newText }) => newText),
        [right],
      );
      assert.deepEqual(at(lines.map(line => line.replace(/4,?982/, right))), []);
    }
  });

  it('is a hint', () => {
    assert.deepEqual(
      severities(wordsDeclared, ['## Design (40 words)', '', W(80)]),
      new Array(3).fill('hint'),
    );
  });
});
