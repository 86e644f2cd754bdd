import assert from 'node:assert/strict';
import { existsSync, linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach, DRAFT } from './command-line.ts';

describe('markscheme report --output', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  it('writes there and prints nothing', () => {
    put('draft.md', DRAFT);
    assert.deepEqual(markscheme(['report', 'draft.md', '--output', 'report.md', '--format', 'markdown']), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    const printed = markscheme(['report', 'draft.md', '--format', 'markdown']).stdout;
    assert.equal(readFileSync(join(line.folder, 'report.md'), 'utf8'), printed);
    assert.equal(
      markscheme(['report', 'draft.md', '--output', 'report.md', '--force']).status,
      0,
      'a report is replaced by who says so',
    );
  });

  it('marks CSV as UTF-8 for Excel', () => {
    put('draft.md', DRAFT);
    markscheme(['report', 'draft.md', '--output', 'report.csv', '--format', 'csv']);
    assert.ok(readFileSync(join(line.folder, 'report.csv'), 'utf8').startsWith('\u{feff}path,'));
  });

  it('never replaces a draft, by whatever name', () => {
    put('draft.md', DRAFT);
    put('other.md', DRAFT);
    put('plain.md', 'Text.\n');
    // Windows lets administrators alone make links of this kind.
    if (process.platform !== 'win32') symlinkSync('draft.md', join(line.folder, 'link.md'));
    linkSync(join(line.folder, 'draft.md'), join(line.folder, 'hard.md'));
    const links = existsSync(join(line.folder, 'link.md')) ? ['link.md', 'hard.md'] : ['hard.md'];
    for (const output of ['draft.md', './x/../draft.md', join(line.folder, 'draft.md'), ...links]) {
      assert.deepEqual(markscheme(['report', 'draft.md', '--output', output]), {
        status: 2,
        stdout: '',
        stderr: `${output}: The report would replace the draft. Name another file for --output.\n`,
      });
    }
    assert.match(
      markscheme(['report', 'draft.md', '--output', 'other.md']).stderr,
      /would replace a draft that is there/,
    );
    assert.equal(markscheme(['report', 'plain.md', '--framework', 'tiny', '--output', 'plain.md']).status, 2);
    for (const name of ['draft.md', 'other.md'])
      assert.equal(readFileSync(join(line.folder, name), 'utf8'), `${DRAFT.join('\n')}\n`);
    assert.equal(readFileSync(join(line.folder, 'plain.md'), 'utf8'), 'Text.\n');
  });

  it('says what is in the way', () => {
    put('draft.md', DRAFT);
    put('sub', 'A file');
    const stderr = (output: string) => {
      const result = markscheme(['report', 'draft.md', '--output', output]);
      assert.deepEqual([result.status, result.stdout], [2, '']);
      return result.stderr;
    };
    assert.equal(
      stderr('gone/report.txt'),
      'gone/report.txt: The report can’t be written: there is no such folder; make it first.\n',
    );
    assert.equal(stderr('sub/'), 'sub/: The folder can’t be made: there is a file of this name.\n');
  });

  it('writes no file when there is nothing to report', () => {
    assert.equal(markscheme(['report', 'gone.md', '--output', 'report.txt']).status, 2);
    assert.ok(!existsSync(join(line.folder, 'report.txt')));
  });
});
