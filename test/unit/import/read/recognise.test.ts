import assert from 'node:assert/strict';
import { recognise } from '../../../../server/src/import/read/recognise.ts';

describe('A document that is made to keep one waiting', () => {
  it('is recognised soon, however many comments it begins with', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const comments = '<!-- a -->'.repeat(3000);
    assert.equal(recognise('a.txt', bytes(`${comments}One`)).format, 'text');
    assert.equal(recognise('a.txt', bytes(`${comments}<p>One`)).format, 'html');
    assert.equal(recognise('a.txt', bytes('<!-- a '.repeat(3000))).format, 'text');
    assert.equal(recognise('a.txt', bytes(`<?xml a?>\n<!-- ${'a '.repeat(900)}-->\n<html>`)).format, 'html');
  });
});
