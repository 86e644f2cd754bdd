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
/** Where the second file begins. */
const second = yaml.findIndex((text, index) => index > 0 && text.startsWith('id:'));

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
    writeFileSync(join(folder, 'garden-2027.markscheme.yaml'), yaml.slice(second).join(''));
    writeFileSync(join(folder, 'later.md'), draft.replace('school-garden', 'school-garden-2027'));
    assert.deepEqual(codesIn('later.md'), ['G1', '1.b', 'G2', 'G3']);
    assert.deepEqual(codesIn('draft.md'), ['G1', 'G2', 'G3']);
  });
});
