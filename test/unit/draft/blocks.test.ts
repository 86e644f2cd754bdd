import assert from 'node:assert/strict';
import { claims, covered, mentioned, passages, read, wordsOf } from './support.ts';

describe('passages', () => {
  it('are paragraphs, with lines that belong together', () => {
    assert.deepEqual(passages('One', 'two', '', 'three'), ['prose: One\ntwo', 'prose: three']);
  });

  it('are headings of both kinds', () => {
    assert.deepEqual(passages('## One ##', '', 'Two', '---'), ['heading: ## One ##', 'heading: Two\n---']);
    assert.equal(wordsOf('## One two ##'), 2);
    assert.equal(wordsOf('One two', '==='), 2);
  });

  it('are list items, without bullets and numbers', () => {
    assert.deepEqual(passages('- one', '- two', '  - three', '', '    four'), [
      'prose: one',
      'prose: two',
      'prose: three',
      'prose: four',
    ]);
    assert.equal(wordsOf('1. one', '2. two', '   1) three'), 3);
    assert.equal(wordsOf('* one', '', '+ two'), 2);
  });

  it('count the box of a task, which is a character of the text', () => {
    assert.equal(wordsOf('- [ ] one', '- [x] two'), 4);
    assert.equal(wordsOf('1. [ ] one', '   - [x] two', '   - three'), 5);
    assert.equal(wordsOf('- [] one', '- [y] two', '- a [ ] b'), 8);
    assert.deepEqual(passages('- [ ] one', '', '  two'), ['prose: one', 'prose: two']);
  });

  it('are table cells, without the rule below the header', () => {
    assert.equal(wordsOf('| a b | c |', '| --- | :-: |', '| d | e f g |'), 7);
    assert.deepEqual(
      read('| a | b |', '| - | - |', '| c | d |').passages.map(({ construct, words }) => [construct, words]),
      [
        ['table', 1],
        ['table', 1],
        ['table', 1],
        ['table', 1],
      ],
    );
  });

  it('are no table cells beyond those of the head', () => {
    assert.equal(wordsOf('| a | b |', '| - | - |', '| c | d | e f |', '| g |'), 5);
    assert.deepEqual(mentioned('| a |', '| - |', '| b | (1.2.1) |'), []);
  });

  it('are blocks of code, fenced or indented, without the fence', () => {
    assert.deepEqual(passages('```js', 'one two', '```', '', '    three'), [
      'code: ```js\none two\n```',
      'code:     three',
    ]);
    assert.equal(wordsOf('```js title', 'one two', '```', '', '    three'), 3);
  });

  it('are quotations with all in them', () => {
    assert.deepEqual(passages('> One', '>', '> - two', '>', '> ```', '> three', '> ```', '', 'four'), [
      'quotation: One',
      'quotation: two',
      'quotation: ```\n> three\n> ```',
      'prose: four',
    ]);
    assert.deepEqual(passages('> # One', '>', '> | a |', '> | - |'), [
      'quotation: # One',
      'quotation: | a |',
    ]);
    assert.deepEqual(passages('- > one', '- two'), ['quotation: one', 'prose: two']);
  });

  it('are footnotes with all in them', () => {
    assert.deepEqual(passages('One[^a] two.', '', '[^a]: Three', '    four.', '', '    > Five.'), [
      'prose: One[^a] two.',
      'footnote: Three\n    four.',
      'footnote: Five.',
    ]);
    assert.equal(wordsOf('One[^a] two.', '', '[^a]: Three', '    four.'), 4);
  });

  it('have no words in footnotes that no mark refers to', () => {
    assert.equal(wordsOf('One.', '', '[^a]: Two three.'), 1);
    assert.equal(wordsOf('One `[^a]`.', '', '[^a]: Two three.'), 2);
    assert.equal(wordsOf('One.', '', '> [^a]: Two', '>', '>     - [x] three'), 1);
    assert.equal(wordsOf('One[^A].', '', '[^a]: Two three.'), 3);
    assert.equal(wordsOf('One[^b].', '', '[^a]: Two.', '[^b]: Three four.'), 3);
  });

  it('are captions, where an image stands alone', () => {
    assert.deepEqual(passages('![One two](three.png "four")'), ['caption: ![One two](three.png "four")']);
    assert.equal(wordsOf('![One two](three.png "four")'), 2);
    assert.equal(wordsOf('![](three.png)'), 0);
    assert.equal(wordsOf('![One two][a]', '', '[a]: three.png'), 2);
    assert.deepEqual(passages('See ![One two](three.png) here'), ['prose: See ![One two](three.png) here']);
  });

  it('count the words between the tags of HTML', () => {
    assert.equal(wordsOf('<div class="a b">', 'One two', '</div>'), 2);
    assert.equal(wordsOf('<p>One</p><p>two</p>'), 2);
    assert.equal(wordsOf('<p>im<b>por</b>tant</p>'), 1);
    assert.equal(wordsOf('<div><script>one two</script><style>three</style></div>'), 0);
    assert.equal(wordsOf('<div>one<script>two three'), 1);
    assert.equal(wordsOf('<div><!-- one --></div>'), 0);
    assert.equal(wordsOf('<p><kbd>One</kbd>+<ins>t</ins>wo</p>'), 1);
    assert.equal(wordsOf('<ul><li>one</li><li>two</li></ul>'), 2);
    assert.equal(wordsOf('<div>one<hr>two<article>three</article></div>'), 3);
    assert.equal(wordsOf('<p title="a > b">one</p>'), 1);
    assert.equal(wordsOf(`<p>one's <b title="x>two</b></p>`), 2);
    assert.equal(wordsOf('<p>one&ensp;two&#32;three&#x2003;four&nbsp;five &shy; &amp; &no;</p>'), 6);
  });

  it('do not take the marks of a quotation for words of the HTML in it', () => {
    assert.equal(wordsOf('> <div>', '> one', '> </div>'), 1);
    assert.equal(wordsOf('> <!-- a', '> b --> one two'), 2);
    assert.equal(wordsOf('> > <div>', '> > one', '> > </div>'), 1);
  });

  it('show nothing of rules and definitions', () => {
    assert.equal(wordsOf('One', '', '---', '', '[a]: b.md "two"', '', '***'), 1);
  });

  it('know their links', () => {
    const [passage] = read('See [one](a.md), ![two](b.png) and <https://example.org>.').passages;
    assert.deepEqual(
      passage?.links.map(({ url }) => url),
      ['a.md', 'b.png', 'https://example.org'],
    );
  });

  it('know the image of a caption', () => {
    const draft = read('![one](a.png)');
    assert.deepEqual(
      draft.passages[0]?.links.map(link => [link.url, covered(draft, link)]),
      [['a.png', '![one](a.png)']],
    );
  });
});

