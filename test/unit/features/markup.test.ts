import assert from 'node:assert/strict';
import { markupOf } from '../../../server/src/features/markup.ts';

describe('What a hover is written with', () => {
  it('writes out what nobody would see, in Markdown and without', () => {
    const title = 'Safe\u202egnp\u200b\u0000 one\nline';
    assert.equal(markupOf(true).text(title), 'Safe\\\\u202egnp\\\\u200b\\\\x00 one line');
    assert.equal(markupOf(false).strong(title), 'Safe\\u202egnp\\u200b\\x00 one line');
  });

  it('leaves emoji alone', () => {
    assert.equal(markupOf(true).text('👩‍🏫 teaches'), '👩‍🏫 teaches');
  });
});
