import assert from 'node:assert/strict';
import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type VisibleText, visibleText } from '../../../../server/src/draft/markdown/visible-text.ts';
import { covered, read, wordsOf } from '../support.ts';

/** What the first paragraph of a text shows. */
function shown(source: string): VisibleText {
  const [node] = unified().use(remarkParse).parse(source).children;
  const children: PhrasingContent[] =
    node?.type === 'paragraph' || node?.type === 'heading' ? node.children : [];
  return visibleText(children, source);
}

/** The source from where a visible word begins. */
function sourceOf(source: string, word: string): string {
  const { text, sourceOffset } = shown(source);
  return source.slice(sourceOffset(text.indexOf(word)));
}

describe('visibleText', () => {
  it('leaves the marks of Markdown out', () => {
    assert.equal(shown('One **two** _three_ ***four***').text, 'One two three four');
    assert.equal(shown('[one](a.md "title") <https://example.org>').text, 'one https://example.org');
    assert.equal(shown('`one` and ``t`wo``').text, 'one and t`wo');
  });

  it('resolves escapes and entities', () => {
    assert.equal(shown('\\*one\\* &amp; two &#116;hree&nbsp;four').text, '*one* & two three\u00a0four');
  });

  it('shows no comments, tags, images or footnote marks', () => {
    assert.equal(shown('one<!-- two --> <b>three</b> ![four](five.png)').text, 'one three ');
    assert.equal(wordsOf('one[^1] two', '', '[^1]: three'), 3);
  });

  it('takes a hard break and <br> for the end of a word', () => {
    assert.equal(wordsOf('one\\', 'two'), 2);
    assert.equal(wordsOf('one  ', 'two'), 2);
    assert.equal(wordsOf('one<br>two<br/>three'), 3);
    assert.equal(wordsOf('one<hr>two<p>three</p>four'), 4);
  });

  it('does not take a tag inside a word for its end', () => {
    assert.equal(wordsOf('im<b>por</b>tant'), 1);
    assert.equal(wordsOf('im**por**tant'), 1);
  });

  it('masks what can cite no code', () => {
    const { text, citable } = shown('one `1.2.1` two');
    assert.equal(citable.length, text.length);
    assert.equal(citable, `one ${'\u{fffc}'.repeat(5)} two`);
  });

  it('collects comments and links', () => {
    const source = 'one <!-- two --> [three](a.md) ![four](b.png)';
    const { comments, links } = shown(source);
    assert.deepEqual(
      comments.map(({ start, end }) => source.slice(start, end)),
      ['<!-- two -->'],
    );
    assert.deepEqual(
      links.map(({ start, end, url }) => [source.slice(start, end), url]),
      [
        ['[three](a.md)', 'a.md'],
        ['![four](b.png)', 'b.png'],
      ],
    );
  });

  it('finds links inside emphasis', () => {
    assert.deepEqual(
      shown('*one **[two](a.md)***').links.map(({ url }) => url),
      ['a.md'],
    );
  });
});

describe('the way back to the source', () => {
  it('is straight in plain text', () => {
    assert.equal(sourceOf('one two three', 'two'), 'two three');
  });

  it('goes past marks, links and comments', () => {
    assert.equal(sourceOf('**one** two', 'two'), 'two');
    assert.equal(sourceOf('[one](a.md "b") two', 'two'), 'two');
    assert.equal(sourceOf('one <!-- x --> two', 'two'), 'two');
    assert.equal(sourceOf('[one](a.md) two', 'one'), 'one](a.md) two');
  });

  it('goes past escapes and entities', () => {
    assert.equal(sourceOf('\\*one\\* two', 'two'), 'two');
    assert.equal(sourceOf('\\*one\\* two', 'one'), 'one\\* two');
    assert.equal(sourceOf('a &amp; b two', 'two'), 'two');
    assert.equal(sourceOf('&lt;&#38;&#x26;&nbsp;two', 'two'), 'two');
    assert.equal(sourceOf('&amp;amp; two', 'two'), 'two');
    assert.equal(sourceOf('\\&amp; two', 'two'), 'two');
    assert.equal(sourceOf('&unknown; two', 'two'), 'two');
    assert.equal(sourceOf('a \\\\ two', 'two'), 'two');
    assert.equal(sourceOf('C:\\temp two', 'two'), 'two');
    assert.equal(sourceOf('&#x1f44d; two', 'two'), 'two');
  });

  it('goes past line endings and the white space round them', () => {
    assert.equal(sourceOf('one\ntwo', 'two'), 'two');
    assert.equal(sourceOf('one\r\ntwo', 'two'), 'two');
    assert.equal(sourceOf('one \r\n  two', 'two'), 'two');
    assert.equal(sourceOf('one\r\n\ttwo\r\n three', 'three'), 'three');
    assert.equal(sourceOf('one\\\r\ntwo', 'two'), 'two');
    assert.equal(sourceOf('one  \n   two', 'two'), 'two');
    assert.equal(sourceOf('a\tb\n\t\ttwo', 'two'), 'two');
  });

  for (const [name, lines] of Object.entries({
    'a quotation': ['> one', '> two 1.2.1'],
    'a quotation with lazy lines': ['> one', 'two 1.2.1'],
    'a quotation without spaces': ['>one', '>two 1.2.1'],
    'a quotation in a quotation': ['> > one', '> > two 1.2.1'],
    'a list': ['- one', '  two 1.2.1'],
    'a list with lazy lines': ['- one', 'two 1.2.1'],
    'a list with a tab': ['-\tone', '\ttwo 1.2.1'],
    'a quotation in a list': ['1. > one', '   > two 1.2.1'],
    'a list in a quotation': ['> - one', '>   two 1.2.1'],
    'a quotation that quotes its mark': ['> one', '> \\> two 1.2.1'],
    'a quotation with an entity after the mark': ['> one', '> &gt; two 1.2.1'],
    'a footnote': ['[^a]: one', '    two 1.2.1', '', 'three[^a]'],
    'a task': ['- [x] one', '  two 1.2.1'],
    'a table': ['| one &amp; \\| | two 1.2.1 |', '| --- | --- |'],
    'a heading': ['## one &amp; two 1.2.1 ##'],
    'an underlined heading': ['one', 'two 1.2.1', '---'],
  })) {
    for (const [ending, mark] of [
      ['\n', 'LF'],
      ['\r\n', 'CRLF'],
    ] as const) {
      it(`finds a code in ${name} (${mark})`, () => {
        const draft = read(lines.join(ending));
        assert.deepEqual(
          draft.mentions.map(mention => covered(draft, mention)),
          ['1.2.1'],
        );
        assert.equal(draft.mentions[0]?.start, draft.text.indexOf('1.2.1'));
      });
    }
  }
});
