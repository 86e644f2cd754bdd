import assert from 'node:assert/strict';
import { clipped, oneLine, printable } from '../../../server/src/report/printable.ts';

describe('Text made safe to show', () => {
  it('leaves ordinary text alone, whatever the script', () => {
    for (const text of ['Pupils’ progress – 85% (Year 6)', 'naïve', '読書', '👩‍🏫', 'C:\\drafts'])
      assert.equal(printable(text), text);
  });

  it('writes out what would move a terminal’s cursor or turn the line round', () => {
    assert.equal(printable('a\u001b[2Jb\u009b31m\u0007'), 'a\\x1b[2Jb\\x9b31m\\x07');
    assert.equal(printable('x\u202egnp.md'), 'x\\u202egnp.md');
    assert.equal(printable('one\ntwo\r\tthree'), 'one\\ntwo\\r\\tthree');
  });

  it('writes out what is shown as nothing, and keeps what joins letters and pictures', () => {
    assert.equal(printable('A\u200bO\u00ad1\u2060'), 'A\\u200bO\\xad1\\u2060');
    assert.equal(printable('a\u200db\u200cc\ufe0f'), 'a\\u200db\\u200cc\\ufe0f');
    assert.equal(printable('a\u3164b\u{e0041}\ud800'), 'a\\u3164b\\u{e0041}\\ud800');
    for (const text of ['👩‍🏫', '❤️', '👩🏽‍🏫', '🏴‍☠️', '1️⃣', 'می‌خواهم', 'क्‍ष', '❤️‍🔥'])
      assert.equal(printable(text), text);
  });

  it('folds white space where a line is wanted', () => {
    assert.equal(oneLine('  one\r\n\t two \u2028 three\u0000 '), 'one two three\\x00');
  });

  it('clips between characters', () => {
    assert.equal(clipped('abcd', 4), 'abcd');
    assert.equal(clipped('abcde', 4), 'abc…');
    assert.equal(clipped('😀😀😀', 2), '😀…');
  });
});
