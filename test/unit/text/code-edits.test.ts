import assert from 'node:assert/strict';
import { codeEdits } from '../../../server/src/text/code-edits.ts';

/** The text with `G1` at the marks ‹ › put in the place of G3; undefined where that can’t be. */
function renamed(marked: string, code = 'G1'): string | undefined {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const edits = codeEdits(text, { start, end }, code, 'G3');
  return edits
    ?.toReversed()
    .reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
}

describe('codeEdits', () => {
  it('put a code in the place of another, and leave emphasis whole', () => {
    assert.equal(renamed('(‹G1›)'), '(G3)');
    assert.equal(renamed('(‹g1›)'), '(G3)');
    assert.equal(renamed('(‹UK-G1›)'), '(UK-G3)');
    assert.equal(renamed('**‹G**1›'), '**G3**');
    assert.equal(renamed('‹G**1›**'), '**G3**');
    assert.equal(renamed('_‹G_1›.'), '_G3_.');
  });

  it('give none where nobody can say where the marks belong, and change nothing where the code is not written', () => {
    for (const text of ['‹G**1›', '[‹G](x)1›', '‹G*1*2›', '‹G\\1›', '‹G1–4›'])
      assert.equal(renamed(text), undefined, text);
    assert.equal(renamed('## ‹Causes of it›'), '## Causes of it');
  });
});
