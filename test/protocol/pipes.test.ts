import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { nodeWorkspace } from '../../server/src/workspace/workspace-node.ts';

const cli = join(__dirname, '..', '..', 'cli.js');

// Windows has no pipes in folders.
(process.platform === 'win32' ? describe.skip : describe)('A pipe that nobody writes to', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'markscheme-pipe-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const pipe = (name: string) => execFileSync('mkfifo', [join(folder, name)]);
  const draft = (name: string, more = '') =>
    writeFile(join(folder, name), `---\nassessment:\n  framework: npqsl\n${more}---\n\nText (1.2.1).\n`);

  /** What the command line says, and how it ends; 124 if it hangs. */
  function markscheme(...args: string[]): Promise<{ status: number; said: string }> {
    return new Promise(resolve => {
      execFile(process.execPath, [cli, ...args], { cwd: folder, timeout: 20_000 }, (error, out, err) =>
        resolve({
          status: error?.killed ? 124 : typeof error?.code === 'number' ? error.code : 0,
          said: `${out}${err}`,
        }),
      );
    });
  }

  it('is no draft, and it is said why', async () => {
    pipe('a.md');
    const { status, said } = await markscheme('check', 'a.md');
    assert.equal(status, 2);
    assert.match(said, /a\.md: This file can’t be read: it is a pipe or a device, not a file\./);
  });

  it('is no part of a draft, and it is said', async () => {
    await draft('a.md', '  parts: [b.md]\n');
    pipe('b.md');
    const { status, said } = await markscheme('check', 'a.md');
    assert.notEqual(status, 124);
    assert.match(said, /b\.md/);
  });

  it('is no framework file and no markscheme.yaml', async () => {
    await draft('a.md');
    for (const name of ['own.markscheme.yaml', 'markscheme.yaml']) {
      pipe(name);
      const { status, said } = await markscheme('check', 'a.md');
      assert.notEqual(status, 124);
      assert.ok(said.includes(`${name}:`), said);
      await rm(join(folder, name));
    }
  });

  it('is no document to import, and no Word draft', async () => {
    pipe('a.docx');
    for (const args of [
      ['import', 'a.docx', '--framework', 'npqsl'] as const,
      ['from-word', 'a.docx'] as const,
    ]) {
      const { status, said } = await markscheme(...args);
      assert.equal(status, 2);
      assert.match(said, /a\.docx: This is a pipe or a device, not a file\. Name a document\./);
    }
  });

  it('is nothing that the language server reads', async () => {
    pipe('a.md');
    const uri = pathToFileURL(join(folder, 'a.md')).toString();
    assert.deepEqual(await nodeWorkspace.read(uri), { unreadable: 'no-file' });
    assert.deepEqual(await nodeWorkspace.readBytes(uri, 1000), { unreadable: 'no-file' });
    assert.deepEqual(await nodeWorkspace.exist([uri]), [false]);
  });

  it('from a shell is read: somebody writes to it', async () => {
    await draft('a.md');
    const command = '"$1" "$2" check /dev/stdin < /dev/null; cat a.md | "$1" "$2" check /dev/stdin';
    const out = await new Promise<string>(resolve => {
      const args = ['-c', command, 'sh', process.execPath, cli];
      execFile('sh', args, { cwd: folder }, (_, printed, warned) => resolve(`${printed}${warned}`));
    });
    // What is no pipe is a device still.
    assert.equal(out.match(/can’t be read/g)?.length, 1, out);
    assert.match(out, /criteria/);
  });
});
