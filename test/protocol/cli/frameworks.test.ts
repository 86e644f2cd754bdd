import assert from 'node:assert/strict';
import { join } from 'node:path';
import { commandLineForEach, FRONT } from './command-line.ts';

describe('markscheme: workspace frameworks', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  it('are found in the folders above the draft, up to the current one', () => {
    put('a/b/draft.md', [...FRONT, '# Review', '[one](tiny.markscheme.yaml) two three (AO1, AO2)']);
    assert.equal(markscheme(['check', 'a/b/draft.md']).status, 0);
    assert.equal(
      markscheme(['check', 'b/draft.md'], { cwd: join(line.folder, 'a') }).status,
      1,
      'the framework is above the current folder',
    );
  });

  it('are found only beside a draft that is not below the current folder', () => {
    put('a/draft.md', [...FRONT, '# Review', '[one](tiny.markscheme.json) two three (AO1, AO2)']);
    put('other/x.txt', '');
    const from = { cwd: join(line.folder, 'other') };
    assert.equal(markscheme(['check', '../a/draft.md'], from).status, 1);
    put(
      'a/tiny.markscheme.json',
      JSON.stringify({ id: 'tiny', title: 'Tiny', tasks: [{ id: 'essay', title: 'Essay' }] }),
    );
    assert.deepEqual(markscheme(['check', '../a/draft.md'], from), { status: 0, stdout: '', stderr: '' });
  });

  it('that are wrong are reported once with their place, and the rest is done', () => {
    put('one.md', [...FRONT, '# Review', '[one](tiny.markscheme.yaml) two three (AO1, AO2)']);
    put('wrong.markscheme.yml', 'id: wrong\ntitel: Wrong\n');
    const fault = 'wrong.markscheme.yml:2:1: There is no key ‘titel’ here; did you mean ‘title’?\n';
    assert.deepEqual(markscheme(['check', 'one.md', './one.md']), { status: 0, stdout: '', stderr: fault });
    const { status, stdout, stderr } = markscheme(['report', 'one.md']);
    assert.deepEqual([status, stderr], [0, fault]);
    assert.match(stdout, /^All 2 criteria covered/);
  });
});
