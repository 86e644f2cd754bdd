import assert from 'node:assert/strict';
import { selectionWords } from '../../../server/src/features/selection-words.ts';
import { frontMatter, open, openOf } from './support.ts';

/** The words of each stretch of the text that is named, together. */
function selected(lines: readonly string[], parts: readonly string[], ...rules: string[]) {
  const draft = open(lines, { head: frontMatter('npqsl', ...rules) });
  const { text } = draft.assessment.draft;
  const ranges = parts.map(part => {
    const start = text.indexOf(part);
    assert.ok(start >= 0, part);
    return { start: draft.lines.placeAt(start), end: draft.lines.placeAt(start + part.length) };
  });
  const { counted, total } = selectionWords(draft, ranges);
  return [counted, total];
}

describe('The words of a selection', () => {
  it('are counted as those of the draft, parts of words as words', () => {
    const lines = [
      '# Plan',
      '',
      'One **two** three <!-- not --> `four five` [six](seven.md).',
      '',
      '- [x] done',
    ];
    assert.deepEqual(selected(lines, ['wo** three <!-- not --> `four fi']), [4, 4]);
    assert.deepEqual(selected(lines, ['# Plan', '[six](seven.md)']), [2, 2]);
    assert.deepEqual(selected(lines, [lines.join('\n')]), [9, 9]);
    assert.deepEqual(selected(lines, []), [0, 0]);
  });

  it('are not counted where the draft’s are not', () => {
    const lines = ['One two.', '', '| a | b |', '| - | - |', '', '# Annex A', '', 'Three.'];
    assert.deepEqual(selected(lines, [lines.join('\n')], 'words: { exclude: [tables] }'), [2, 7]);
  });

  it('are those of code, too, without its fence', () => {
    assert.deepEqual(selected(['```js', 'let a = 1;', 'let b;', '```'], ['js\nlet a = 1;\nlet']), [5, 5]);
  });

  it('are found in any file of a draft', () => {
    const draft = openOf(
      { 'a.md': `${frontMatter('npqsl')}One.`, 'b.md': '# Two\n\nThree four five.\n' },
      'b.md',
    );
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 10 } };
    assert.deepEqual(selectionWords(draft, [range]), { counted: 2, total: 2 });
  });
});
