import assert from 'node:assert/strict';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { editDraft } from '../../../server/src/draft/incremental/edit.ts';
import { assessed, bundled, coverageFor, frontMatter, prose } from './support.ts';

const documents = new Set(['raw.xlsx']);

/** Where 1.2.1, which asks for a document, stands in an account of 40 words and `words`, with `more` behind it. */
function standing(words: string, ...more: string[]): string {
  const lines = ['## Design', '', `${prose(40)} ${words} <!-- criteria: 1.2.1 -->`, '', ...more];
  return coverageFor(assessed(lines, { documents }), '1.2.1').status;
}

describe('evidence', () => {
  it('is a link to a file that is there, however it is written', () => {
    assert.equal(standing('[data](raw.xlsx)'), 'evidenced');
    assert.equal(standing('[data][raw]', '[raw]: raw.xlsx'), 'evidenced');
    assert.equal(standing('[raw][]', '[RAW]: raw.xlsx'), 'evidenced');
    assert.equal(standing('[raw]', '[raw]: <raw.xlsx> "The data"'), 'evidenced');
    assert.equal(standing('![chart][raw]', '[raw]: raw.xlsx'), 'evidenced');
  });

  it('is none where the file is not there or the label is not defined', () => {
    assert.equal(standing('[data](other.xlsx)'), 'covered');
    assert.equal(standing('[data][raw]'), 'covered');
    assert.equal(standing('[data][raw]', '[raw]: other.xlsx'), 'covered');
    assert.equal(standing('[data][raw]', '[raw]: https://example.org/raw.xlsx'), 'covered');
  });

  it('goes by the first definition of a label', () => {
    assert.equal(standing('[data][raw]', '[raw]: raw.xlsx', '[raw]: other.xlsx'), 'evidenced');
    assert.equal(standing('[data][raw]', '[raw]: other.xlsx', '[raw]: raw.xlsx'), 'covered');
  });

  it('is a link to an annex of the draft, or to a heading in one', () => {
    assert.equal(standing('[data](#annex-a-raw-data)', '## Annex A: raw data', '', 'Figures.'), 'evidenced');
    assert.equal(standing('[data](#Annex-A)', '## Annex A', '', '### More'), 'evidenced');
    assert.equal(standing('[data](#more)', '## Annex A', '', '### More'), 'evidenced');
    assert.equal(standing('[data][raw]', '[raw]: #annex-a', '', '# Annex A'), 'evidenced');
    assert.equal(standing('[data](#raw-data)', '# Supporting documents', '', '## Raw data'), 'evidenced');
  });

  it('is none where the place is of the account, of the references, or nowhere', () => {
    assert.equal(standing('[data](#design)'), 'covered');
    assert.equal(standing('[data](#references)', '## References'), 'covered');
    assert.equal(standing('[data](#annex-b)', '## Annex A'), 'covered');
  });

  it('is an annex that words name by its label, if the draft has one so labelled', () => {
    const annex = ['## Appendix B: raw data', '', 'Figures.'];
    for (const words of [
      'See Annex B.',
      'appendix B',
      '(see **Appendix B**)',
      'annexes A, B and C',
      'annex\nB',
    ])
      assert.equal(standing(words, ...annex), 'evidenced', words);
    for (const words of [
      'See Annex A.',
      'the annex',
      'an annex b',
      '`Annex B`',
      '<!-- Annex B -->',
      'Annex Build',
    ])
      assert.equal(standing(words, ...annex), 'covered', words);
    assert.equal(standing('See Annex B.'), 'covered');
    assert.equal(standing('See supporting document 2.', '# Supporting document 2: data'), 'evidenced');
  });

  it('needs a claimed passage: not a quotation, nor a passage beside it', () => {
    const annex = ['## Annex A'];
    assert.equal(standing('word.', 'See Annex A.', '', ...annex), 'covered');
    assert.equal(standing('word.', '> See Annex A. (1.2.1)', '', ...annex), 'covered');
    assert.equal(standing('word.', 'See Annex A. (1.2.1)', '', ...annex), 'evidenced');
  });

  it('follows edits of definitions and of annexes', () => {
    const head = `${frontMatter('npqsl')}## Design\n\n${prose(40)} [data][raw] (1.2.1)\n\n## Delivery\n\nWord.\n\n`;
    const statuses: string[] = [];
    let draft = readDraft(`${head}[raw]: other.xlsx\n\n# Annex A\n`);
    let assessment = assess(draft, bundled, { documents });
    const edit = (old: string, next: string) => {
      const start = draft.text.indexOf(old);
      draft = editDraft(draft, start, start + old.length, next);
      assessment = assess(draft, bundled, { documents, previous: assessment });
      assert.ok(assessment.kind === 'assessed');
      statuses.push(coverageFor(assessment, '1.2.1').status);
    };
    edit('other', 'raw');
    edit('raw.xlsx', '#annex-a');
    edit('Annex A', 'Annex AB');
    edit('Annex AB', 'Annex A');
    edit('[raw]: #annex-a', '');
    assert.deepEqual(statuses, ['evidenced', 'evidenced', 'covered', 'evidenced', 'covered']);
  });
});
