import assert from 'node:assert/strict';
import { readDraft } from '../../../../server/src/draft/draft.ts';
import { keyCitations } from '../../../../server/src/draft/readings/key-citations.ts';

/** The citations of a text, each as it is written, with its keys. */
function cited(text: string): string[] {
  const draft = readDraft(text);
  return draft.pages.flatMap((page, index) =>
    keyCitations.on(page).map(({ start, end, items, isNarrative }) => {
      const by = draft.pageStart(index) + start;
      for (const { key, at } of items) assert.equal(text.slice(by + at, by + at + key.length), key);
      return `${isNarrative ? 'in the sentence' : 'in brackets'} ${text.slice(by, by - start + end)} = ${items.map(({ key }) => key).join()}`;
    }),
  );
}

describe('Citations by key', () => {
  it('are read in brackets and in the sentence', () => {
    assert.deepEqual(cited('A [@a], B [see @b1, pp. 3-4; -@c:d.e] and @{f/g} or @h [p. 3; @i] here, @j.'), [
      'in brackets [@a] = a',
      'in brackets [see @b1, pp. 3-4; -@c:d.e] = b1,c:d.e',
      'in the sentence @{f/g} = f/g',
      'in the sentence @h [p. 3; @i] = h,i',
      'in the sentence @j = j',
    ]);
  });

  it('are read over two lines, in tables, quotations, lists and notes', () => {
    assert.deepEqual(
      cited(
        '> said [see\n> @a, p. 3]\n\n- item @b\n\n| x |\n|---|\n| [@c] |\n\nNote.[^1]\n\n[^1]: As @d says.\n',
      ).map(line => line.replace(/.* = /s, '')),
      ['a', 'b', 'c', 'd'],
    );
  });

  it('overlap nowhere: brackets that name a work are a reference of their own', () => {
    assert.deepEqual(cited('@a [see @b; -@c], @d [@e] and @f [p. 3].'), [
      'in the sentence @a = a',
      'in brackets [see @b; -@c] = b,c',
      'in the sentence @d = d',
      'in brackets [@e] = e',
      'in the sentence @f [p. 3] = f',
    ]);
  });

  it('are no addresses, code, links, escapes, or numbers of figures and sections', () => {
    for (const text of [
      'Write to head@school.sch.uk, or mailto:a@b.',
      'See `[@key]` and `@key`.',
      '    [@key]',
      '```\n@key\n```',
      'A [link](https://example.org/@key) and <https://example.org/@key>.',
      'An escaped \\@key and \\[\\@key].',
      'In @fig:one, @fig-two, [@tbl:x], [@sec-intro; @eq:1] and @lst:code.',
      '<!-- @key -->',
    ])
      assert.deepEqual(cited(text), [], text);
  });
});
