import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentsNames, filesListedIn, isContentsFile } from '../../../server/src/project/contents-files.ts';

describe('Files of contents', () => {
  it('list the chapters of a book of Quarto, with those of its parts and its appendices', () => {
    const text =
      'project:\n  type: book\nbook:\n  title: My project.qmd\n  chapters:\n    - index.qmd\n    - part: "Part one"\n      chapters: [a/design.qmd, delivery.qmd]\n    - part: two.qmd\n      chapters:\n        - text: Three\n          file: three.qmd\n  appendices: [survey.qmd]\n';
    assert.deepEqual(filesListedIn('_quarto.yml', text), [
      ...['index.qmd', 'a/design.qmd', 'delivery.qmd', 'two.qmd', 'three.qmd', 'survey.qmd'],
    ]);
    assert.deepEqual(filesListedIn('_quarto.yml', 'project:\n  render: [a.qmd, "*.qmd"]\n'), ['a.qmd']);
    assert.deepEqual(filesListedIn('_bookdown.yml', 'rmd_files:\n  html: [index.Rmd, two.Rmd]\n'), [
      'index.Rmd',
      'two.Rmd',
    ]);
  });

  it('list those of Jupyter Book, whose names have no ending, and of mdBook', () => {
    const text =
      'format: jb-book\nroot: intro\nparts:\n  - caption: One\n    chapters:\n      - file: design\n        sections:\n          - file: detail.md\n      - url: https://example.org\n';
    assert.deepEqual(filesListedIn('_toc.yml', text), ['intro.md', 'design.md', 'detail.md']);
    const summary =
      '# Summary\n\n[Introduction](README.md)\n\n- [Design](design.md)\n  - [Detail](my%20detail.md#top)\n- [Draft]()\n- [Web](https://example.org/x.md)\n';
    assert.deepEqual(filesListedIn('SUMMARY.md', summary), ['README.md', 'design.md', 'my detail.md']);
  });

  it('list nothing where they are no such files, and are never too much', () => {
    for (const text of [
      '',
      '[',
      '{a: &a [*a]}',
      '- [',
      'book: 3',
      'book:\n  chapters: yes',
      '['.repeat(5000),
    ])
      for (const name of contentsNames) assert.deepEqual(filesListedIn(name, text), [], text);
    fc.assert(
      fc.property(fc.constantFrom(...contentsNames), fc.string(), (name, text) => {
        filesListedIn(name, text);
      }),
    );
    assert.ok(isContentsFile('file:///a/_quarto.yml'));
    assert.ok(!isContentsFile('file:///a/my_quarto.yml'));
  });
});
