import assert from 'node:assert/strict';
import { marksUnclosedComment } from '../../../server/src/rules/marks-unclosed-comment.ts';
import { found } from './support.ts';

/** What is found, as severity, place and the words that are said to be lost. */
function lost(...lines: string[]): string[] {
  return found(marksUnclosedComment, lines).map(
    ({ severity, at, message }) => `${severity} ${at} ${/[\d,]+(?= words?\b)/.exec(message)?.[0] ?? 0}`,
  );
}

describe('marks/unclosed-comment', () => {
  it('says at its opening how many words a comment swallows', () => {
    const lines = [
      '# A',
      '',
      '<!-- criteria: 1.2.1',
      '',
      'This counts.',
      '',
      '## Evaluation',
      '',
      'So it went.',
    ];
    assert.deepEqual(lost(...lines), ['warning <!-- 6']);
    assert.match(
      found(marksUnclosedComment, lines)[0]?.message ?? '',
      /never closed, so 6 words below it are neither counted nor printed\. Put ‘-->’ where it ends\./,
    );
    assert.deepEqual(lost('Text.', '', '<!--', 'A note.', '', 'One.'), ['warning <!-- 3']);
    assert.deepEqual(lost('<!-- note –>', '', 'One word.'), ['warning <!-- 2']);
  });

  it('is quiet where nothing is lost yet', () => {
    assert.deepEqual(lost('Text.', '', '<!-- criteria: 1.2.1'), ['hint <!-- 0']);
  });

  it('sees a comment that only the end of the next one closes', () => {
    const lines = ['<!-- note', '', 'All lost.', '', '## Two', '', '<!-- criteria: 1.2.1 -->', '', 'Kept.'];
    assert.deepEqual(lost(...lines), ['warning <!-- 3']);
    assert.match(found(marksUnclosedComment, lines)[0]?.message ?? '', /before the next one begins/);
    assert.deepEqual(lost('I led it. <!-- note', 'and more <!-- x --> text.'), ['warning <!-- 2']);
    assert.deepEqual(lost('<!-- a <!-- criteria: 1.2.1 -->', '', 'Text.'), ['warning <!-- 0']);
    // Both are open: the first says it all.
    assert.deepEqual(lost('<!-- a', '', 'One.', '', '<!-- b', '', 'Two.'), ['warning <!-- 4']);
  });

  it('sees one in a list, a quotation or other HTML', () => {
    assert.deepEqual(lost('- <!-- note', '', '  Lost here.', '- b'), ['warning <!-- 2']);
    assert.deepEqual(lost('> <!-- note', '> Lost.', '', 'Kept.'), ['warning <!-- 1']);
    assert.deepEqual(lost('<div>', '<!-- note', 'Lost.', '</div>', '', 'Kept.'), ['warning <!-- 2']);
    assert.deepEqual(lost('1. One', '2. <!-- x', '', 'Kept.'), ['hint <!-- 0']);
  });

  it('sees the other kinds of HTML that end only with their own mark', () => {
    const below = ['', 'Two words.'];
    for (const [opening, mark] of [
      ['<script>', '<script'],
      ['<style type="x">', '<style'],
      ['<pre>', '<pre'],
      ['<TEXTAREA>', '<TEXTAREA'],
      ['<?php x', '<?'],
      ['<!NOTE to self', '<!N'],
      ['<![CDATA[ x', '<![CDATA['],
    ])
      assert.deepEqual(lost(opening ?? '', ...below), [`warning ${mark} 2`], opening);
    assert.deepEqual(lost('<pre>'), ['hint <pre 0']);
  });

  it('leaves alone what is closed, escaped or code', () => {
    for (const text of [
      '<!-- a -->',
      '<!---->',
      '<!-->',
      '<!-- a --> text <!-- b -->',
      '`<!-- a`',
      '```\n<!-- a\n```',
      '    <!-- a',
      '\\<!-- a',
      '<pre>x</pre>',
      '<?x?>',
      '<!DOCTYPE html>',
      '<![CDATA[x]]>',
      '<predicate>',
    ])
      assert.deepEqual(lost(text, '', 'Some words.', '', '<!-- z -->'), [], text);
    assert.deepEqual(lost('<!-- a', '', 'b', '', '-->', '', 'c'), []);
  });
});