describe('what a mention claims', () => {
  it('is its passage: paragraph, list item, table cell', () => {
    assert.deepEqual(claims('One (1.2.1).', '', 'Two.'), { '1.2.1': 'One (1.2.1).' });
    assert.deepEqual(claims('- one', '- two (1.2.1)', '- three'), { '1.2.1': 'two (1.2.1)' });
    assert.deepEqual(claims('- one (1.2.1)', '  - two'), { '1.2.1': 'one (1.2.1)' });
    assert.deepEqual(claims('| a | b 1.2.1 |', '| - | - |'), { '1.2.1': '| b 1.2.1 |' });
  });

  it('is the next block, for a comment alone on its line', () => {
    assert.deepEqual(claims('Zero.', '', '<!-- criteria: 1.2.1 -->', '', 'One.', '', 'Two.'), {
      '1.2.1': 'One.',
    });
    assert.deepEqual(claims('<!-- criteria: 1.2.1 -->', 'One.', '', 'Two.'), { '1.2.1': 'One.' });
    assert.deepEqual(claims('Zero', '', '<!-- criteria: 1.2.1 -->', 'one.'), { '1.2.1': 'one.' });
    assert.deepEqual(claims('<!-- criteria:', '     1.2.1', '-->', 'One.'), { '1.2.1': 'One.' });
  });

  it('is all of the next block: list, table, quotation', () => {
    assert.deepEqual(claims('<!-- criteria: 1.2.1 -->', '- one', '- two', '  - three', '', 'Four.'), {
      '1.2.1': 'one | two | three',
    });
    const [mention] = read(
      '<!-- criteria: 1.2.1 -->',
      '| a | b |',
      '| - | - |',
      '| c | d |',
      '',
      'Five.',
    ).mentions;
    assert.deepEqual(mention?.claim, { from: 0, to: 4 });
    assert.deepEqual(claims('<!-- criteria: 1.2.1 -->', '> one', '>', '> two', '', 'Three.'), {
      '1.2.1': 'one | two',
    });
  });

  it('is the passage above, for a comment that stands last in a list item or quotation', () => {
    assert.deepEqual(claims('- a', '  <!-- criteria: 1.2.1 -->', '- b'), { '1.2.1': 'a' });
    assert.deepEqual(claims('> a', '>', '> b', '> <!-- criteria: 1.2.1 -->', '', 'c'), { '1.2.1': 'b' });
    assert.deepEqual(claims('- <!-- criteria: 1.2.1 -->', '- b'), { '1.2.1': '' });
  });

  it('is the next block for each of several comments in a row', () => {
    assert.deepEqual(
      claims('<!-- criteria: 1.2.1 -->', '<!-- note -->', '<!-- criteria: 3.2.2 -->', '', 'One.'),
      {
        '1.2.1': 'One.',
        '3.2.2': 'One.',
      },
    );
    assert.deepEqual(claims('<!-- criteria: 1.2.1 --> <!-- criteria: 3.2.2 -->', 'One.'), {
      '1.2.1': 'One.',
      '3.2.2': 'One.',
    });
  });

  it('is the next block that shows anything', () => {
    assert.deepEqual(claims('<!-- criteria: 1.2.1 -->', '', '---', '', 'One.'), { '1.2.1': 'One.' });
    assert.deepEqual(claims('<!-- criteria: 1.2.1 -->', '', '[a]: b.md', '', 'One.'), { '1.2.1': 'One.' });
    assert.deepEqual(claims('<!-- criteria: 1.2.1 -->', '', '<div></div>', '', 'One.'), { '1.2.1': 'One.' });
  });

  it('is nothing where no block follows', () => {
    assert.deepEqual(claims('One.', '', '<!-- criteria: 1.2.1 -->'), { '1.2.1': '' });
  });

  it('is the passage that a comment stands in', () => {
    assert.deepEqual(claims('One <!-- criteria: 1.2.1 --> two.', '', 'Three.'), {
      '1.2.1': 'One <!-- criteria: 1.2.1 --> two.',
    });
    assert.deepEqual(claims('One. <!-- criteria: 1.2.1, 3.2.2 -->', '', 'Three.'), {
      '1.2.1': 'One. <!-- criteria: 1.2.1, 3.2.2 -->',
      '3.2.2': 'One. <!-- criteria: 1.2.1, 3.2.2 -->',
    });
    assert.deepEqual(claims('One <!-- criteria:', '1.2.1 --> two.'), {
      '1.2.1': 'One <!-- criteria:\n1.2.1 --> two.',
    });
    assert.deepEqual(claims('| a | b <!-- criteria: 1.2.1 --> |', '| - | - |'), {
      '1.2.1': '| b <!-- criteria: 1.2.1 --> |',
    });
  });

  it('is the list item that a comment stands in, or the one it opens', () => {
    assert.deepEqual(claims('- one <!-- criteria: 1.2.1 -->', '- two'), {
      '1.2.1': 'one <!-- criteria: 1.2.1 -->',
    });
    assert.deepEqual(claims('- <!-- criteria: 1.2.1 --> one', '- two'), {
      '1.2.1': '<!-- criteria: 1.2.1 --> one',
    });
    assert.deepEqual(claims('- <!-- criteria: 1.2.1 -->', '  one', '- two'), { '1.2.1': 'one' });
  });

  it('is the next block inside the same item or quotation', () => {
    assert.deepEqual(claims('- one', '', '  <!-- criteria: 1.2.1 -->', '', '  two', '', '  three'), {
      '1.2.1': 'two',
    });
    assert.deepEqual(claims('> one', '>', '> <!-- criteria: 1.2.1 -->', '> two', '>', '> three'), {
      '1.2.1': 'two',
    });
    assert.deepEqual(claims('- <!-- criteria: 1.2.1 -->', '  <!-- criteria: 3.2.2 -->', '  one'), {
      '1.2.1': 'one',
      '3.2.2': 'one',
    });
    assert.deepEqual(claims('- <!-- criteria: 1.2.1 -->', '  - one', '  - two', '- three'), {
      '1.2.1': 'one | two',
    });
  });

  it('is the list that goes on behind a comment at the margin', () => {
    assert.deepEqual(claims('- one', '<!-- criteria: 1.2.1 -->', '- two', '- three'), {
      '1.2.1': 'two | three',
    });
  });

  it('is the block of HTML that a comment stands in', () => {
    assert.deepEqual(claims('<div>', '<!-- criteria: 1.2.1 -->', 'one', '</div>', '', 'Two.'), {
      '1.2.1': '<div>\n<!-- criteria: 1.2.1 -->\none\n</div>',
    });
  });
});

