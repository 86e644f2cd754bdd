import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const dist = resolve(__dirname, '../..');
const page = readFileSync(join(dist, '../docs/writing-a-framework.md'), 'utf8');

/** The blocks of the page, in their order. */
const blocks = [...page.matchAll(/^```(yaml|markdown|text)\n(.*?)^```$/gms)].map(
  ([, kind = '', text = '']) => ({
    kind,
    text,
  }),
);
const yaml = blocks.filter(({ kind }) => kind === 'yaml').map(({ text }) => text);
const draft = blocks.find(({ kind }) => kind === 'markdown')?.text ?? '';
const said = blocks.find(({ kind }) => kind === 'text')?.text ?? '';
/** Where each file but the first begins. */
const [second = -1, third = -1, fourth = -1] = yaml.flatMap((text, index) =>
  index > 0 && text.startsWith('id:') ? [index] : [],
);

describe('docs/writing-a-framework.md', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-page-'));
    writeFileSync(join(folder, 'draft.md'), draft);
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    return stdout;
  };
  const report = (name: string) => JSON.parse(run('report', name, '--format', 'json'));
  const codesIn = (name: string): string[] => report(name).criteria.map(({ code }: { code: string }) => code);

  it('builds a framework that works after each step, and says in the end what the page says', () => {
    assert.ok(second > 3);
    const codes: string[][] = [];
    for (let step = 1; step <= second; step++) {
      writeFileSync(join(folder, 'garden.markscheme.yaml'), yaml.slice(0, step).join(''));
      codes.push(codesIn('draft.md'));
    }
    assert.deepEqual(codes.slice(0, 2), [[], ['G1', 'G2', 'G3']]);
    assert.equal(run('check', 'draft.md'), said);
    const { words, phases } = report('draft.md');
    assert.equal(words.limit, 1200);
    assert.equal(words.most, 1320);
    assert.deepEqual(
      phases.map(({ phase, status }: { phase: string; status: string }) => `${phase} ${status}`),
      ['plan present', 'grow present', 'look-back missing'],
    );
  });

  it('changes it by a file that extends it: a statement stands in where no criterion tracks to it', () => {
    writeFileSync(join(folder, 'garden-2027.markscheme.yaml'), yaml.slice(second, third).join(''));
    writeFileSync(join(folder, 'later.md'), draft.replace('school-garden', 'school-garden-2027'));
    assert.deepEqual(codesIn('later.md'), ['G1', '1.b', 'G2', 'G3']);
    assert.deepEqual(codesIn('draft.md'), ['G1', 'G2', 'G3']);
  });

  const passage = Array.from({ length: 45 }, () => 'word').join(' ');
  const write = (name: string, framework: string, ...lines: string[]) =>
    writeFileSync(
      join(folder, name),
      ['---', 'assessment:', `  framework: ${framework}`, '---', '', '# T', '', ...lines, ''].join('\n'),
    );

  it('tells of grades as it does', () => {
    writeFileSync(join(folder, 'bees.markscheme.yaml'), yaml.slice(third, fourth).join(''));
    write('bees.md', 'bee-unit', `${passage} (A.P1, B.P2).`, '', `${passage} (C.P9).`);
    assert.deepEqual(report('bees.md').grade, { reached: 'pass', next: 'merit', missing: ['A.M1'] });
    assert.ok(codesIn('bees.md').includes('C.P9'), 'taken at its word');
  });

  it('tells of criteria without codes as they are', () => {
    writeFileSync(join(folder, 'orchard.markscheme.yaml'), yaml.slice(fourth).join(''));
    write(
      'orchard.md',
      'orchard-project',
      ...[
        '## 1 Project management',
        '',
        passage,
        '',
        '## Timeline',
        '',
        passage,
        '',
        '## Grafting',
        '',
        passage,
      ],
    );
    const { criteria, groups } = report('orchard.md');
    assert.deepEqual(
      criteria.map(({ id, status }: { id: string; status: string }) => `${id} ${status}`),
      [
        'managing-the-project covered',
        'grafting covered',
        'look-after-the-trees covered',
        'the-talk uncovered',
      ],
    );
    assert.deepEqual(
      groups.map(({ id, marks }: { id: string; marks: number }) => [id, marks]),
      [['outdoors', 12]],
    );
    assert.doesNotMatch(run('check', 'orchard.md'), /The talk/);
  });
});
