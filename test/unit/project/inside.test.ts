import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pathInside, uriInside, urisInside } from '../../../server/src/project/inside.ts';
import { folders, isInside, nastyNames } from './nasty-names.ts';

const FOLDER = 'file:///school/';
const DRAFT = 'file:///school/sub/draft.md';

describe('Where a name leads in a folder', () => {
  it('is beside the file, below it and above it', () => {
    assert.equal(uriInside('a b.docx', DRAFT, FOLDER), 'file:///school/sub/a%20b.docx');
    assert.equal(uriInside('./data/x.csv', DRAFT, FOLDER), 'file:///school/sub/data/x.csv');
    assert.equal(uriInside('../images/x.png', DRAFT, FOLDER), 'file:///school/images/x.png');
    assert.equal(uriInside('..\\images\\x.png', DRAFT, FOLDER), 'file:///school/images/x.png');
    assert.equal(uriInside('a//b.md', DRAFT, FOLDER), 'file:///school/sub/a/b.md');
    assert.equal(uriInside('100%.xlsx', DRAFT, FOLDER), 'file:///school/sub/100%25.xlsx');
    assert.equal(uriInside('...and more.md', DRAFT, FOLDER), 'file:///school/sub/...and%20more.md');
  });

  it('keeps scheme and host of the folder, and how it writes a drive', () => {
    const drive = 'file:///c%3A/school/';
    assert.equal(uriInside('../x.png', 'file:///c%3A/school/a/b.md', drive), 'file:///c%3A/school/x.png');
    const remote = 'vscode-remote://ssh-remote%2Bhost/home/';
    assert.equal(uriInside('x.png', `${remote}b.md`, remote), `${remote}x.png`);
    assert.equal(
      uriInside('x.png', 'git:/school/b.md?%7B%22path%22%3A%22/a/b%22%7D', 'git:/school/'),
      'git:/school/x.png',
    );
  });

  it('may be in each folder around, up to the outermost', () => {
    assert.deepEqual(urisInside('data/x.csv', 'file:///school/a/b/draft.md', FOLDER), [
      'file:///school/a/b/data/x.csv',
      'file:///school/a/data/x.csv',
      'file:///school/data/x.csv',
    ]);
    assert.deepEqual(urisInside('../x.csv', DRAFT, FOLDER), ['file:///school/x.csv']);
    assert.deepEqual(urisInside('x.csv', 'file:///elsewhere/draft.md', FOLDER), []);
    assert.deepEqual(urisInside('/etc/passwd', DRAFT, FOLDER), []);
    assert.deepEqual(urisInside('x.csv', 'untitled:Untitled-1', 'untitled:/'), []);
  });

  it('is nowhere where it would lead out', () => {
    for (const name of [
      ...['../../x', '..\\..\\x', 'a/../../../x', '../.. /x', '.. /.. /x', '../../school/x'],
      ...['/x', '\\x', '//h1.example/x', '\\\\h1.example\\x', ' //h1.example/x', '\u3000/x', '~/x'],
      ...['C:\\x', 'C:/x', './C:/x', 'a/../c:x', 'file:///etc/x', 'http://h1.example/x', 'FILE:x'],
      ...['x\u0000.docx', '\t//h1.example', 'x\ud800'],
    ])
      assert.equal(uriInside(name, DRAFT, FOLDER), undefined, JSON.stringify(name));
  });

  it('is nowhere where the file is in no folder', () => {
    assert.equal(uriInside('x', 'untitled:Untitled-1', '/'), undefined);
    assert.equal(uriInside('x', 'file:///elsewhere/draft.md', FOLDER), undefined);
    assert.equal(uriInside('x', 'file:///school/../draft.md', FOLDER), undefined);
    assert.equal(uriInside('x', 'file:///school/%2e%2e/draft.md', FOLDER), undefined);
    assert.equal(uriInside('x', 'file:///school2/draft.md', 'file:///school'), undefined);
  });

  it('is in the folder, or nowhere, whatever the name', () => {
    fc.assert(
      fc.property(nastyNames, folders, fc.constantFrom('draft.md', 'sub/draft.md'), (name, folder, file) => {
        const uri = uriInside(name, folder + file, folder);
        assert.ok(uri === undefined || isInside(uri, folder), uri);
        const path = pathInside(file, name);
        assert.ok(path === undefined || !/^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path), path);
      }),
      { numRuns: 5000 },
    );
  });
});
