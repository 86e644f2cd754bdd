import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cli, commandLineForEach, DRAFT, root } from './command-line.ts';

describe('markscheme over many files', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { put } = line;

  const EXAMPLES = [
    'npqsl/draft.md',
    'npqsl/first-draft.md',
    'npqh/task-1.md',
    'npqsl/near-limit.md',
    'npqel/task-2.md',
    'npqsl/unknown-framework.md',
    'npqml/draft.md',
  ];

  /** Runs the program with what a script has changed beforehand, in all of its threads. */
  function changed(script: string, args: readonly string[]) {
    put('before.cjs', script);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', join(line.folder, 'before.cjs'), cli, ...args],
      { cwd: line.folder, encoding: 'utf8', maxBuffer: 1e9 },
    );
    return { status, stdout, stderr };
  }

  const threads = (count: number) => `require('node:os').availableParallelism = () => ${count};`;

  /** Copies of the examples under many names, in three folders, of which one has frameworks of its own. */
  function cohort(count: number): string[] {
    put('b/wrong.markscheme.yml', 'id: wrong\ntitel: Wrong\n');
    put('b/mine.markscheme.json', JSON.stringify({ id: 'npqsl', extends: 'npqsl', title: 'Mine' }));
    return Array.from({ length: count }, (_, index) => {
      const name = `${'abc'[index % 3]}/${(index * 7919) % 1000}-${index}.md`;
      const example = EXAMPLES[index % EXAMPLES.length] ?? '';
      mkdirSync(dirname(join(line.folder, name)), { recursive: true });
      copyFileSync(join(root, 'examples', example), join(line.folder, name));
      return name;
    });
  }

  it('says the same on many threads as on one, byte for byte, and exits alike', () => {
    const files = cohort(16);
    put('a/tiny.md', DRAFT);
    put('notes.md', '# Notes\n');
    put('latin.md', Buffer.from('caf\xe9', 'latin1'));
    const mixed = files.flatMap((file, index) =>
      index % 3 === 2
        ? [file, ['gone.md', 'a', 'a/tiny.md', 'notes.md', 'latin.md'][Math.floor(index / 3) % 5] ?? '']
        : file,
    );
    const clean = files.filter(file => !file.startsWith('b/') && !/unknown/.test(file));
    for (const args of [
      ['check', ...mixed],
      ['check', '--framework', 'npqh', '--task', 'task-1', ...mixed],
      ['check', ...clean],
      ['report', ...mixed],
      ...['json', 'html', 'csv', 'markdown'].map(format => ['report', '--format', format, ...mixed]),
    ]) {
      const one = changed(threads(1), args);
      const several = changed(threads(3), args);
      assert.equal(several.stderr, one.stderr);
      assert.ok(several.stdout === one.stdout, `${args[0]} ${args[2]}: not the same output`);
      assert.equal(several.status, one.status);
      assert.ok(one.stdout.length > 1000);
    }
    changed(threads(3), ['report', '--format', 'csv', '--output', 'all.csv', ...mixed]);
    const printed = changed(threads(1), ['report', '--format', 'csv', ...mixed]).stdout;
    assert.equal(readFileSync(join(line.folder, 'all.csv'), 'utf8'), `\u{feff}${printed}`);
  });

  it('names a wrong framework once, although every thread reads it', () => {
    const { status, stderr } = changed(threads(3), ['check', ...cohort(40)]);
    assert.equal(status, 2);
    assert.equal(stderr, 'b/wrong.markscheme.yml:2:1: There is no key ‘titel’ here; did you mean ‘title’?\n');
  });

  /** What a thread does when it comes to the draft in the folder `bad`. */
  const there = (what: string) => `${threads(2)}
      const files = require('node:fs/promises');
      const threads = require('node:worker_threads');
      const { readdir } = files;
      files.readdir = (path, ...rest) => {
        if (threads.isMainThread || !String(path).endsWith('bad')) return readdir(path, ...rest);
        ${what}
      };
      const { Worker } = threads;
      threads.Worker = class extends Worker {
        constructor(file, options) {
          super(file, { ...options, resourceLimits: { maxOldGenerationSizeMb: 100 } });
        }
      };`;

  it('loses only the file at which a thread ends or runs out of memory', () => {
    const files = cohort(30).filter(file => !file.startsWith('b/'));
    mkdirSync(join(line.folder, 'bad'));
    copyFileSync(join(root, 'examples', 'npqsl/draft.md'), join(line.folder, 'bad/bad.md'));
    const args = ['check', ...files.slice(0, 9), 'bad/bad.md', ...files.slice(9)];
    const { stdout } = changed(threads(1), ['check', ...files]);
    assert.ok(stdout.length > 1000);
    assert.deepEqual(
      changed(there("setImmediate(() => { throw new Error('bang'); }); return new Promise(() => {});"), args),
      {
        status: 2,
        stdout,
        stderr: 'bad/bad.md: Markscheme failed on this file; please report it. Error: bang\n',
      },
    );
    assert.deepEqual(changed(there('for (const all = []; ; ) all.push(new Array(1e5).fill({}));'), args), {
      status: 2,
      stdout,
      stderr: 'bad/bad.md: Markscheme ran out of memory on this file. Split it into smaller ones.\n',
    });
  });

  it('is done by one thread where no others can be had', () => {
    const files = cohort(30).filter(file => !file.startsWith('b/'));
    const refusing = `${threads(2)}
        require('node:worker_threads').Worker = class { constructor() { throw new Error('not allowed'); } };`;
    assert.deepEqual(changed(refusing, ['check', ...files]), changed(threads(1), ['check', ...files]));
  });

  it('bears that its reader stops early, and ends its threads', async () => {
    const files = cohort(60).filter(file => !file.startsWith('b/'));
    const child = spawn(process.execPath, [cli, 'check', ...files, ...files, ...files], { cwd: line.folder });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise(resolve => child.on('close', resolve));
    assert.equal(stderr, '');
  });

  it('shows no progress where nobody watches', () => {
    assert.doesNotMatch(changed(threads(2), ['check', ...cohort(40)]).stderr, /checked/);
  });
});
