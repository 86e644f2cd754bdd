import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach } from './command-line.ts';

describe('markscheme with a draft in several files', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  const MAIN = ['---', 'assessment:', '  framework: tiny', '  parts: [b.md, sub/c.md]', '---', '# Review'];

  beforeEach(() => {
    put('a.md', [...MAIN, 'One (AO1).']);
    put('b.md', ['Two three four (AO1).']);
    put('sub/c.md', ['Five six seven eight.', '', 'A TODO here.']);
  });

  it('is checked as one, with each problem in its file', () => {
    const { status, stdout, stderr } = markscheme(['check', 'a.md']);
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^a\.md:3:14: error: 4 words over the limit: 14 of 10; /m);
    assert.match(stdout, /^sub\/c\.md:3:3: .*placeholder\]$/m);
    assert.match(stdout, /^a\.md:3:14: information: AO2 is not tagged yet/m);
  });

  it('is done once, whichever of its files are given, also by a part alone', () => {
    const once = markscheme(['check', 'a.md']).stdout;
    for (const files of [['sub/c.md'], ['b.md', 'sub/c.md'], ['sub/c.md', 'a.md', 'b.md'], ['**/*.md']])
      assert.deepEqual(
        markscheme(['check', ...files]),
        { status: 1, stdout: once, stderr: '' },
        files.join(),
      );
    const { draft, words, criteria } = JSON.parse(markscheme(['report', 'b.md', '--format', 'json']).stdout);
    assert.deepEqual(draft.files, ['a.md', 'b.md', 'sub/c.md']);
    assert.equal(words.counted, 14);
    assert.deepEqual(
      criteria[0].citations.map(({ path, line }: { path: string; line: number }) => `${path}:${line}`),
      ['a.md:7', 'b.md:1'],
    );
  });

  it('says at its place which file it can’t have', () => {
    put('a.md', [...MAIN.with(3, '  parts: [b.md, ../x.md, gone.md]'), 'One (AO1).']);
    const { stdout } = markscheme(['check', 'a.md']);
    assert.match(stdout, /^a\.md:4:17: error: ‘\.\.\/x\.md’ leads out of the workspace/m);
    assert.match(stdout, /^a\.md:4:26: error: There is no file ‘gone\.md’/m);
  });

  it('has no report written over one of its files', () => {
    const { status, stderr } = markscheme(['report', 'a.md', '--output', 'sub/c.md']);
    assert.deepEqual(
      [status, stderr],
      [2, 'sub/c.md: The report would replace the draft. Name another file for --output.\n'],
    );
    assert.match(readFileSync(join(line.folder, 'sub/c.md'), 'utf8'), /^Five six/);
  });

  it('can be named in markscheme.yaml, where a fault is said once', () => {
    for (const name of ['p/one.md', 'p/two.md', 'p/three.md']) put(name, ['One two (AO1).']);
    put(
      'p/markscheme.yaml',
      'framework: tiny\ntasks:\n  - files: [one.md, two.md]\n  - files: [three.md, gone.md]\n',
    );
    const { status, stdout, stderr } = markscheme(['report', 'p/*.md', '--format', 'csv']);
    assert.equal(
      stderr,
      'p/markscheme.yaml:4:23: There is no file ‘gone.md’. Correct the path, which begins at the folder of this file, or make the file.\n',
    );
    assert.equal(status, 2);
    const cells = stdout
      .trimEnd()
      .split('\r\n')
      .map(row => row.split(','));
    assert.deepEqual(
      cells.map(row => row.slice(0, 3)),
      [
        ['path', 'files', 'framework'],
        ['p/one.md', '2', 'tiny'],
        ['p/three.md', '1', 'tiny'],
      ],
    );
  });
});
