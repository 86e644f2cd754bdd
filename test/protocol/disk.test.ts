import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const cli = join(__dirname, '..', '..', 'cli.js');
const DRAFT = '---\nassessment:\n  framework: npqsl\n---\n\n## Design\n\nA slip (7.2.1).\n';
const CRITERIA = Array.from(
  { length: 12 },
  (_, index) => `1.2.${index + 1},Asks for thing ${index + 1} to be done`,
);

describe('A disk that fails the command line', () => {
  let folder: string;

  before(function () {
    // Where there is no shell with ulimit, there is no disk to fill so simply.
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-disk-'));
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    writeFileSync(join(folder, 'criteria.csv'), `Code,Criterion\n${CRITERIA.slice(0, 2).join('\n')}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs it in a shell that may do this first. */
  function markscheme(args: readonly string[], first = ':') {
    const script = `${first}; exec "$0" "$@"`;
    return spawnSync('sh', ['-c', script, process.execPath, cli, ...args], { cwd: folder, encoding: 'utf8' });
  }
  const inFolder = () => readdirSync(folder).sort();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  /** A file can grow to half a kilobyte or one, as shells differ in their blocks. */
  const NO_ROOM = 'ulimit -f 1';

  it('keeps the last report when there is no room for the next', () => {
    assert.equal(markscheme(['report', 'draft.md', '--format', 'html', '--output', 'report.html']).status, 0);
    const last = read('report.html');
    writeFileSync(join(folder, 'draft.md'), `${DRAFT}\nMore.\n`);
    const before = inFolder();
    const { status, stderr } = markscheme(
      ['report', 'draft.md', '--format', 'html', '--output', 'report.html', '--force'],
      NO_ROOM,
    );
    assert.equal(status, 2);
    assert.match(stderr, /^report\.html: The report can’t be written: .*so all is as it was\.\n$/);
    assert.equal(read('report.html'), last);
    assert.deepEqual(inFolder(), before);
  });

  it('leaves no half of a report that was to be new, in a file or in a folder', () => {
    for (const output of ['report.html', 'reports/']) {
      const { status, stderr } = markscheme(
        ['report', 'draft.md', '--format', 'html', '--output', output],
        NO_ROOM,
      );
      assert.equal(status, 2);
      assert.match(stderr, /can’t be written/);
    }
    assert.deepEqual(inFolder(), ['criteria.csv', 'draft.md', 'reports']);
    assert.deepEqual(readdirSync(join(folder, 'reports')), []);
  });

  it('keeps the framework file that criteria were to be added to', () => {
    const first = markscheme(['import', 'criteria.csv', '--framework', 'npqsl']);
    assert.equal(first.status, 0, first.stderr);
    const last = read('npqsl.markscheme.yaml');
    writeFileSync(join(folder, 'criteria.csv'), `Code,Criterion\n${CRITERIA.join('\n')}\n`);
    const before = inFolder();
    const { status, stderr } = markscheme(
      ['import', 'criteria.csv', '--framework', 'npqsl', '--merge'],
      NO_ROOM,
    );
    assert.equal(status, 2);
    assert.match(stderr, /npqsl\.markscheme\.yaml: The framework file can’t be written: .*all is as it was/);
    assert.equal(read('npqsl.markscheme.yaml'), last);
    assert.deepEqual(inFolder(), before);
    // With room again it is done.
    assert.equal(markscheme(['import', 'criteria.csv', '--framework', 'npqsl', '--merge']).status, 0);
    assert.match(read('npqsl.markscheme.yaml'), /thing 12/);
  });

  it('writes what a link leads to, and the link stays', () => {
    mkdirSync(join(folder, 'shared'));
    writeFileSync(join(folder, 'shared', 'real.md'), 'an old report\n');
    symlinkSync(join('shared', 'real.md'), join(folder, 'report.md'));
    const args = ['report', 'draft.md', '--format', 'markdown', '--output', 'report.md', '--force'];
    const { status } = markscheme(args);
    assert.equal(status, 0);
    assert.ok(lstatSync(join(folder, 'report.md')).isSymbolicLink());
    assert.match(read('shared/real.md'), /NPQ/);
    assert.deepEqual(readdirSync(join(folder, 'shared')), ['real.md']);
  });

  it('says where it can’t write, and what is gone', () => {
    const said = (...args: string[]) => {
      const { status, stderr } = markscheme(args);
      assert.equal(status, 2);
      return stderr;
    };
    assert.match(
      said('report', 'draft.md', '--output', 'draft.md/report.html'),
      /no such folder; make it first/,
    );
    assert.match(said('report', 'draft.md', '--output', 'gone/report.html'), /no such folder; make it first/);
    assert.match(said('import', 'gone.csv', '--framework', 'npqsl'), /gone\.csv: There is no such file/);
    assert.match(said('report', 'gone.md'), /gone\.md: There is no such file/);
    assert.deepEqual(inFolder(), ['criteria.csv', 'draft.md']);
  });

  it('says of a folder that is read-only that one may not write there', function () {
    // Root may write whatever the permissions say, so the folder is made read-only by a mount of its own.
    const mount = 'mount --bind . . && mount -o remount,bind,ro . && cd "$PWD"';
    const script = `${mount} || exit 77; exec "$0" "$@"`;
    const args = ['report', 'draft.md', '--format', 'html', '--output', 'report.html'];
    const { status, stderr, error } = spawnSync(
      'unshare',
      ['--map-root-user', '--mount', 'sh', '-c', script, process.execPath, cli, ...args],
      { cwd: folder, encoding: 'utf8' },
    );
    if (error || status === 77 || stderr.startsWith('unshare:')) return this.skip();
    assert.match(
      stderr,
      /report\.html: The report can’t be written: you may not write there; choose another place/,
    );
    assert.equal(status, 2);
    assert.ok(!existsSync(join(folder, 'report.html')));
  });
});
