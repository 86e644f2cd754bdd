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
    assert.equal(standing('[data](#Annex-A)', '## Annex A', '', '### More', '', 'Figures.'), 'evidenced');
    assert.equal(standing('[data](#more)', '## Annex A', '', '### More', '', 'Figures.'), 'evidenced');
    assert.equal(standing('[data][raw]', '[raw]: #annex-a', '', '# Annex A', '', 'Figures.'), 'evidenced');
    assert.equal(
      standing('[data](#raw-data)', '# Supporting documents', '', '## Raw data', '', 'Figures.'),
      'evidenced',
    );
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
    assert.equal(
      standing('See supporting document 2.', '# Supporting document 2: data', '', 'Figures.'),
      'evidenced',
    );
  });

  it('needs a claimed passage: not a quotation, nor a passage beside it', () => {
    const annex = ['## Annex A', '', 'Figures.'];
    assert.equal(standing('word.', 'See Annex A.', '', ...annex), 'covered');
    assert.equal(standing('word.', '> See Annex A. (1.2.1)', '', ...annex), 'covered');
    assert.equal(standing('word.', 'See Annex A. (1.2.1)', '', ...annex), 'evidenced');
  });

  it('is no annex under which nothing stands that anybody sees', () => {
    for (const lines of [
      [],
      ['<!-- the survey -->'],
      ['## Further'],
      ['[^1]: Note.'],
      ['[raw]: raw.xlsx'],
      ['***'],
    ]) {
      const annex = ['# Annex A', '', ...lines];
      assert.equal(standing('See Annex A. [^1]', ...annex), 'covered', lines.join());
      assert.equal(standing('[data](#annex-a) [^1]', ...annex), 'covered', lines.join());
    }
    for (const line of [
      '![chart](chart.png)',
      '<img src="chart.png">',
      '| a |\n|---|',
      '```\ncode\n```',
      '## B\n\nText.',
    ])
      assert.equal(standing('See Annex A.', '# Annex A', '', line), 'evidenced', line);
    assert.equal(standing('See Annex A.', '# Annex A', '', '# Annex B', '', 'Text.'), 'covered');
  });

  it('is never the draft itself, but an annex of it by the name of its file, too', () => {
    const own = new Set(['self.md', './self.md#annex-a', 'self.md#design']);
    const from = (words: string, ...more: string[]) => {
      const lines = ['## Design', '', `${prose(40)} ${words} <!-- criteria: 1.2.1 -->`, '', ...more];
      return assessed(lines, { documents: own, own });
    };
    const status = (words: string, ...more: string[]) => coverageFor(from(words, ...more), '1.2.1').status;
    const annex = ['# Annex A', '', 'Figures.'];
    assert.equal(status('[data](self.md)', ...annex), 'covered');
    assert.equal(status('[data](self.md#design)', ...annex), 'covered');
    assert.equal(status('[data](./self.md#annex-a)', ...annex), 'evidenced');
    assert.equal(status('[data](./self.md#annex-a)'), 'covered');
    assert.equal(status('[data][raw]', '[raw]: ./self.md#annex-a', '', ...annex), 'evidenced');
  });

  it('is no folder', () => {
    const folders = new Set(['.', './', '..', 'supporting/', 'supporting/..', 'raw']);
    for (const target of folders) {
      const lines = ['## Design', '', `${prose(40)} [data](${target}) <!-- criteria: 1.2.1 -->`];
      const { status } = coverageFor(assessed(lines, { documents: folders }), '1.2.1');
      // What has no ending may be a file all the same.
      assert.equal(status, target === 'raw' ? 'evidenced' : 'covered', target);
    }
  });

  it('is each annex of a range', () => {
    const annex = ['## Annex B', '', 'Figures.'];
    for (const words of [
      'Annexes A to C',
      'annexes A–B',
      'Annexes A-C',
      'appendices A to B, D',
      'Annexes A, B to D',
    ])
      assert.equal(standing(`See ${words}.`, ...annex), 'evidenced', words);
    for (const words of ['Annexes C to D', 'Annex A to 3', 'Annexes C to A', 'Annex A-1'])
      assert.equal(standing(`See ${words}.`, ...annex), 'covered', words);
    assert.equal(standing('See Appendices 1–3.', '# Appendix 2', '', 'Text.'), 'evidenced');
  });

  it('follows what is written into an annex and taken out of it', () => {
    let draft = readDraft(
      `${frontMatter('npqsl')}## Design\n\n${prose(40)} See Annex A. (1.2.1)\n\n# Annex A\n\n## Survey\n\n`,
    );
    let assessment = assess(draft, bundled);
    const statuses: string[] = [];
    const edit = (start: number, end: number, text: string) => {
      draft = editDraft(draft, start, end, text);
      assessment = assess(draft, bundled, { previous: assessment });
      assert.ok(assessment.kind === 'assessed');
      statuses.push(coverageFor(assessment, '1.2.1').status);
    };
    edit(draft.length, draft.length, 'W');
    edit(draft.length, draft.length, 'ords.');
    edit(draft.length - 6, draft.length, '');
    edit(draft.length, draft.length, '<!-- a -->');
    assert.deepEqual(statuses, ['evidenced', 'evidenced', 'covered', 'covered']);
  });

  it('follows edits of definitions and of annexes', () => {
    const head = `${frontMatter('npqsl')}## Design\n\n${prose(40)} [data][raw] (1.2.1)\n\n## Delivery\n\nWord.\n\n`;
    const statuses: string[] = [];
    let draft = readDraft(`${head}[raw]: other.xlsx\n\n# Annex A\n\nFigures.\n`);
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
