import assert from 'node:assert/strict';
import { FRAMEWORK_IDS } from '../framework-ids.ts';
import { commandLineForEach, DRAFT, FRONT, MISSING, UNCOVERED } from './command-line.ts';

describe('markscheme check', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  it('leaves out what a comment silences', () => {
    const placeholder = '[writing/placeholder]';
    put('draft.md', [...DRAFT, '', 'TODO']);
    assert.ok(markscheme(['check', 'draft.md']).stdout.includes(placeholder));
    put('draft.md', [...DRAFT, '', '<!-- markscheme-disable writing/placeholder: it is a title -->', 'TODO']);
    const { status, stdout } = markscheme(['check', 'draft.md']);
    assert.equal(status, 0);
    assert.ok(!stdout.includes(placeholder) && stdout.includes(MISSING));
  });

  it('lets no words of a draft out by way of its libraries', () => {
    put('draft.md', [
      '---',
      '? [Jane Doe, 7B]',
      ': x',
      ...FRONT.slice(1),
      '# Title',
      '',
      'I managed it (AO1).',
    ]);
    assert.equal(markscheme(['check', 'draft.md']).stderr, '');
  });

  it('prints problems one a line and exits with 0 when none is an error', () => {
    put('draft.md', DRAFT);
    assert.deepEqual(markscheme(['check', 'draft.md']), {
      status: 0,
      stdout: `draft.md:${UNCOVERED}\ndraft.md:${MISSING}\n`,
      stderr: '',
    });
  });

  it('exits with 1 when a problem is an error', () => {
    put('draft.md', [
      ...FRONT,
      '# Review',
      '[one](tiny.markscheme.yaml) two three four five six (AO1; AO2) nine ten',
    ]);
    assert.deepEqual(markscheme(['check', 'draft.md']), {
      status: 1,
      stdout:
        'draft.md:3:14: error: 1 word over the limit: 11 of 10; nothing is left out. Shorten the account before you submit it. [words/over-limit]\n',
      stderr: '',
    });
  });

  it('says where reading stops, and what is only said beyond it', () => {
    const front = [...FRONT.slice(0, 3), '  words: { tolerance: 10%, cut-off: tolerance }', '---'];
    put('draft.md', [
      ...front,
      '# Review',
      'one two three (AO1)',
      '',
      'six seven eight nine ten eleven (AO2)',
    ]);
    assert.deepEqual(markscheme(['check', 'draft.md']), {
      status: 1,
      stdout: [
        'draft.md:3:14: error: 2 words over the limit and beyond its tolerance of 10% (11): 12 of 10; nothing is left out. Reading stops in line 9. Shorten the account before you submit it. [words/over-limit]',
        'draft.md:9:33: information: Reading stops here, after 11 words. Shorten what comes before, so that what matters is read. [words/over-limit]',
        'draft.md:9:34: information: AO2 needs a supporting document: A log. Link the file here, as in [A log](supporting/document.md), or write ‘see Annex A’. [evidence/missing-document]',
        '',
      ].join('\n'),
      stderr: '',
    });
    const { stdout } = markscheme(['report', 'draft.md']);
    assert.match(stdout, /Reading stops after 11 words: in line 9, column 33\./);
    put('draft.md', [
      ...front,
      '# Review',
      'one two three four five six seven eight nine ten (AO1)',
      '',
      'and (AO2)',
    ]);
    assert.match(
      markscheme(['check', 'draft.md']).stdout,
      /draft\.md:9:6: warning: What is said for AO2 stands beyond the place where reading stops \(line 7, after 11 words\)/,
    );
  });

  it('prints nothing and exits with 0 when there is no problem', () => {
    put('draft.md', [...FRONT, '# Review', '[one](tiny.markscheme.yaml) two three (AO1, AO2)']);
    assert.deepEqual(markscheme(['check', 'draft.md']), { status: 0, stdout: '', stderr: '' });
  });

  it('finds links to files that are not there, and no others', () => {
    put('data/raw.xlsx', 'x');
    put('draft.md', [
      ...[...FRONT, '# Review', 'one [two](data/raw.xlsx) three (AO1, AO2)', '[four](data/row.xlsx)'],
      ...['[five](data) [six](../outside.md) ![seven](data/chart.png)'],
    ]);
    const problems = markscheme(['check', 'draft.md']).stdout.split('\n').slice(0, -1);
    assert.deepEqual(
      problems.map(line => line.replace(/ where this leads\..*(?= \[)/, '')),
      [
        'draft.md:7:1: warning: There is no file ‘data/row.xlsx’ [evidence/broken-link]',
        'draft.md:8:35: warning: There is no file ‘data/chart.png’ [evidence/broken-link]',
      ],
    );
  });

  it('counts lines and columns alike with CRLF and with a byte order mark', () => {
    put(
      'draft.md',
      `\u{feff}${[...FRONT, '# Review', '😀 one two three (AO1, AO2) (criterion Q7)', ''].join('\r\n').replace('tiny', 'npqsl').replace('Q7', '9.2.1')}`,
    );
    const { stdout } = markscheme(['check', 'draft.md']);
    assert.match(
      stdout,
      /^draft\.md:6:40: warning: 9\.2\.1 is not a code of this task: there is no area 9 in NPQSL\./m,
    );
  });

  it('takes a file without front matter when --framework names one', () => {
    put('plain.md', ['# Review', '[one](tiny.markscheme.yaml) two three (AO1, AO2)']);
    assert.deepEqual(markscheme(['check', 'plain.md', '--framework', 'tiny']), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    assert.deepEqual(markscheme(['check', 'plain.md', '--framework=tiny', '--task=essay']), {
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('has an unknown framework or task as a problem', () => {
    put(
      'draft.md',
      DRAFT.map(line => line.replace('tiny', 'tinny')),
    );
    put('plain.md', 'Text.');
    const names = [...FRAMEWORK_IDS, 'tiny'].join(', ');
    assert.deepEqual(markscheme(['check', 'draft.md']), {
      status: 1,
      stdout: `draft.md:3:14: error: There is no framework ‘tinny’. Did you mean ‘tiny’? There are: ${names}. [front-matter/invalid]\n`,
      stderr: '',
    });
    assert.deepEqual(markscheme(['check', 'plain.md', '--framework', 'tiny', '--task', 'essays']), {
      status: 1,
      stdout: 'plain.md:1:1: error: There is no task ‘essays’. Tiny has one: essay. [front-matter/invalid]\n',
      stderr: '',
    });
  });

  it('says that the front matter goes before the option', () => {
    put('draft.md', [...FRONT, '# Review', '[one](tiny.markscheme.yaml) two three (AO1, AO2)']);
    assert.deepEqual(markscheme(['check', 'draft.md', '--framework', 'npqh']), {
      status: 0,
      stdout: '',
      stderr: 'draft.md: Its front matter says ‘framework: tiny’, so --framework npqh is not used.\n',
    });
  });

  it('does the rest and exits with 2 when a file can’t be examined', () => {
    put('draft.md', DRAFT);
    assert.deepEqual(markscheme(['check', 'gone.md', 'draft.md']), {
      status: 2,
      stdout: `draft.md:${UNCOVERED}\ndraft.md:${MISSING}\n`,
      stderr: 'gone.md: There is no such file. Check its name and folder.\n',
    });
  });

  it('exits with 2 rather than 1', () => {
    put(
      'draft.md',
      DRAFT.map(line => line.replace('tiny', 'none-such')),
    );
    assert.equal(markscheme(['check', 'draft.md', 'gone.md']).status, 2);
  });

  it('writes control characters of file names and headings out', function () {
    if (process.platform === 'win32') this.skip();
    const name = 'new\nline\u001b[2J.md';
    put(name, DRAFT);
    const { stdout } = markscheme(['check', name, `gone${name}`]);
    assert.equal(stdout, `new\\nline\\x1b[2J.md:${UNCOVERED}\nnew\\nline\\x1b[2J.md:${MISSING}\n`);
    assert.equal(
      markscheme(['check', `gone${name}`]).stderr,
      'gonenew\\nline\\x1b[2J.md: There is no such file. Check its name and folder.\n',
    );
  });
});
