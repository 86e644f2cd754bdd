import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach, DRAFT, FRONT, root } from './command-line.ts';

const NPQSL = ['---', 'assessment:', '  framework: npqsl', '---'];
const RISK = 'Two people learnt the job in case the assistants were off sick, which they were in February.';
const BOARD = 'In May the chair of governors questioned us on the three options and agreed on the second.';

const CODES =
  '1.2.1, 1.2.b, 1.2.c, 1.2.d, 2.2.a, 2.2.b, 2.2.c, 3.2.a, 3.2.b, 4.2.a, 4.2.b, 4.2.c, 5.2.a, 5.2.b, 5.2.c, 6.2.a, 6.2.b, 6.2.c';

describe('markscheme evidence', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  it('prints JSON as the contract has it', () => {
    put('draft.md', [
      ...NPQSL,
      '# Work',
      '',
      RISK,
      '',
      `- ${BOARD} <!-- criteria: 1.2.c -->`,
      '  And so on.',
    ]);
    const { status, stdout, stderr } = markscheme(['evidence', 'draft.md', '--format', 'json']);
    assert.deepEqual([status, stderr], [0, '']);
    const { passages, criteria } = JSON.parse(stdout);
    const [risk, board] = passages;
    assert.deepEqual(
      [risk, board].map(({ line, endLine, words, claims }) => ({ line, endLine, words, claims })),
      [
        { line: 7, endLine: 7, words: 17, claims: [] },
        { line: 9, endLine: 10, words: 20, claims: ['1.2.c'] },
      ],
    );
    const [first] = risk.suggestions;
    assert.deepEqual([first.code, first.likely, typeof first.score], ['5.2.c', true, 'number']);
    for (const word of first.because) assert.ok(RISK.includes(word), word);
    assert.equal(criteria.length, 18);
    const { line, endLine, likely, because } = criteria.find(({ code }: { code: string }) => code === '1.2.c')
      .passages[0];
    assert.deepEqual([line, endLine, likely], [9, 10, true]);
    for (const word of because) assert.ok(BOARD.includes(word), word);
  });

  it('prints for people which passages may show what, and why', () => {
    put('draft.md', [...NPQSL, '# Work', '', RISK]);
    const { status, stdout, stderr } = markscheme(['evidence', 'draft.md', '--criterion', '5.2.c']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^draft\.md: NPQSL, Project throughout your school\n1 passage of 8 words or more\. .*\n\n5\.2\.c {2}Risks found and managed\n {2}\* 0\.\d\d {2}line 7: Two people learnt the job/,
    );
  });

  it('gives only the criterion that is asked for', () => {
    put('draft.md', [...NPQSL, '# Work', '', RISK, '', BOARD]);
    const { stdout } = markscheme(['evidence', 'draft.md', '--criterion', '1.2.c', '--format', 'json']);
    const { passages, criteria } = JSON.parse(stdout);
    assert.deepEqual(
      criteria.map(({ code }: { code: string }) => code),
      ['1.2.c'],
    );
    for (const { suggestions } of passages)
      assert.deepEqual(
        suggestions.map(({ code }: { code: string }) => code),
        ['1.2.c'],
      );
  });

  it('says which criteria there are where there is none of that code, in whichever case', () => {
    put('draft.md', [...NPQSL, '# Work', '', RISK]);
    assert.deepEqual(markscheme(['evidence', 'draft.md', '--criterion', '5.2.d']), {
      status: 2,
      stdout: '',
      stderr: `draft.md: Its task has no criterion ‘5.2.d’; there are: ${CODES}.\n`,
    });
    assert.equal(markscheme(['evidence', 'draft.md', '--criterion', '5.2.C']).status, 0);
  });

  it('makes an array of several, and does the rest where one can’t be done', () => {
    put('one.md', [...NPQSL, '# Work', '', RISK]);
    put('two.md', DRAFT);
    put('none.md', 'Nothing.');
    const { status, stdout, stderr } = markscheme([
      'evidence',
      'one.md',
      'none.md',
      'two.md',
      '--format',
      'json',
    ]);
    assert.equal(status, 2);
    assert.match(stderr, /^none\.md: .*\n$/);
    assert.deepEqual(
      JSON.parse(stdout).map(({ draft }: { draft: { path: string } }) => draft.path),
      ['one.md', 'two.md'],
    );
  });

  it('prints nothing where there is no rest', () => {
    put('draft.md', [...FRONT.map(each => each.replace('tiny', 'tinny')), RISK]);
    const { status, stdout, stderr } = markscheme(['evidence', 'draft.md', '--format', 'json']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^draft\.md:3:14: .*‘tiny’/);
    assert.equal(markscheme(['evidence', 'missing.md']).status, 2);
  });

  it('names the file of each passage in a draft of several', () => {
    const { stdout } = markscheme(['evidence', 'task-1/1-design.md', '--format', 'json'], {
      cwd: join(root, 'examples', 'npqh-in-files'),
    });
    const { passages } = JSON.parse(stdout);
    assert.ok(new Set(passages.map(({ path }: { path: string }) => path)).size > 1);
    for (const { path, line, words } of passages) {
      const text = readFileSync(join(root, 'examples', 'npqh-in-files', path), 'utf8').split('\n')[line - 1];
      assert.ok(text && text.trim() !== '', `${path}:${line} of ${words} words`);
    }
  });

  it('is in the help', () => {
    assert.match(markscheme(['--help']).stdout, /\n {2}markscheme evidence FILE… \[--criterion CODE\]/);
  });
});
