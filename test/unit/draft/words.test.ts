import assert from 'node:assert/strict';
import { countWords } from '../../../server/src/draft/words.ts';

/** What Microsoft Word counts, by text. */
function counts(cases: readonly (readonly [text: string, words: number])[]): void {
  for (const [text, words] of cases) assert.equal(countWords(text), words, JSON.stringify(text));
}

describe('countWords', () => {
  it('counts runs between white space', () => {
    counts([
      ['', 0],
      [' \t\r\n ', 0],
      ['one', 1],
      ['one two', 2],
      ['  one   two  ', 2],
      ['one\ttwo\nthree\r\nfour\u000bfive\u000csix', 6],
      ['one\u0085two', 2],
    ]);
  });

  it('parts at the wide and narrow spaces of Unicode', () => {
    counts([
      ['one\u1680two', 2],
      ['one\u2000two\u2001three\u2003four', 4],
      ['one\u2009two\u200athree', 3],
      ['one\u2028two\u2029three', 3],
      ['one\u205ftwo', 2],
      ['one\u3000two', 2],
    ]);
  });

  it('takes what non-breaking spaces join for one word', () => {
    counts([
      ['Year\u00a07', 1],
      ['10\u202fkg', 1],
      ['1\u2007000', 1],
      ['\u00a0', 0],
      ['one \u00a0 two', 2],
      ['\u2007 \u202f', 0],
      ['\u00a0one\u00a0', 1],
      ['\u6559\u00a0\u80b2', 2],
    ]);
  });

  it('takes hyphens, apostrophes and dashes inside a run for part of it', () => {
    counts([
      ['well-being', 1],
      ['head\u2019s don\u2019t', 2],
      ['mid\u2013term', 1],
      ['now\u2014or never', 2],
      ['and/or', 1],
      ['https://example.org/a?b=c', 1],
    ]);
  });

  it('counts a dash, an ampersand or a bullet that stands alone', () => {
    counts([
      ['plan \u2013 do', 3],
      ['plan \u2014 do', 3],
      ['plan - do', 3],
      ['plan & do', 3],
      ['\u2022 plan', 2],
    ]);
  });

  it('counts figures and signs as words', () => {
    counts([
      ['42', 1],
      ['3.5 %', 2],
      ['\u00a31,200 (of 5,000)', 3],
    ]);
  });

  it('counts each Chinese or Japanese character', () => {
    counts([
      ['\u6559\u80b2', 2],
      ['\u6559\u80b2 plan', 3],
      ['A\u6559B', 3],
      ['\u3072\u3089\u304c\u306a', 4],
      ['\u30ab\u30bf', 2],
      ['\u6559\u3002', 2],
      ['\uff21\uff22', 2],
      ['\u2e80\u2fdf\u3001\u312f\u31a0\u4dbf\u4e00\u9fff\uf900\ufaff\uff01\uff60', 12],
    ]);
  });

  it('knows where the blocks of such characters begin and end', () => {
    for (const character of '\u2e80\u2fdf\u3001\u312f\u31a0\u4dbf\u4e00\u9fff\uf900\ufaff\uff01\uff60') {
      assert.equal(countWords(`${character}a`), 2, character.charCodeAt(0).toString(16));
    }
    for (const character of '\u2e7f\u3130\ua000\ud7a3\ufb00\uff61') {
      assert.equal(countWords(`${character}a`), 1, character.charCodeAt(0).toString(16));
    }
  });

  it('counts a Han character outside the basic plane once', () => {
    counts([
      ['\u{20000}', 1],
      ['\u{20000}\u{20001}', 2],
      ['\u{20000}a', 2],
      ['\u{33479}', 1],
    ]);
  });

  it('counts Korean by words, as it is written', () => {
    counts([
      ['\uad50\uc721 \uacc4\ud68d', 2],
      ['\u3131\u3134', 1],
    ]);
  });

  it('counts an emoji as a word where it stands alone, and not where it touches one', () => {
    counts([
      ['well done \u{1f44d}', 3],
      ['\u{1f44d}\u{1f44d}', 1],
      ['\u{1f469}\u200d\u{1f3eb}', 1],
      ['\u2764\ufe0f', 1],
      ['done\u{1f44d}', 1],
    ]);
  });

  it('does not part a word at a soft hyphen or a zero-width character', () => {
    counts([
      ['im\u00adple\u00admen\u00adta\u00adtion', 1],
      ['one\u200btwo', 1],
      ['one\u2060two', 1],
      ['\ufeffone', 1],
    ]);
  });

  it('counts no word where there are only characters without width', () => {
    counts([
      ['\u00ad', 0],
      ['\u200b \u200c \u200d', 0],
      ['\u200e\u200f', 0],
      ['\u2060', 0],
      ['\ufeff', 0],
      ['\ufe0f', 0],
    ]);
  });
});
