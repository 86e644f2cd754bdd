import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { cli, commandLineForEach, DRAFT, FRONT, root } from './command-line.ts';

describe('markscheme report', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

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
        {
          ...plain,
          heading: null,
          level: 0,
          phase: null,
          phases: [],
          line: 5,
          words: 1,
          wordsBelow: 1,
          counted: true,
        },
        {
          ...plain,
          heading: 'Review',
          level: 1,
          phase: 'review',
          phases: ['review'],
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
          phases: [],
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
          id: 'AO1',
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
          id: 'AO2',
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
      'ocr-h446/report.md',
      'cmi-5-unit/assignment.md',
      'apprenticeship/report.md',
      'plain/dissertation.md',
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
    const outside = join(
      dirname(line.folder),
      `${line.folder.slice(dirname(line.folder).length + 1)}-outside.md`,
    );
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

  it('bears that its reader stops early', async () => {
    put('draft.md', [
      ...FRONT,
      ...Array.from({ length: 4000 }, (_, index) => `## A long enough heading, number ${index}\n`),
    ]);
    const child = spawn(process.execPath, [cli, 'report', 'draft.md', '--format', 'json'], {
      cwd: line.folder,
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise(resolve => child.on('close', resolve));
    assert.deepEqual([status, stderr], [0, '']);
  });
});
