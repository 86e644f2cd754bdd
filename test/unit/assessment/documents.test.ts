import assert from 'node:assert/strict';
import { localTargets, targetPath } from '../../../server/src/assessment/documents.ts';
import { isLocalTarget } from '../../../server/src/draft/links.ts';
import { read } from '../draft/support.ts';

describe('isLocalTarget', () => {
  it('knows files beside the draft', () => {
    for (const url of [
      'a.xlsx',
      './a.xlsx',
      '../data/a.xlsx',
      'data/a%20b.xlsx',
      'a.md#part',
      'a:b/c'.slice(2),
    ]) {
      assert.equal(isLocalTarget(url), true, url);
    }
  });

  it('knows what lies elsewhere', () => {
    for (const url of [
      '',
      'https://example.org/a',
      'HTTP://a',
      'mailto:a@b.c',
      'file:///a',
      'C:\\a',
      '/a',
      '//a/b',
      '\\\\a',
      '#part',
      '?a',
    ]) {
      assert.equal(isLocalTarget(url), false, url);
    }
  });
});

describe('localTargets', () => {
  it('lists each file once, in the order of the text', () => {
    assert.deepEqual(
      localTargets(
        read('[one](b.xlsx) ![two](a.png)', '', '- [three](b.xlsx) <https://example.org> [four](#part)'),
      ),
      ['b.xlsx', 'a.png'],
    );
  });
});

describe('targetPath', () => {
  it('takes escapes, anchor and query off', () => {
    assert.equal(targetPath('data/a%20b.xlsx'), 'data/a b.xlsx');
    assert.equal(targetPath('a.md#part'), 'a.md');
    assert.equal(targetPath('a.md?b#c'), 'a.md');
  });

  it('finds no path where escapes are broken', () => {
    assert.equal(targetPath('100%.xlsx'), undefined);
  });
});
