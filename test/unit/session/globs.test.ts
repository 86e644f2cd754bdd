import assert from 'node:assert/strict';
import { fits } from '../../../server/src/session/globs.ts';

describe('fits', () => {
  it('reads globs as VS Code does', () => {
    for (const [glob, path] of [
      ['*.md', 'essay.md'],
      ['./essays/*.md', 'essays/essay.md'],
      ['**/essay.md', 'essay.md'],
      ['essays/**', 'essays/2026/essay.md'],
      ['{npqsl,npqh}/draft?.md', 'npqh/draft2.md'],
      ['[!a]*.md', 'essay.md'],
      ['.private/*.md', '.private/essay.md'],
      ['My drafts (new)/*.md', 'My drafts (new)/essay.md'],
    ] as const)
      assert.equal(fits(path, glob), true, `${glob} ${path}`);
    for (const [glob, path] of [
      ['*.md', 'essays/essay.md'],
      ['essays/*.md', 'essays/2026/essay.md'],
      ['[!e]*.md', 'essay.md'],
      ['*.md', 'essay.txt'],
    ] as const)
      assert.equal(fits(path, glob), false, `${glob} ${path}`);
  });

  it('takes folders for what they are', () => {
    for (const [glob, path, is] of [
      ['a/**/b.md', 'a/b.md', true],
      ['a/**/b.md', 'a/x/y/b.md', true],
      ['a/**/b.md', 'a/xb.md', false],
      ['**/b.md', 'xb.md', false],
      ['**/frameworks/*.{yaml,yml}', 'x/.markscheme/frameworks/own.yml', true],
      ['a**.md', 'ab/c.md', false],
      ['a*b*.md', 'aXbY.md', true],
      ['{a,{b,c}/d}.md', 'c/d.md', true],
      ['[a-c]?\\*.md', 'bx*.md', true],
    ] as const)
      assert.equal(fits(path, glob), is, `${glob} ${path}`);
  });

  it('ends soon, whatever a workspace’s settings say', () => {
    // A regular expression made of the first takes hours for a path of this length.
    assert.equal(fits('a'.repeat(5000), `${'*a'.repeat(30)}b`), false);
    assert.equal(fits('a/'.repeat(2500), `${'**/a/'.repeat(30)}b`), false);
    assert.equal(fits('a', '{a,b}'.repeat(60)), false);
    assert.equal(fits('a', '{'.repeat(20_000)), false);
  });

  it('takes a glob that makes no sense for one that fits nothing', () => {
    for (const glob of ['[z-a].md', '[', '{a,', '\\', '']) assert.equal(fits('a.md', glob), false, glob);
  });
});
