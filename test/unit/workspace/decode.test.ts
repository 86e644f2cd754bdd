import assert from 'node:assert/strict';
import { decodeText } from '../../../server/src/workspace/decode.ts';

describe('Bytes as text', () => {
  it('are UTF-8, with the byte order mark left in', () => {
    assert.equal(decodeText(Buffer.from('\u{feff}é 😀\r\n')), '\u{feff}é 😀\r\n');
    assert.equal(decodeText(new Uint8Array()), '');
  });

  it('are nothing else', () => {
    assert.deepEqual(decodeText(Buffer.from([0xff, 0xfe, 0x61, 0])), { unreadable: 'utf-16' });
    assert.deepEqual(decodeText(Buffer.from([0xfe, 0xff, 0, 0x61])), { unreadable: 'utf-16' });
    assert.deepEqual(decodeText(Buffer.from([0x61, 0])), { unreadable: 'binary' });
    assert.deepEqual(decodeText(Buffer.from([0x61, 0xe9])), { unreadable: 'not-utf-8' });
    assert.deepEqual(decodeText(Buffer.from([0xed, 0xa0, 0x80])), { unreadable: 'not-utf-8' }, 'half a pair');
  });
});
