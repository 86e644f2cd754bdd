import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderUri, shownFrom } from '../../../server/src/cli/paths.ts';
import { isUnreadable } from '../../../server/src/workspace/workspace.ts';
import { nodeWorkspace } from '../../../server/src/workspace/workspace-node.ts';
import { memoryWorkspace } from '../../memory.ts';

const NAMES = [
  'x.markscheme.yaml',
  'a/y.markscheme.json',
  'a/b/z.markscheme.yml',
  'a/n.yaml',
  'a/né 100%#1.md',
  "a/it's (b).MD",
  'a/b/c.mkd',
];

describe('Files on disk', () => {
  let folder: string;
  let root: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-files-'));
    root = folderUri(folder);
    for (const below of ['a', 'a/b', 'node_modules']) mkdirSync(join(folder, below));
    for (const name of [...NAMES, 'node_modules/w.markscheme.yaml']) writeFileSync(join(folder, name), name);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const find = async (glob: string, folders: readonly string[]) =>
    (await nodeWorkspace.find(glob, folders)).map(each => shownFrom(folder, each));

  it('are found by a glob, in folders or below them', async () => {
    assert.deepEqual(await find('*.markscheme.{yaml,yml,json}', [root]), ['x.markscheme.yaml']);
    assert.deepEqual(await find('*/*.markscheme.{yaml,yml,json}', [root]), ['a/y.markscheme.json']);
    assert.deepEqual(await find('**/*.markscheme.{yaml,yml,json}', [root]), [
      'a/b/z.markscheme.yml',
      'a/y.markscheme.json',
      'x.markscheme.yaml',
    ]);
    assert.deepEqual(await find('*.markscheme.*', [uri('gone'), 'untitled:x']), []);
  });

  it('are found in the order of the folders, each once', async () => {
    assert.deepEqual(await find('*.markscheme.*', [uri('a/b/'), uri('a'), root]), [
      'a/b/z.markscheme.yml',
      'a/y.markscheme.json',
      'x.markscheme.yaml',
    ]);
    assert.deepEqual(await find('**/*.markscheme.*', [uri('a'), root]), [
      'a/b/z.markscheme.yml',
      'a/y.markscheme.json',
      'x.markscheme.yaml',
    ]);
  });

  it('are found although links run in a circle', async () => {
    symlinkSync(folder, join(folder, 'a', 'circle'), 'dir');
    assert.equal((await find('**/*.markscheme.*', [root])).length, 3);
  });

  it('are read, or it is said why not', async () => {
    assert.equal(await nodeWorkspace.read(uri('a/n.yaml')), 'a/n.yaml');
    assert.deepEqual(await nodeWorkspace.read(uri('gone')), { unreadable: 'missing' });
    assert.deepEqual(await nodeWorkspace.read(uri('a/n.yaml/below')), { unreadable: 'missing' });
    assert.deepEqual(await nodeWorkspace.read(uri('a')), { unreadable: 'folder' });
    assert.deepEqual(await nodeWorkspace.read('untitled:x'), { unreadable: 'missing' });
    const impossible = await nodeWorkspace.read(`${root}a%00b`);
    assert.equal(typeof impossible === 'string' ? impossible : impossible.unreadable, 'failed');
    writeFileSync(join(folder, 'old.md'), Buffer.from('\u{feff}x', 'utf16le'));
    assert.deepEqual(await nodeWorkspace.read(uri('old.md')), { unreadable: 'utf-16' });
  });

  it('are read as bytes, up to so many', async () => {
    const read = await nodeWorkspace.readBytes(uri('a/n.yaml'), 8);
    assert.ok(!isUnreadable(read));
    assert.equal(new TextDecoder().decode(read), 'a/n.yaml');
    assert.deepEqual(await nodeWorkspace.readBytes(uri('a/n.yaml'), 7), { unreadable: 'too-large' });
    assert.deepEqual(await nodeWorkspace.readBytes(uri('a'), 7), { unreadable: 'folder' });
  });

  it('are there or not; a folder is no file', async () => {
    const uris = [uri('a/n.yaml'), uri('a'), uri('gone'), `${root}a%00b`, 'untitled:x'];
    assert.deepEqual(await nodeWorkspace.exist(uris), [true, false, false, false, false]);
  });

  it('leave a folder by links only', async () => {
    symlinkSync(join(folder, 'x.markscheme.yaml'), join(folder, 'a', 'link.md'));
    assert.ok(await nodeWorkspace.leavesBy(uri('a/link.md'), uri('a/')));
    assert.ok(!(await nodeWorkspace.leavesBy(uri('a/link.md'), root)));
    assert.ok(!(await nodeWorkspace.leavesBy(uri('a/n.yaml'), uri('a/'))));
    assert.ok(!(await nodeWorkspace.leavesBy(uri('gone'), root)));
  });

  it('are as tests have them in memory', async () => {
    const memory = memoryWorkspace(new Map(NAMES.map(name => [uri(name), name])));
    for (const glob of ['*', '**', '*/*.md', '**/*.{md,yaml}', 'a/b/*'])
      assert.deepEqual(await memory.find(glob, [root]), await nodeWorkspace.find(glob, [root]), glob);
    for (const each of [root, uri('a/'), uri('a/b/')])
      assert.deepEqual(await memory.listMarkdown(each), await nodeWorkspace.listMarkdown(each), each);
    for (const name of [...NAMES, 'gone'])
      assert.deepEqual(await memory.read(uri(name)), await nodeWorkspace.read(uri(name)), name);
  });
});
