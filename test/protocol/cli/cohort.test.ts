import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach, DRAFT, FRONT } from './command-line.ts';

describe('markscheme report of a cohort', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  beforeEach(() => {
    put('drafts/amy/draft.md', DRAFT);
    put('drafts/ben/draft.md', [...FRONT, '# Review', 'One two three four five six seven eight nine ten.']);
    put('drafts/README.md', ['No draft.']);
  });

  it('has a row for each draft that a pattern finds, and leaves out what is none', () => {
    const { status, stdout, stderr } = markscheme(['report', 'drafts/**/*.md', '--format', 'csv']);
    assert.equal(status, 0);
    assert.equal(stderr, 'drafts/README.md: This is no draft, so it is left out.\n');
    assert.deepEqual(
      stdout.split('\r\n').map(row => row.split(',')[0]),
      ['path', 'drafts/amy/draft.md', 'drafts/ben/draft.md', ''],
    );
    const none = markscheme(['report', 'drafts/*.md', '--format', 'csv']);
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /None of these files is a draft/);
    assert.match(markscheme(['check', 'draft/*.md']).stderr, /^draft\/\*\.md: No Markdown file fits this/);
  });

  it('has one page with an overview that leads to each report', () => {
    const { stdout } = markscheme(['report', 'drafts/**/draft.md', '--format', 'html']);
    const ids = [...stdout.matchAll(/<article id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...stdout.matchAll(/<a class="path" href="#([^"]+)">/g)].map(([, id]) => id);
    assert.equal(ids.length, 2);
    assert.deepEqual(links, ids);
    assert.ok(stdout.indexOf('<table>') < stdout.indexOf('<article'));
  });

  it('has a page for each participant in a folder, with one that leads to them', () => {
    const result = markscheme(['report', 'drafts/**/draft.md', '--format', 'html', '--output', 'out/new/']);
    assert.deepEqual(result, { status: 0, stdout: '', stderr: '' });
    const page = (name: string) => readFileSync(join(line.folder, 'out/new', name), 'utf8');
    assert.match(page('drafts-ben-draft.html'), /<title>Coverage report: drafts\/ben\/draft\.md</);
    assert.ok(!page('drafts-ben-draft.html').includes('amy'));
    assert.match(page('index.html'), /href="drafts-amy-draft\.html"[\s\S]*href="drafts-ben-draft\.html"/);
    const table = markscheme(['report', 'drafts/**/draft.md', '--format', 'csv', '--output', 'out/new']);
    assert.deepEqual([table.status, table.stdout], [2, '']);
    assert.match(table.stderr, /A table of all drafts is one file/);
  });
});
