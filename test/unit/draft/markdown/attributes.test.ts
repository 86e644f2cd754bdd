import assert from 'node:assert/strict';
import { read } from '../support.ts';

const words = (text: string) => read(text).passages.reduce((sum, passage) => sum + passage.words, 0);

describe('Attributes in braces', () => {
  it('are no words behind pictures, links, headings, code and brackets', () => {
    for (const [text, expected] of [
      ['![A chart of it](a.png){#fig:one width=80% .wide}', 4],
      ['![A chart](a.png){#fig width="80 %"} and more', 2],
      ['See [this page](a.md){.button target="_blank"} now', 4],
      ['See `code`{.js} now', 3],
      ['See [these words]{.mark}, and []{#here}that.', 5],
      ['# My method {#sec-method .unnumbered}', 2],
      ['# My method {-}', 2],
      ['# My *method* {.unlisted} #', 2],
      ['My method {#how}\n===', 2],
      ['- item ![Map](m.png){width=5cm} end\n  goes on', 4],
      ['| a [b]{.c #d} |\n| - |', 2],
      ['*see [x y]{.a b=c}*', 3],
    ] as const)
      assert.equal(words(text), expected, text);
  });

  it('are words where pandoc would not read them', () => {
    for (const [text, expected] of [
      ['![A chart](a.png){see the annex}', 3],
      ['![A chart](a.png) {#fig}', 1],
      ['A set {1, 2} of [x]{1}', 6],
      ['My text {#how}', 3],
      ['# My {method}', 2],
      ['# My method \\{#how}', 3],
    ] as const)
      assert.equal(words(text), expected, text);
  });

  it('leave places and codes where they are', () => {
    const text = 'See [x]{.a} and [y]{#b k=v} (1.2.1).';
    const [mention] = read(text).pages.flatMap(page => page.mentions);
    assert.equal(text.slice(mention?.start, mention?.end), '1.2.1');
    assert.equal(read('# References {.unnumbered}').sections.at(-1)?.heading, 'References');
  });
});
