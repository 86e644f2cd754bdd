import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { decodedText } from '../../../../client/src/io/decode.ts';

const text = '## Design\n\nCafé';

describe('A file that is closed in the editor', () => {
  it('is read in the encoding that the editor would show it in', () => {
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    assert.equal(decodedText(utf16, 'utf8'), text);
    assert.equal(decodedText(Buffer.from(utf16).swap16(), undefined), text);
    assert.equal(decodedText(Buffer.from(text, 'utf16le'), 'utf16le'), text);
    assert.equal(decodedText(Buffer.from(text), 'windows1252'), text);
    assert.equal(decodedText(Buffer.from(text, 'latin1'), 'windows1252'), text);
    assert.equal(decodedText(Buffer.from(text, 'latin1'), 'iso88591'), text);
  });

  it('is not guessed at', () => {
    assert.equal(decodedText(Buffer.from(text, 'latin1'), 'utf8'), undefined);
    assert.equal(decodedText(Buffer.from(text, 'latin1'), 'unheard'), undefined);
  });
});
