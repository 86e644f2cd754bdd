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

  it('takes a glob that makes no sense for one that fits nothing', () => {
    for (const glob of ['[z-a].md', '[', '{a,', '\\', '']) assert.equal(fits('a.md', glob), false, glob);
  });
});
