import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../server/src/text/lines.ts';
import { cases } from '../../seed.ts';

describe('LineIndex', () => {
  it('finds places in a text with all three line endings', () => {
    const lines = new LineIndex('a\nbc\r\nd\re');
    assert.deepEqual(lines.placeAt(0), { line: 0, character: 0 });
    assert.deepEqual(lines.placeAt(1), { line: 0, character: 1 });
    assert.deepEqual(lines.placeAt(2), { line: 1, character: 0 });
    assert.deepEqual(lines.placeAt(4), { line: 1, character: 2 });
    assert.deepEqual(lines.placeAt(6), { line: 2, character: 0 });
    assert.deepEqual(lines.placeAt(8), { line: 3, character: 0 });
    assert.deepEqual(lines.placeAt(9), { line: 3, character: 1 });
  });

  it('finds offsets by place', () => {
    const lines = new LineIndex('a\nbc\r\nd\re');
    assert.equal(lines.offsetAt({ line: 0, character: 0 }), 0);
    assert.equal(lines.offsetAt({ line: 1, character: 1 }), 3);
    assert.equal(lines.offsetAt({ line: 2, character: 0 }), 6);
    assert.equal(lines.offsetAt({ line: 3, character: 1 }), 9);
  });

  it('counts in UTF-16 code units', () => {
    const lines = new LineIndex('\u{1f44d}a\nb');
    assert.deepEqual(lines.placeAt(2), { line: 0, character: 2 });
    assert.deepEqual(lines.placeAt(4), { line: 1, character: 0 });
  });

  it('knows one line in an empty text', () => {
    const lines = new LineIndex('');
    assert.deepEqual(lines.placeAt(0), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 0, character: 0 }), 0);
  });

  it('knows an empty line after the last line ending', () => {
    assert.deepEqual(new LineIndex('a\n').placeAt(2), { line: 1, character: 0 });
  });

  it('keeps places and offsets within the text', () => {
    const lines = new LineIndex('ab\ncd');
    assert.deepEqual(lines.placeAt(99), { line: 1, character: 2 });
    assert.deepEqual(lines.placeAt(-1), { line: 0, character: 0 });
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(lines.offsetAt({ line: -1, character: 7 }), 0);
    assert.equal(lines.offsetAt({ line: 1, character: 99 }), 5);
    assert.equal(lines.offsetAt({ line: 0, character: -3 }), 0);
  });

  it('takes a place beyond its line for the end of that line, as LSP has it', () => {
    assert.equal(new LineIndex('ab\ncd').offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(new LineIndex('ab\r\ncd').offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(new LineIndex('ab\r\ncd').offsetAt({ line: 0, character: 3 }), 2);
    assert.equal(new LineIndex('ab\rcd').offsetAt({ line: 0, character: 99 }), 2);
  });

  it('comes back to the offset it started from', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u{1f44d}') }),
        fc.nat(40),
        (text, at) => {
          const offset = Math.min(at, text.length);
          if (text[offset] === '\n' && text[offset - 1] === '\r') return; // inside a line ending
          const lines = new LineIndex(text);
          assert.equal(lines.offsetAt(lines.placeAt(offset)), offset);
        },
      ),
      { numRuns: cases(300) },
    );
  });
});
