import assert from 'node:assert/strict';
import { evidenceUnreferencedDocument } from '../../../server/src/rules/evidence-unreferenced-document.ts';
import { frontMatter } from '../assessment/support.ts';
import { found, severities } from './support.ts';

const unreferenced = (...lines: string[]) => found(evidenceUnreferencedDocument, lines).map(({ at }) => at);

describe('evidence/unreferenced-document', () => {
  it('finds an annex that the account neither names nor links to', () => {
    assert.deepEqual(unreferenced('See Annex A.', '', '## Annex A', '', 'See Annex B.', '', '## Annex B'), [
      '## Annex B',
    ]);
    const [problem] = found(evidenceUnreferencedDocument, ['Word.', '', '## Appendix 2: survey']);
    assert.match(problem?.message ?? '', /‘Appendix 2: survey’\. .*‘see Appendix 2’/);
  });

  it('takes names and links of any form for a reference, also to a heading in the annex', () => {
    for (const words of [
      'annexes A and B',
      '[x](#annex-b)',
      '[x](#more)',
      '[x][y]',
      '> See Annex B. [x](#annex-b)',
    ])
      assert.deepEqual(unreferenced(words, '', '[y]: #annex-b', '', '## Annex B', '', '### More'), [], words);
  });

  it('takes a range of annexes, and a link by the name of the draft’s own file, for references', () => {
    const annexes = ['# Annex A', '', 'a', '', '# Annex B', '', 'b', '', '# Annex C', '', 'c'];
    for (const words of ['See Annexes A to C.', 'See annexes A–C.', '(Annexes A-C)'])
      assert.deepEqual(unreferenced(words, '', ...annexes), [], words);
    assert.deepEqual(unreferenced('See Annexes A to B.', '', ...annexes), ['# Annex C']);
    const own = new Set(['self.md#annex-a']);
    const lines = ['[x](self.md#annex-a)', '', ...annexes.slice(0, 3)];
    assert.deepEqual(found(evidenceUnreferencedDocument, lines, { documents: own, own }), []);
  });

  it('finds a part of the supporting documents, and a file that only they link to', () => {
    const lines = ['# Supporting documents', '', '## Survey', '', '[Plan](./plan.md) and [plan](plan.md#a)'];
    assert.deepEqual(unreferenced('Word.', '', ...lines), ['## Survey', '[Plan](./plan.md)']);
    assert.deepEqual(unreferenced('A [plan](plan.md) and [survey](#survey).', '', ...lines), []);
  });

  it('says nothing of references, of web pages, nor where annexes are no matter of the task’s', () => {
    assert.deepEqual(
      unreferenced('# References', '', '[b](book.md)', '', '# Annex', '', '<https://example.org>'),
      [],
    );
    const head = frontMatter('plain');
    assert.deepEqual(found(evidenceUnreferencedDocument, ['# Annex A'], { head }), []);
  });

  it('is a hint', () => {
    assert.deepEqual(severities(evidenceUnreferencedDocument, ['# Annex A']), ['hint', 'hint', 'hint']);
  });
});
