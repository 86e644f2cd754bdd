import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach, DRAFT, root } from './command-line.ts';

describe('The usage of markscheme', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  const mistakes: readonly [string[], string][] = [
    [[], 'Say what to do: ‘markscheme check draft.md’ or ‘markscheme report draft.md’.'],
    [['chek', 'draft.md'], 'There is no command ‘chek’; did you mean ‘check’?'],
    [
      ['draft.md'],
      'There is no command ‘draft.md’; there are: check, report, evidence, export, import, from-word, framework.',
    ],
    [['check'], 'Name the file: ‘markscheme check draft.md’.'],
    [['check', ''], 'A file name is empty; name the file.'],
    [
      ['report', 'draft.md', '--format', 'pdf'],
      'There is no format ‘pdf’; there are: text, json, markdown, html, csv, csv-criteria.',
    ],
    [['report', 'draft.md', '--formt', 'csv'], 'There is no option ‘--formt’; did you mean ‘--format’?'],
    [['report', 'draft.md', '--output'], '‘--output’ needs a value behind it.'],
    [['check', '--framework', '--task', 'essay', 'draft.md'], '‘--framework’ needs a value behind it.'],
    [
      ['check', 'draft.md', '--format', 'json'],
      '‘--format’ is for ‘markscheme report’ and ‘markscheme evidence’; leave it out, or use that command.',
    ],
    [['check', 'a\u001b[2Jb', '--x\u001b'], 'There is no option ‘--x\\x1b’.'],
  ];

  for (const [args, message] of mistakes) {
    it(`is put right: ${JSON.stringify(args.join(' '))}`, () => {
      put('draft.md', DRAFT);
      assert.deepEqual(markscheme(args), {
        status: 2,
        stdout: '',
        stderr: `markscheme: ${message} For help: markscheme --help\n`,
      });
    });
  }

  it('is explained by --help', () => {
    for (const args of [['--help'], ['-h'], ['check', '--help'], ['report', '--format', 'pdf', '-h']]) {
      const { status, stdout, stderr } = markscheme(args);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /\nUsage:\n {2}markscheme check FILE… \[--framework ID\] \[--task ID\]\n/);
    }
  });

  it('tells the version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(markscheme(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('takes a file name that opens with a hyphen behind --', () => {
    put('-x.md', DRAFT);
    assert.equal(markscheme(['check', '--', '-x.md']).status, 0);
  });
});
