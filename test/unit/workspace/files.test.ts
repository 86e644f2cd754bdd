import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeText, frameworkSuffixes } from '../../../server/src/workspace/files.ts';
import { nodeFiles } from '../../../server/src/workspace/files-node.ts';
import { nodeFiles as sessionFiles } from '../../../server/src/workspace/session-files-node.ts';

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

describe('Files on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-files-'));
    for (const below of ['a', 'a/b', 'node_modules']) mkdirSync(join(folder, below));
    for (const name of [
      'x.markscheme.yaml',
      'a/y.markscheme.json',
      'a/b/z.markscheme.yml',
      'a/n.yaml',
      'node_modules/w.markscheme.yaml',
    ]) {
      writeFileSync(join(folder, name), name);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are found by the end of their names, in a folder or below it', async () => {
    const found = async (options?: { deep: boolean }) =>
      (await nodeFiles.find(folder, frameworkSuffixes, options)).map(path =>
        path.slice(folder.length + 1).replaceAll('\\', '/'),
      );
    assert.deepEqual(await found(), ['x.markscheme.yaml']);
    assert.deepEqual(await found({ deep: true }), [
      'a/b/z.markscheme.yml',
      'a/y.markscheme.json',
      'x.markscheme.yaml',
    ]);
    assert.deepEqual(await nodeFiles.find(join(folder, 'gone'), frameworkSuffixes), []);
  });

  it('are found although links run in a circle', async () => {
    symlinkSync(folder, join(folder, 'a', 'circle'), 'dir');
    assert.equal((await nodeFiles.find(folder, frameworkSuffixes, { deep: true })).length, 3);
  });

  it('are the same for an editor’s server, by URI', async () => {
    const files = sessionFiles(() => [pathToFileURL(folder).toString(), 'untitled:x']);
    const uri = (name: string) => pathToFileURL(join(folder, name)).toString();
    assert.deepEqual(
      await files.find('**/*.markscheme.{yaml,yml,json}'),
      ['a/b/z.markscheme.yml', 'a/y.markscheme.json', 'x.markscheme.yaml'].map(uri),
    );
    assert.equal(await files.read(uri('a/n.yaml')), 'a/n.yaml');
    assert.equal(await files.read(uri('gone')), undefined);
    assert.equal(await files.read('untitled:x'), undefined);
    assert.deepEqual(await files.exist([uri('a/n.yaml'), uri('a'), uri('gone'), 'untitled:x']), [
      true,
      false,
      false,
      false,
    ]);
  });

  it('are read, or it is said why not', async () => {
    assert.equal(await nodeFiles.read(join(folder, 'a/n.yaml')), 'a/n.yaml');
    assert.deepEqual(await nodeFiles.read(join(folder, 'gone')), { unreadable: 'missing' });
    assert.deepEqual(await nodeFiles.read(join(folder, 'a/n.yaml/below')), { unreadable: 'missing' });
    assert.deepEqual(await nodeFiles.read(join(folder, 'a')), { unreadable: 'folder' });
    const impossible = await nodeFiles.read('a\0b');
    assert.equal(typeof impossible === 'string' ? impossible : impossible.unreadable, 'failed');
  });

  it('are there or not; a folder is no file', async () => {
    assert.ok(await nodeFiles.exists(join(folder, 'a/n.yaml')));
    assert.ok(!(await nodeFiles.exists(join(folder, 'a'))));
    assert.ok(!(await nodeFiles.exists(join(folder, 'gone'))));
    assert.ok(!(await nodeFiles.exists('a\0b')));
  });
});