describe('comments in the text', () => {
  it('are not counted', () => {
    assert.equal(wordsOf('One <!-- two three --> four.'), 2);
    assert.equal(wordsOf('One <!-- two', 'three --> four.'), 2);
    assert.equal(wordsOf('<!-- one -->', '', '<!--', 'two', '', 'three', '-->', '', 'Four.'), 1);
    assert.equal(wordsOf('# One <!-- two -->'), 1);
  });

  it('show nothing behind them that is not closed', () => {
    assert.equal(wordsOf('One.', '', '<!-- two', '', 'three'), 1);
  });

  it('are plain text where they are not closed inside a paragraph', () => {
    assert.equal(wordsOf('One <!-- two'), 3);
  });

  it('are no citations unless they are ours', () => {
    assert.deepEqual(
      mentioned('One <!-- 1.2.1 (3.2.2) --> two.', '', '<!-- see 1.2.1 -->', '', 'Three.'),
      [],
    );
  });
});

describe('places that never cite', () => {
  it('are code, addresses, titles, descriptions and tags', () => {
    assert.deepEqual(mentioned('One `1.2.1` and `(1.2.1)`.'), []);
    assert.deepEqual(mentioned('```', 'criterion 1.2.1', '(1.2.1)', '```', '', '    (1.2.1)'), []);
    assert.deepEqual(mentioned('[one](1.2.1 "1.2.1 (1.2.1)") <https://example.org/1.2.1>'), []);
    assert.deepEqual(mentioned('![criterion 1.2.1](a.png)', '', 'One ![(1.2.1)](a.png).'), []);
    assert.deepEqual(mentioned('<span title="1.2.1">one</span>', '', '<p>criterion 1.2.1</p>'), []);
    assert.deepEqual(mentioned('One.', '', '[1.2.1]: 1.2.1 "1.2.1"'), []);
    assert.deepEqual(mentioned('One[^1.2.1] two.', '', '[^1.2.1]: Three.'), []);
  });

  it('do not spoil a citation beside them', () => {
    assert.deepEqual(mentioned('One `1.2.1` (1.2.1).'), ['bracket 1.2.1']);
    assert.deepEqual(mentioned('One [criterion 1.2.1](a.md)'), ['named 1.2.1']);
  });

  it('are not made by escapes', () => {
    assert.deepEqual(mentioned('One \\[1.2.1\\] (3\\.2\\.2).'), ['bracket 1.2.1', 'bracket 3.2.2']);
  });

  it('are not made by emphasis', () => {
    assert.deepEqual(mentioned('**(1.2.1)** [*3.2.2*; **6.2.1**] criterion **5.2.1**'), [
      'bracket 1.2.1',
      'bracket 3.2.2',
      'bracket 6.2.1',
      'named 5.2.1',
    ]);
  });
});
