import assert from 'node:assert/strict';
import { resolve, sep } from 'node:path';
import { expand } from '../../../server/src/cli/expand.ts';
import { folderUri } from '../../../server/src/cli/paths.ts';
import { memoryWorkspace } from '../../memory.ts';

const home = resolve('/work');
const NAMES = [
  ...['a.md', 'b.MD', 'c.txt', '%5Bx%5D.md', 'sub%20dir/d.md', 'sub%20dir/deep/e.markdown', '100%25%23.md'],
  ...(sep === '/' ? ['back%5Cslash.md'] : []),
];

async function found(...names: string[]) {
  const files = memoryWorkspace(new Map(NAMES.map(name => [folderUri(home) + name, ''])));
  return expand(names, files, home);
}

describe('File names with * and the like', () => {
  it('stand for the Markdown files that fit, as they would be written', async () => {
    const { paths } = await found('*.{md,MD,txt}');
    const slashed = sep === '/' ? ['back\\slash.md'] : [];
    assert.deepEqual(paths, ['100%#.md', '[x].md', 'a.md', 'b.MD', ...slashed]);
    assert.deepEqual((await found('sub dir/**')).paths, ['sub dir/d.md', 'sub dir/deep/e.markdown']);
    assert.deepEqual((await found('./s*/*.md')).paths, ['sub dir/d.md']);
    assert.deepEqual((await found('../work/*/d.md')).paths, ['../work/sub dir/d.md']);
  });

  it('are names where a file is called so, or no sign stands for anything', async () => {
    assert.deepEqual((await found('[x].md', 'gone.md', 'a[.md')).paths, ['[x].md', 'gone.md', 'a[.md']);
  });

  it('are given back where nothing fits', async () => {
    assert.deepEqual((await found('gone/*.md', '*.txt')).idle, ['gone/*.md', '*.txt']);
  });
});
