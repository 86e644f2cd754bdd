import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';

const cli = join(__dirname, '..', '..', 'cli.js');
const root = join(__dirname, '..', '..', '..');

/** A framework of one task with a limit of ten words, so that figures can be worked out by hand. */
const TINY = `id: tiny
name: Tiny
title: A tiny framework
codes: listed
phases:
  - { id: review, title: Review, synonyms: [Review] }
tasks:
  - id: essay
    title: Essay
    words: { limit: 10, exclude: [annex] }
    coveredFrom: 3
    phases: [review]
    criteria:
      - { code: AO1, title: Manage, asks: Manage it. }
      - { code: AO2, title: Use sources, asks: Use sources., supportingDocument: A log }
`;

const FRONT = ['---', 'assessment:', '  framework: tiny', '---'];

describe('The command line', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-cli-'));
    put('tiny.markscheme.yaml', TINY);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes a file, from lines or bytes. */
  function put(name: string, contents: string | readonly string[] | Uint8Array): void {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      Array.isArray(contents) ? `${contents.join('\n')}\n` : (contents as string | Uint8Array),
    );
  }

  function markscheme(args: readonly string[], { cwd = folder } = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  /** Five words; AO1 is covered by four of them, AO2 is not cited, nothing is reviewed. */
  const DRAFT = [...FRONT, '# Title', '', 'I managed it (AO1).'];
  const UNCOVERED =
    '3:14: information: AO2 is not tagged yet: Use sources. Tag where you meet it, or write about it. [criteria/uncovered]';
  const MISSING =
    '3:14: warning: No heading names review. If you have written it, mark that section: put <!-- phase: review --> in its heading. Otherwise add a heading such as ‘Review’. [phases/missing]';

  describe('check', () => {
    it('leaves out what a comment silences', () => {
      const placeholder = '[writing/placeholder]';
      put('draft.md', [...DRAFT, '', 'TODO']);
      assert.ok(markscheme(['check', 'draft.md']).stdout.includes(placeholder));
      put('draft.md', [
        ...DRAFT,
        '',
        '<!-- markscheme-disable writing/placeholder: it is a title -->',
        'TODO',
      ]);
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
      const names =
        'npqml, npqsl, npqh, npqel, npq-case-study, aqa-epq, ib-ee, ib-ee-2027, cmi-5-unit, apprenticeship, plain, tiny';
      assert.deepEqual(markscheme(['check', 'draft.md']), {
        status: 1,
        stdout: `draft.md:3:14: error: There is no framework ‘tinny’. Did you mean ‘tiny’? There are: ${names}. [front-matter/invalid]\n`,
        stderr: '',
      });
      assert.deepEqual(markscheme(['check', 'plain.md', '--framework', 'tiny', '--task', 'essays']), {
        status: 1,
        stdout:
          'plain.md:1:1: error: There is no task ‘essays’. Tiny has one: essay. [front-matter/invalid]\n',
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
  });

  describe('a file that is no draft', () => {
    const advice = 'Add ‘assessment:’ with ‘framework:’ to its front matter, or name one by --framework ID.';
    const cases: readonly [string, string | Uint8Array, string][] = [
      ['without front matter', '# Notes\n', `This is no draft. ${advice}`],
      ['with somebody else’s front matter', '---\ntitle: x\n---\n', `This is no draft. ${advice}`],
      ['that is empty', '', `This file is empty, so it is no draft. ${advice}`],
      ['of white space', ' \r\n', `This file is empty, so it is no draft. ${advice}`],
      [
        'whose front matter is open',
        '---\nassessment:\n  framework: tiny\n',
        'This is no draft: its front matter is not closed. Put a line with --- below it.',
      ],
      [
        'in UTF-16',
        Buffer.from('\u{feff}---', 'utf16le'),
        'This file is in UTF-16. Save it in the encoding UTF-8.',
      ],
      [
        'in Latin-1',
        Buffer.from('---\nassessment:\n---\ncaf\xe9', 'latin1'),
        'This file is not valid UTF-8. Save it in the encoding UTF-8.',
      ],
      [
        'of bytes',
        Buffer.from([80, 75, 3, 4, 0, 0]),
        'This is not a text file. Save the text as Markdown first.',
      ],
    ];
    for (const [which, contents, message] of cases) {
      it(`${which} is never without problems`, () => {
        put('x.md', contents);
        const expected = { status: 2, stdout: '', stderr: `x.md: ${message}\n` };
        assert.deepEqual(markscheme(['check', 'x.md']), expected);
        assert.deepEqual(markscheme(['report', 'x.md']), expected);
      });
    }

    it('that is a folder is never without problems', () => {
      put('sub/x.md', DRAFT);
      assert.deepEqual(markscheme(['check', 'sub']), {
        status: 2,
        stdout: '',
        stderr: 'sub: This is a folder. Name the files in it.\n',
      });
    });
  });

  describe('report', () => {
    it('says where the draft stands', () => {
      put('draft.md', DRAFT);
      const { status, stdout, stderr } = markscheme(['report', 'draft.md']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(
        stdout,
        /^1 of 2 tagged · 5 words left · no heading names review\.\ndraft\.md: Tiny, Essay\n/,
      );
    });

    it('exits with 0 although the draft has errors', () => {
      put('draft.md', [...FRONT, '# Review', 'one two three four five six seven eight nine ten']);
      const { status, stdout } = markscheme(['report', 'draft.md']);
      assert.equal(status, 0);
      assert.match(stdout, /^0 of 2 tagged · 1 word over the limit\./);
    });

    it('prints JSON as the contract has it', () => {
      put('draft.md', [...FRONT, 'Before.', '# Review', 'one two three (AO1)', '# Annex A', 'four five']);
      const { status, stdout } = markscheme(['report', 'draft.md', '--format', 'json']);
      assert.equal(status, 0);
      const plain = { part: null, budget: null, why: null, claims: [] };
      assert.deepEqual(JSON.parse(stdout), {
        schemaVersion: 1,
        draft: { path: 'draft.md', framework: 'tiny', task: 'essay' },
        words: {
          counted: 6,
          limit: 10,
          status: 'within',
          total: 10,
          excluded: [{ what: 'annex', words: 4 }],
          most: 10,
          minimum: null,
          cutOff: null,
          budgets: [],
        },
        sections: [
          { ...plain, heading: null, level: 0, phase: null, line: 5, words: 1, wordsBelow: 1, counted: true },
          {
            ...plain,
            heading: 'Review',
            level: 1,
            phase: 'review',
            line: 6,
            words: 5,
            wordsBelow: 5,
            counted: true,
            claims: [{ code: 'AO1', words: 4 }],
          },
          {
            ...plain,
            heading: 'Annex A',
            level: 1,
            phase: null,
            line: 8,
            words: 4,
            wordsBelow: 4,
            counted: false,
            why: 'Annexes are not counted.',
          },
        ],
        phases: [{ phase: 'review', status: 'present', words: 5, thin: false }],
        criteria: [
          {
            code: 'AO1',
            kind: 'criterion',
            area: null,
            part: null,
            status: 'covered',
            words: 4,
            beyondLimit: false,
            marks: null,
            mostMarks: null,
            citations: [{ line: 7, column: 16, section: 'Review' }],
          },
          {
            code: 'AO2',
            kind: 'criterion',
            area: null,
            part: null,
            status: 'uncovered',
            words: 0,
            beyondLimit: false,
            marks: null,
            mostMarks: null,
            citations: [],
          },
        ],
        marks: null,
        behaviours: [],
        documents: [{ name: 'Annex A', kind: 'annex', status: 'there', criteria: [] }],
        conditions: [],
        problems: [
          {
            rule: 'criteria/uncovered',
            severity: 'information',
            message: 'AO2 is not tagged yet: Use sources. Tag where you meet it, or write about it.',
            about: 'AO2',
            line: 3,
            column: 14,
            endLine: 3,
            endColumn: 18,
          },
          {
            rule: 'evidence/unreferenced-document',
            severity: 'hint',
            message:
              'The account never refers to ‘Annex A’. Where it speaks of it, name it, as in ‘see Annex A’; or leave it out.',
            about: null,
            line: 8,
            column: 1,
            endLine: 8,
            endColumn: 10,
          },
        ],
      });
    });

    it('prints an array for several files, also when only one of them could be read', () => {
      put('draft.md', DRAFT);
      const paths = (...args: string[]) => {
        const { stdout } = markscheme(['report', ...args, '--format', 'json']);
        const data: { draft: { path: string } }[] = JSON.parse(stdout);
        return data.map(({ draft }) => draft.path);
      };
      assert.deepEqual(paths('draft.md', './draft.md'), ['draft.md', './draft.md']);
      assert.deepEqual(paths('draft.md', 'gone.md'), ['draft.md']);
    });

    it('prints reports of the examples that the published schema accepts', () => {
      const validate = new Ajv({ allErrors: true }).compile(
        JSON.parse(readFileSync(join(root, 'schemas', 'report.schema.json'), 'utf8')),
      );
      for (const example of [
        'npqsl/draft.md',
        'npqsl/first-draft.md',
        'npqsl/near-limit.md',
        'npqh/task-2.md',
        'npqml/draft.md',
        'aqa-epq/report.md',
        'ib-ee/essay.md',
        'ib-ee-2027/essay.md',
        'cmi-5-unit/assignment.md',
        'apprenticeship/report.md',
      ]) {
        const { stdout } = markscheme(['report', join('examples', example), '--format', 'json'], {
          cwd: root,
        });
        assert.ok(validate(JSON.parse(stdout)), `${example}: ${JSON.stringify(validate.errors)}`);
      }
    });

    it('says the same of the example in several files as of that in one', () => {
      const report = (name: string) =>
        JSON.parse(markscheme(['report', name, '--format', 'json'], { cwd: root }).stdout);
      for (const [one, part] of [
        ['task-1.md', 'task-1/3-evaluation.md'],
        ['task-2.md', 'task-2/1-review.md'],
      ] as const) {
        const whole = report(`examples/npqh-in-files/${part}`);
        const single = report(`examples/npqh/${one}`);
        for (const what of ['words', 'phases', 'conditions']) assert.deepEqual(whole[what], single[what]);
        const figures = ({ criteria }: { criteria: { code: string; status: string; words: number }[] }) =>
          criteria.map(({ code, status, words }) => [code, status, words]);
        assert.deepEqual(figures(whole), figures(single));
      }
    });

    it('prints every format, of one file and of two', () => {
      put('draft.md', DRAFT);
      const first = (format: string, ...files: string[]) => {
        const { status, stdout, stderr } = markscheme(['report', ...files, '--format', format]);
        assert.deepEqual([status, stderr], [0, ''], format);
        return stdout;
      };
      assert.match(first('markdown', 'draft.md'), /^# Coverage report: Tiny, Essay\n/);
      assert.match(first('html', 'draft.md'), /^<!DOCTYPE html>\n/);
      assert.match(first('csv', 'draft.md'), /^path,files,framework,task,/);
      assert.equal(first('text', 'draft.md', 'draft.md').match(/^1 of 2 tagged/gm)?.length, 2);
      assert.equal(first('html', 'draft.md', 'draft.md').match(/<html/g)?.length, 1);
      assert.equal(first('csv', 'draft.md', 'draft.md').split('\r\n').length, 1 + 1 + 1 + 1);
      assert.equal(first('csv-criteria', 'draft.md', 'draft.md').split('\r\n').length, 1 + 2 + 2 + 1);
    });

    it('exits with 2 for a framework or task that does not exist', () => {
      put(
        'draft.md',
        DRAFT.map(line => line.replace('tiny', 'npqhh')),
      );
      put('plain.md', 'Text.');
      const { status, stdout, stderr } = markscheme(['report', 'draft.md']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(
        stderr,
        /^draft\.md:3:14: There is no framework ‘npqhh’\. Did you mean ‘npqh’\? There are: [^\n]*\.\n$/,
      );
      assert.deepEqual(markscheme(['report', 'plain.md', '--framework', 'tiny', '--task', 'x']), {
        status: 2,
        stdout: '',
        stderr: 'plain.md:1:1: There is no task ‘x’. Tiny has one: essay.\n',
      });
    });

    it('takes linked files beside the draft for supporting documents, and nothing outside', () => {
      const status = (...lines: string[]) => {
        put('work/drafts/draft.md', [...FRONT, '', ...lines]);
        const { stdout } = markscheme(['report', 'work/drafts/draft.md', '--format', 'json']);
        return JSON.parse(stdout).criteria[1].status;
      };
      put('work/drafts/my log.xlsx', 'x');
      put('work/log.xlsx', 'x');
      assert.equal(status('I used sources (AO2): [log](my%20log.xlsx#sheet).'), 'evidenced');
      assert.equal(status('I used sources (AO2): [log](<../log.xlsx>).'), 'evidenced');
      assert.equal(status('I used sources (AO2): [log](gone.xlsx).'), 'covered');
      assert.equal(status('I used sources (AO2): [log](./).'), 'covered');
      assert.equal(status('I used sources (AO2): [log](%00.xlsx).'), 'covered');
      const outside = join(dirname(folder), `${folder.slice(dirname(folder).length + 1)}-outside.md`);
      writeFileSync(outside, 'x');
      try {
        assert.equal(
          status(`I used sources (AO2): [log](../../../${outside.slice(dirname(outside).length + 1)}).`),
          'covered',
        );
      } finally {
        rmSync(outside);
      }
    });
  });

  describe('report --output', () => {
    it('writes there and prints nothing', () => {
      put('draft.md', DRAFT);
      assert.deepEqual(markscheme(['report', 'draft.md', '--output', 'report.md', '--format', 'markdown']), {
        status: 0,
        stdout: '',
        stderr: '',
      });
      const printed = markscheme(['report', 'draft.md', '--format', 'markdown']).stdout;
      assert.equal(readFileSync(join(folder, 'report.md'), 'utf8'), printed);
      assert.equal(
        markscheme(['report', 'draft.md', '--output', 'report.md', '--force']).status,
        0,
        'a report is replaced by who says so',
      );
    });

    it('marks CSV as UTF-8 for Excel', () => {
      put('draft.md', DRAFT);
      markscheme(['report', 'draft.md', '--output', 'report.csv', '--format', 'csv']);
      assert.ok(readFileSync(join(folder, 'report.csv'), 'utf8').startsWith('\u{feff}path,'));
    });

    it('never replaces a draft, by whatever name', () => {
      put('draft.md', DRAFT);
      put('other.md', DRAFT);
      put('plain.md', 'Text.\n');
      // Windows lets administrators alone make links of this kind.
      if (process.platform !== 'win32') symlinkSync('draft.md', join(folder, 'link.md'));
      linkSync(join(folder, 'draft.md'), join(folder, 'hard.md'));
      const links = existsSync(join(folder, 'link.md')) ? ['link.md', 'hard.md'] : ['hard.md'];
      for (const output of ['draft.md', './x/../draft.md', join(folder, 'draft.md'), ...links]) {
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
      assert.equal(
        markscheme(['report', 'plain.md', '--framework', 'tiny', '--output', 'plain.md']).status,
        2,
      );
      for (const name of ['draft.md', 'other.md'])
        assert.equal(readFileSync(join(folder, name), 'utf8'), `${DRAFT.join('\n')}\n`);
      assert.equal(readFileSync(join(folder, 'plain.md'), 'utf8'), 'Text.\n');
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
      assert.ok(!existsSync(join(folder, 'report.txt')));
    });
  });

  describe('a draft in several files', () => {
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
      assert.match(stdout, /^a\.md:3:14: information: AO2 is not tagged/m);
    });

    it('is done once, whichever of its files are given, also by a part alone', () => {
      const once = markscheme(['check', 'a.md']).stdout;
      for (const files of [['sub/c.md'], ['b.md', 'sub/c.md'], ['sub/c.md', 'a.md', 'b.md'], ['**/*.md']])
        assert.deepEqual(
          markscheme(['check', ...files]),
          { status: 1, stdout: once, stderr: '' },
          files.join(),
        );
      const { draft, words, criteria } = JSON.parse(
        markscheme(['report', 'b.md', '--format', 'json']).stdout,
      );
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
      assert.match(readFileSync(join(folder, 'sub/c.md'), 'utf8'), /^Five six/);
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

  describe('a cohort', () => {
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
      const page = (name: string) => readFileSync(join(folder, 'out/new', name), 'utf8');
      assert.match(page('drafts-ben-draft.html'), /<title>Coverage report: drafts\/ben\/draft\.md</);
      assert.ok(!page('drafts-ben-draft.html').includes('amy'));
      assert.match(page('index.html'), /href="drafts-amy-draft\.html"[\s\S]*href="drafts-ben-draft\.html"/);
      const table = markscheme(['report', 'drafts/**/draft.md', '--format', 'csv', '--output', 'out/new']);
      assert.deepEqual([table.status, table.stdout], [2, '']);
      assert.match(table.stderr, /A table of all drafts is one file/);
    });
  });

  describe('workspace frameworks', () => {
    it('are found in the folders above the draft, up to the current one', () => {
      put('a/b/draft.md', [...FRONT, '# Review', '[one](tiny.markscheme.yaml) two three (AO1, AO2)']);
      assert.equal(markscheme(['check', 'a/b/draft.md']).status, 0);
      assert.equal(
        markscheme(['check', 'b/draft.md'], { cwd: join(folder, 'a') }).status,
        1,
        'the framework is above the current folder',
      );
    });

    it('are found only beside a draft that is not below the current folder', () => {
      put('a/draft.md', [...FRONT, '# Review', '[one](tiny.markscheme.json) two three (AO1, AO2)']);
      put('other/x.txt', '');
      const from = { cwd: join(folder, 'other') };
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
      assert.deepEqual(markscheme(['check', 'one.md', './one.md']), { status: 2, stdout: '', stderr: fault });
      const { status, stdout, stderr } = markscheme(['report', 'one.md']);
      assert.deepEqual([status, stderr], [2, fault]);
      assert.match(stdout, /^All 2 criteria covered/);
    });
  });

  describe('usage', () => {
    const mistakes: readonly [string[], string][] = [
      [[], 'Say what to do: ‘markscheme check draft.md’ or ‘markscheme report draft.md’.'],
      [['chek', 'draft.md'], 'There is no command ‘chek’; did you mean ‘check’?'],
      [['draft.md'], 'There is no command ‘draft.md’; there are: check, report, export, import, from-word.'],
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
        '‘--format’ is for ‘markscheme report’; leave it out, or use that command.',
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

  describe('over many files', function () {
    this.timeout(120_000);
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
        ['--require', join(folder, 'before.cjs'), cli, ...args],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
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
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        copyFileSync(join(root, 'examples', example), join(folder, name));
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
      assert.equal(readFileSync(join(folder, 'all.csv'), 'utf8'), `\u{feff}${printed}`);
    });

    it('names a wrong framework once, although every thread reads it', () => {
      const { status, stderr } = changed(threads(3), ['check', ...cohort(40)]);
      assert.equal(status, 2);
      assert.equal(
        stderr,
        'b/wrong.markscheme.yml:2:1: There is no key ‘titel’ here; did you mean ‘title’?\n',
      );
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
      mkdirSync(join(folder, 'bad'));
      copyFileSync(join(root, 'examples', 'npqsl/draft.md'), join(folder, 'bad/bad.md'));
      const args = ['check', ...files.slice(0, 9), 'bad/bad.md', ...files.slice(9)];
      const { stdout } = changed(threads(1), ['check', ...files]);
      assert.ok(stdout.length > 1000);
      assert.deepEqual(
        changed(
          there("setImmediate(() => { throw new Error('bang'); }); return new Promise(() => {});"),
          args,
        ),
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
      const child = spawn(process.execPath, [cli, 'check', ...files, ...files, ...files], { cwd: folder });
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

  it('bears that its reader stops early', async () => {
    put('draft.md', [
      ...FRONT,
      ...Array.from({ length: 4000 }, (_, index) => `## A long enough heading, number ${index}\n`),
    ]);
    const child = spawn(process.execPath, [cli, 'report', 'draft.md', '--format', 'json'], { cwd: folder });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise(resolve => child.on('close', resolve));
    assert.deepEqual([status, stderr], [0, '']);
  });

  describe('from-word', () => {
    const source = join(root, 'test/corpus/word-drafts/libreoffice-own.docx');

    it('makes Markdown beside the document, says what is lost, and never writes over a file', () => {
      copyFileSync(source, join(folder, 'own.docx'));
      const { status, stdout, stderr } = markscheme(['from-word', 'own.docx']);
      assert.equal(stderr, '');
      assert.equal(status, 0);
      const [first, ...lost] = stdout.trimEnd().split('\n');
      assert.equal(first, `own.md: written, ${lost.length} things were left out or changed`);
      assert.ok(lost.includes('  The hidden text ‘except the head’ is left out, under ‘Design’.'), stdout);
      const made = readFileSync(join(folder, 'own.md'), 'utf8');
      assert.match(made, /^# Attendance after lunch\n\n## Design\n/);

      writeFileSync(join(folder, 'own.md'), 'Mine.');
      const again = markscheme(['from-word', 'own.docx']);
      assert.equal(again.status, 2);
      assert.equal(
        again.stderr,
        'own.md: This file is there already, so nothing was written. Replace it by --force, or name another by --output.\n',
      );
      assert.equal(readFileSync(join(folder, 'own.md'), 'utf8'), 'Mine.');
      assert.equal(markscheme(['from-word', 'own.docx', '--output', 'other.md']).status, 0);
      assert.equal(readFileSync(join(folder, 'other.md'), 'utf8'), made);
    });

    it('says what is no Word document', () => {
      put('own.docx', 'A text.\n');
      const { status, stdout, stderr } = markscheme(['from-word', 'own.docx']);
      assert.deepEqual(
        [status, stdout, stderr],
        [2, '', 'own.docx: This is no Word document (.docx). Save it as one in Word or LibreOffice.\n'],
      );
    });
  });
});
