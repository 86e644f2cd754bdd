import assert from 'node:assert/strict';
import { documentLinks } from '../../../server/src/features/document-links.ts';
import { frontMatter, headLines, open, openOf, textAt, URI } from './support.ts';

describe('Links', () => {
  const linked = (lines: readonly string[], ordinary = false) => {
    const draft = open(lines);
    return documentLinks(draft, ordinary).map(({ range, target }) => [textAt(draft, range), target]);
  };
  const annexes = ['', '## Annex A: the survey', '', 'Words.', '', '## Annex B', '', 'Words.'];

  it('lead from the name of an annex to its heading', () => {
    assert.deepEqual(linked(['See Annex A, or annexes A and B; not Annex C.', ...annexes]), [
      ['Annex A', `${URI}#L${headLines + 3}`],
      ['annexes A', `${URI}#L${headLines + 3}`],
      ['B', `${URI}#L${headLines + 7}`],
    ]);
  });

  it('leave alone what is a link, a heading of that annex, or code', () => {
    assert.deepEqual(linked(['[See Annex A](survey.md) and `Annex B`.', ...annexes]), []);
  });

  it('lead to files beside the draft where the editor has no Markdown of its own', () => {
    const lines = [
      'The [register](docs/risk%20register.md#top), [data][d] and [what lies outside](../data.md).',
      '',
      '[d]: data/../data.md',
      '',
      '[web](https://example.org)',
    ];
    assert.deepEqual(linked(lines), []);
    assert.deepEqual(linked(lines, true), [
      ['[register](docs/risk%20register.md#top)', 'file:///school/docs/risk%20register.md#top'],
      ['[data][d]', 'file:///school/data.md'],
    ]);
  });

  it('lead from the list of files to the files, and over their borders to an annex', () => {
    const files = {
      'a.md': `${frontMatter('npqsl', 'parts: [b.md]')}See Annex A.\n`,
      'b.md': '## Annex A\n\nWords in Annex A.\n',
    };
    const targets = (path: string) => documentLinks(openOf(files, path), false).map(({ target }) => target);
    assert.deepEqual(targets('a.md'), ['file:///school/b.md', 'file:///school/b.md#L1']);
    assert.deepEqual(targets('b.md'), ['file:///school/b.md#L1']);
  });
});
