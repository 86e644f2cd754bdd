import assert from 'node:assert/strict';
import { claims, mentioned, passages, wordsOf } from '../support.ts';

describe('a line that opens with a comment', () => {
  it('counts the text behind the comment, and claims it', () => {
    assert.deepEqual(passages('<!-- criteria: 1.2.1 --> I led it.'), [
      'prose: <!-- criteria: 1.2.1 --> I led it.',
    ]);
    assert.equal(wordsOf('<!-- criteria: 1.2.1 --> I led it.'), 3);
    assert.deepEqual(claims('<!-- criteria: 1.2.1 --> I led it.'), {
      '1.2.1': '<!-- criteria: 1.2.1 --> I led it.',
    });
  });

  it('reads the text behind it as usual', () => {
    assert.equal(wordsOf('<!-- note --> I **led** `it` [here](x.md).'), 4);
    assert.deepEqual(mentioned('<!-- note --> I led (3.2.2), see `1.2.1`.'), ['bracket 3.2.2']);
  });

  it('belongs to the paragraph that goes on below it', () => {
    assert.deepEqual(claims('<!-- criteria: 1.2.1 --> One', 'two.'), {
      '1.2.1': '<!-- criteria: 1.2.1 --> One\ntwo.',
    });
  });

  it('does not end the paragraph above it', () => {
    assert.deepEqual(passages('One', '<!-- criteria: 1.2.1 --> two.'), [
      'prose: One\n<!-- criteria: 1.2.1 --> two.',
    ]);
  });

  it('counts text behind several comments', () => {
    assert.equal(wordsOf('<!-- a --><!-- b --> <!-- c --> One two.'), 2);
    assert.deepEqual(claims('<!-- criteria: 1.2.1 --> <!-- criteria: 3.2.2 --> One.'), {
      '1.2.1': '<!-- criteria: 1.2.1 --> <!-- criteria: 3.2.2 --> One.',
      '3.2.2': '<!-- criteria: 1.2.1 --> <!-- criteria: 3.2.2 --> One.',
    });
  });

  it('counts text between comments', () => {
    assert.equal(wordsOf('<!-- a --> One <!-- b -->'), 1);
    assert.equal(wordsOf('<!-- a -->One<!-- b -->two'), 1);
  });

  it('counts text behind a comment with dashes in it', () => {
    assert.equal(wordsOf('<!-- a - b -- c ---> One two.'), 2);
  });

  it('counts text behind a comment that ends on a later line', () => {
    assert.equal(wordsOf('<!-- a', 'b --> One two.'), 2);
    assert.deepEqual(mentioned('<!-- a', 'b --> One (1.2.1).'), ['bracket 1.2.1']);
    assert.deepEqual(claims('Zero.', '', '<!-- a', 'b --> (1.2.1)', '', 'One.'), {
      '1.2.1': '<!-- a\nb --> (1.2.1)',
    });
    assert.deepEqual(claims('<!-- criteria:', '1.2.1 --> One two.'), {
      '1.2.1': '<!-- criteria:\n1.2.1 --> One two.',
    });
  });

  it('works behind up to three spaces, in lists and in quotations', () => {
    assert.equal(wordsOf('   <!-- a --> One two.'), 2);
    assert.equal(wordsOf('- <!-- a --> One two.'), 2);
    assert.equal(wordsOf('> <!-- a --> One two.'), 2);
    assert.equal(wordsOf('1. > <!-- a --> One two.'), 2);
  });

  it('stays a block of its own where nothing but white space follows', () => {
    assert.deepEqual(passages('One', '<!-- a -->  ', 'two'), ['prose: One', 'prose: two']);
    assert.deepEqual(passages('One', '<!-- a -->\t<!-- b -->', 'two'), ['prose: One', 'prose: two']);
  });

  it('is alone on its line with any line ending, whatever dashes are in it', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(claims(`Zero${end}<!-- criteria: 1.2.1 -->${end}one`), { '1.2.1': 'Zero | one' });
      assert.deepEqual(claims(`Zero${end}<!-- criteria: 1.2.1 -> -- -->${end}one`), {
        '1.2.1': 'Zero | one',
      });
      assert.deepEqual(claims(`Zero${end}<!-- criteria: 1.2.1${end}--> one`), {
        '1.2.1': `<!-- criteria: 1.2.1${end}--> one`,
      });
    }
  });

  it('can open a heading that is underlined', () => {
    assert.deepEqual(passages('<!-- criteria: 1.2.1 --> Design', '======', '', 'One.'), [
      'heading: <!-- criteria: 1.2.1 --> Design\n======',
      'prose: One.',
    ]);
  });
});

describe('other HTML', () => {
  it('still makes a block', () => {
    assert.deepEqual(passages('<div>', 'One *two*', '</div>', '', 'three'), [
      'prose: <div>\nOne *two*\n</div>',
      'prose: three',
    ]);
    assert.deepEqual(passages('<details><summary>One</summary>', '', 'two', '', '</details>'), [
      'prose: <details><summary>One</summary>',
      'prose: two',
    ]);
  });

  it('hides a declaration, an instruction and a script', () => {
    assert.equal(wordsOf('<!DOCTYPE html>', '', 'One'), 1);
    assert.equal(wordsOf('<?php echo 1; ?>', '', 'One'), 1);
    assert.equal(wordsOf('<script>', 'let a = 1;', '', 'let b;', '</script>', '', 'One'), 1);
    assert.equal(wordsOf('<style>p { color: red }</style>', '', 'One'), 1);
  });
});
