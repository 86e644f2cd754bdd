import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { assess } from '../../server/src/assessment/assess.ts';
import { readDraft } from '../../server/src/draft/draft.ts';
import { createCatalogue } from '../../server/src/framework/bundled.ts';
import { readFrameworkFile } from '../../server/src/framework/read.ts';
import { runJob } from '../../server/src/import/process-node.ts';
import { readProject } from '../../server/src/project/project-file.ts';
import { reportContext, reportData } from '../../server/src/report/data.ts';
import { renderReport } from '../../server/src/report/formats.ts';
import { problemsOf } from '../../server/src/rules/rules.ts';
import { runs, SEED } from '../seed.ts';

/** `MARKSCHEME_RUNS=100000` for the long run. */
const RUNS = runs(400);
const root = process.cwd();
const bundled = createCatalogue();

const read = (...path: string[]) => readFileSync(join(root, ...path));

/** Bytes that are random, or a real file with random bytes put over it, cut out and doubled. */
function bytesFrom(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const damage = fc.record({ at: fc.nat(), length: fc.nat(40), by: fc.uint8Array({ maxLength: 12 }) });
  const damaged = fc
    .tuple(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 8 }), fc.nat(9))
    .map(([file, places, cut]) => {
      let bytes = Buffer.from(file);
      for (const { at, length, by } of places) {
        const from = at % (bytes.length + 1);
        bytes = Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(from + length)]);
      }
      return new Uint8Array(cut === 0 ? bytes.subarray(0, bytes.length / 2) : bytes);
    });
  return fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
    { weight: 3, arbitrary: damaged },
  );
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Signs that Markdown and YAML make something of, which random bytes seldom are. */
const signs = fc
  .array(
    fc.constantFrom(
      ...['- ', '? ', ': ', '&a ', '*a', '!!', '{', '}', '[', ']', '|\n', '>\n', '"', "'", '#', '%', '@'],
      ...[
        '\n',
        '\r',
        '\t',
        '  ',
        '---\n',
        '...\n',
        '\u0000',
        '\ufeff',
        '\ud800',
        '😀',
        '0x1',
        '.inf',
        '~',
        ',',
      ],
      ...['id: ', 'tasks:', 'extends: ', 'assessment:\n', 'framework: ', 'parts: ', 'drafts:\n', '<<: ', 'x'],
      ...['<!--', '-->', '```', '|', '> ', '1.2.1', '(AO1)', '[^a]', '](', '<b>', '\\', '`', '&#0;', '***'],
    ),
    { maxLength: 40 },
  )
  .map(all => all.join(''));

function holds(texts: fc.Arbitrary<string>, check: (text: string) => void): void {
  fc.assert(fc.property(texts, check), { numRuns: RUNS, seed: SEED });
}

describe('Whatever the bytes', () => {
  it('a draft is assessed and reported', function () {
    this.timeout(0);
    const files = ['npqml/draft.md', 'npqsl/first-draft.md'].map(name => read('examples', name));
    const texts = fc.oneof(
      bytesFrom(files).map(textOf),
      signs,
      signs.map(text => `---\nassessment:\n  framework: npqsl\n  ${text}\n---\n\n${text}`),
      bytesFrom([Buffer.from('framework: npqsl\n  started: 2025-09-01')]).map(
        bytes => `---\nassessment:\n  ${textOf(bytes)}\n---\n\nText.\n`,
      ),
    );
    holds(texts, text => {
      const assessment = assess(readDraft(text), bundled, { assigned: { framework: 'npqsl' } });
      const failed: string[] = [];
      const problems = problemsOf(assessment, undefined, rule => failed.push(rule));
      assert.deepEqual(failed, []);
      for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length);
      if (assessment.kind !== 'assessed') return;
      const report = reportData('draft.md', assessment, problems, ({ name }) => name);
      for (const format of ['json', 'markdown', 'html', 'text'] as const)
        assert.ok(renderReport(format, { report, context: reportContext(assessment) }).length > 0);
    });
  });

  it('a framework file is read, or it is said what is wrong with it and where', function () {
    this.timeout(0);
    const files = readdirSync(join(root, 'frameworks'))
      .filter(name => name.endsWith('.yaml'))
      .map(name => read('frameworks', name).subarray(0, 3000));
    holds(fc.oneof(bytesFrom(files).map(textOf), signs), text => {
      const { entry, faults } = readFrameworkFile(text, 'file:///a.markscheme.yaml');
      assert.ok(entry || faults.length > 0);
      for (const { line, column, message } of faults) assert.ok(line >= 1 && column >= 1 && message !== '');
      createCatalogue([{ file: 'file:///a.markscheme.yaml', text }]);
    });
  });

  it('a project file is read, or it is said what is wrong with it and where', function () {
    this.timeout(0);
    const file = Buffer.from('drafts:\n  - framework: npqh\n    task: task-1\n    files: [a.md, b/c.md]\n');
    holds(fc.oneof(bytesFrom([file]).map(textOf), signs), text => {
      const { faults } = readProject(text, 'markscheme.yaml');
      for (const { start, end } of faults) assert.ok(0 <= start && start <= end && end <= text.length);
    });
  });

  it('a document is read or refused, and nothing hangs', async function () {
    this.timeout(0);
    const folder = join(root, 'test', 'import', 'others');
    const names = readdirSync(folder).filter(name => /\.(?:docx|pdf)$/.test(name));
    const framework = bundled.find('npqsl');
    assert.ok(framework);
    const jobs = fc.constantFrom(...names).chain(name =>
      fc.record({
        name: fc.constant(name),
        bytes: bytesFrom([readFileSync(join(folder, name))]),
        job: fc.constantFrom('mark-scheme' as const, 'word-draft' as const),
      }),
    );
    // A document takes a thousand times what a text does.
    const numRuns = Math.max(8, Math.round(RUNS / 50));
    await fc.assert(
      fc.asyncProperty(jobs, async ({ name, bytes, job }) => {
        const program = join(root, 'dist', 'import-node.js');
        const answer = await runJob(program, { job, name, bytes, framework }, {});
        const message = answer.kind === 'fault' ? answer.message : '';
        assert.doesNotMatch(message, /took too long|more memory/, name);
      }),
      { numRuns, seed: SEED },
    );
  });
});
