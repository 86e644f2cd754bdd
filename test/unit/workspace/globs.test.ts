import assert from 'node:assert/strict';
import { defaultSettings, readSettings } from '../../../server/src/session/settings.ts';
import { fits, isTame } from '../../../server/src/workspace/globs.ts';

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
    for (const many of [1000, 80_000])
      for (const glob of [
        '{'.repeat(many),
        `${'{'.repeat(many / 2)}${'}'.repeat(many / 2)}`,
        '{a,'.repeat(many),
      ])
        assert.equal(fits('a', glob), false);
  });

  it('takes a glob that makes no sense for one that fits nothing', () => {
    for (const glob of ['[z-a].md', '[', '{a,', '\\', '']) assert.equal(fits('a.md', glob), false, glob);
  });
});

describe('The setting with the glob of framework files', () => {
  it('is taken where VS Code can look through it at once', () => {
    for (const glob of [
      '**/*.markscheme.{yaml,yml,json}',
      'frameworks/*.yaml',
      '**/marks/**/*-*.mark*.{yaml,json}',
      '{a,b}/**/{c,d}.y?ml',
    ]) {
      assert.ok(isTame(glob), glob);
      assert.equal(readSettings({ frameworks: ` ${glob} ` }, assert.fail).frameworks, glob);
    }
  });

  it('may be no longer than globs are, nor may those of drafts', () => {
    const said: string[] = [];
    readSettings({ drafts: [{ glob: 'a'.repeat(1001), framework: 'npqsl' }] }, message => said.push(message));
    assert.deepEqual(said, [
      'markscheme.drafts: a glob of more than 1,000 signs fits no file; write a shorter one',
    ]);
  });

  it('is left, and said so, where that could take hours', () => {
    for (const glob of [
      '*a*a*a*a*a*a*.mdx',
      '**/a/**/a/**/a/**/a.yaml',
      `${'{a,'.repeat(20)}b${'}'.repeat(20)}`,
      '{a,b}'.repeat(20),
      '{'.repeat(80_000),
      'a'.repeat(80_000),
    ]) {
      const said: string[] = [];
      const { frameworks } = readSettings({ frameworks: glob }, message => said.push(message));
      assert.equal(frameworks, defaultSettings.frameworks);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /^markscheme\.frameworks: this glob has more ‘\*’ or braces/);
    }
  });
});
