/** What the command line never writes over, whatever a file is called. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../../server/src/cli/write-node.ts';
import { makesLink } from './links.ts';

const cli = join(__dirname, '..', '..', 'cli.js');
const root = join(__dirname, '..', '..', '..');

const FRONT = '---\nassessment:\n  framework: npqsl\n---\n';

describe('Nothing that is there is written over', function () {
  this.timeout(30_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-over-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  function run(...args: readonly string[]) {
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
    return { status, stderr };
  }

  function textOf(name: string): string {
    return readFileSync(join(folder, name), 'utf8');
  }

  /** All files and what is in them, to be compared. */
  function all(): Record<string, string> {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return Object.fromEntries(
      names.flatMap(name => {
        try {
          return [[name, readFileSync(join(folder, name), 'latin1')]];
        } catch {
          return [];
        }
      }),
    );
  }

  function refuses(args: readonly string[], why: RegExp): void {
    const before = all();
    const { status, stderr } = run(...args);
    assert.equal(status, 2, `${args.join(' ')}: ${stderr}`);
    assert.match(stderr, why, args.join(' '));
    assert.deepEqual(all(), before, `${args.join(' ')} changed a file`);
  }

  const THERE = /This file is there already, so nothing was written\. Replace it by --force, or name another/;
  const MADE_FROM = /would replace a file that (?:a|the) draft is made from or leads to/;
  const DRAFT = /would replace the draft/;

  it('by a report, unless --force says so', () => {
    put('essay.md', `${FRONT}One two.\n`);
    for (const [format, name] of [
      ['text', 'notes.txt'],
      ['markdown', 'notes.md'],
      ['json', 'thesis.docx'],
      ['csv', 'mine.csv'],
    ] as const) {
      put(name, 'Mine.');
      refuses(['report', 'essay.md', '--format', format, '--output', name], THERE);
      assert.equal(run('report', 'essay.md', '--format', format, '--output', name, '--force').status, 0);
      assert.notEqual(textOf(name), 'Mine.');
    }
  });

  it('by a report that gets its name from a draft without front matter', () => {
    put('essay.md', 'One two.\n');
    put('notes.md', 'Three four.\n');
    for (const output of ['.', './', `../${basename(folder)}`])
      for (const force of [[], ['--force']]) {
        const report = ['report', '*.md', '--framework', 'npqsl', '--format', 'markdown', '--output', output];
        refuses([...report, ...force], DRAFT);
      }
  });

  it('by a report in a folder, while the others are written there', () => {
    put('a.md', `${FRONT}One two.\n`);
    put('b.md', `${FRONT}Three.\n`);
    put('out/a.txt', 'Mine.');
    const { status, stderr } = run('report', 'a.md', 'b.md', '--output', 'out');
    assert.deepEqual([status, textOf('out/a.txt')], [2, 'Mine.']);
    assert.match(stderr, /^out[\\/]a\.txt: This file is there already.*--force/);
    assert.match(textOf('out/b.txt'), /b\.md/);
    assert.deepEqual(run('report', 'a.md', 'b.md', '--output', 'out', '--force'), { status: 0, stderr: '' });
    assert.match(textOf('out/a.txt'), /a\.md/);
  });

  it('by a report, where it is what a draft of the run leads to, although a later one', () => {
    put('a.md', `${FRONT}One.\n`);
    put('b.md', `${FRONT}[log](a.txt) and <a href='sub/b.txt'>more</a>.\n`);
    put('a.txt', 'Evidence.');
    refuses(['report', 'a.md', '--output', 'a.txt'], THERE);
    const folders = ['report', 'a.md', 'b.md', '--output', '.', '--force'];
    const { status, stderr } = run(...folders);
    assert.deepEqual([status, textOf('a.txt')], [2, 'Evidence.']);
    assert.match(stderr, MADE_FROM);
    put('sub/b.txt', 'More.');
    refuses(['report', 'b.md', '--output', 'sub/b.txt', '--force'], MADE_FROM);
  });

  it('by anything, where it is an input of the run by whatever name', () => {
    put('main.md', '---\nassessment:\n  framework: mine\n  parts: [sub/part.md]\n---\nOne.\n\n![p](p.png)\n');
    put('sub/part.md', 'Two [log](../log.docx), [out](<../../outside file.docx>).\n');
    put('mine.markscheme.yaml', 'id: mine\ntitle: Mine\ntasks:\n  - { id: t, title: T }\n');
    put('markscheme.yaml', 'framework: mine\ntasks:\n  - files: [other.md]\n');
    put('other.md', 'Three.\n');
    put('log.docx', 'Evidence.');
    put('p.png', 'A picture.');
    const links = makesLink('log.docx', join(folder, 'link.docx')) && makesLink('.', join(folder, 'here'));
    const where = (...names: readonly string[]) => names.filter(name => links || !/link\.|here\//.test(name));
    linkSync(join(folder, 'log.docx'), join(folder, 'hard.docx'));
    linkSync(join(folder, 'main.md'), join(folder, 'hard.md'));
    linkSync(join(folder, 'sub/part.md'), join(folder, 'hard-part.txt'));
    for (const name of where('main.md', 'hard.md', 'sub/part.md', 'hard-part.txt', './sub/../here/main.md'))
      refuses(['report', 'main.md', '--output', name, '--force'], DRAFT);
    for (const name of where(
      'log.docx',
      'link.docx',
      'hard.docx',
      './here/log.docx',
      join(folder, 'log.docx'),
    ))
      refuses(['export', 'main.md', '--output', name, '--force'], MADE_FROM);
    for (const name of where('mine.markscheme.yaml', 'markscheme.yaml', 'p.png', 'link.docx'))
      refuses(['report', 'main.md', '--output', name, '--force'], MADE_FROM);
    refuses(['report', 'main.md', 'other.md', '--output', 'other.md', '--force'], DRAFT);
  });

  it('by anything, where the draft names it in front matter, HTML or the manner of other programs', () => {
    const names = [
      'refs.bib',
      'my style.csl',
      'cover.png',
      'plan.xlsx',
      'log.csv',
      'once.png',
      'twice.png',
      'back.txt',
      'wiki.png',
      'note.md',
      'ground.png',
      'lazy.png',
      'drawn.svg',
      'latex.png',
    ];
    for (const name of names) put(name, name);
    put(
      'e.md',
      [
        '---',
        'bibliography: refs.bib',
        'csl: "my style.csl"',
        'images: { cover: cover.png }',
        'data: [plan.xlsx]',
        'files:',
        '  - log.csv',
        'assessment:',
        '  framework: npqsl',
        '---',
        'I led it: [c](.\\back.txt), ![[wiki.png|400]], [[note#plan]], \\includegraphics[width=2cm]{latex.png}.',
        '',
        '<img srcset="once.png 1x,twice.png 2x"> <img data-src=lazy.png> <image xlink:href="drawn.svg">',
        '',
        '<div style="background: url(\'ground.png\')">A ground.</div>',
        '',
      ].join('\n'),
    );
    for (const name of names) refuses(['report', 'e.md', '--output', name, '--force'], MADE_FROM);
  });

  it('by a report whose name another of the run has, in capitals say', () => {
    put('A/b.md', `${FRONT}One.\n`);
    put('a-B.md', `${FRONT}Two.\n`);
    put('Index.md', `${FRONT}Three.\n`);
    const files = ['A/b.md', 'a-B.md', 'Index.md'];
    assert.equal(run('report', ...files, '--format', 'html', '--output', 'out/').status, 0);
    const names = readdirSync(join(folder, 'out')).map(name => name.toLowerCase());
    assert.equal(new Set(names).size, 4, names.join());
    // Two names that lead to one file.
    put('both.txt', 'Mine.');
    if (!makesLink('both.txt', join(folder, 'A-b.txt'))) return;
    makesLink('both.txt', join(folder, 'Index-report.txt'));
    makesLink('both.txt', join(folder, 'index-report.txt'));
    const { status, stderr } = run('report', 'A/b.md', 'Index.md', '--output', '.', '--force');
    assert.equal(status, 2);
    assert.match(stderr, /Another report of this run has taken this place/);
  });

  it('by an export or by Markdown from Word, unless --force says so, and never the document itself', () => {
    const word = join(root, 'test/corpus/word-drafts/libreoffice-own.docx');
    copyFileSync(word, join(folder, 'own.docx'));
    linkSync(join(folder, 'own.docx'), join(folder, 'same.md'));
    put('own.md', `${FRONT}Mine.`);
    refuses(['from-word', 'own.docx'], THERE);
    refuses(['export', 'own.md'], THERE);
    for (const name of ['own.docx', './own.docx', 'same.md'])
      refuses(['from-word', 'own.docx', '--output', name, '--force'], /would replace the document/);
    assert.equal(run('from-word', 'own.docx', '--force').status, 0);
    assert.match(textOf('own.md'), /Attendance/);
  });

  it('by an import, unless --force says so, and never a framework in use or the document', () => {
    copyFileSync(join(root, 'test/import/ours/12-values.csv'), join(folder, 'values.csv'));
    put('other.yaml', 'Mine.');
    put('npqh.markscheme.yaml', 'id: npqh\nextends: npqh\nname: Mine\n');
    linkSync(join(folder, 'values.csv'), join(folder, 'values.yaml'));
    const asked = ['import', 'values.csv', '--framework', 'npqh'];
    refuses([...asked, '--output', 'other.yaml'], /there already, so nothing was written\. .*--force/);
    refuses(asked, /there already, so nothing was written\. Add to it by --merge/);
    refuses([...asked, '--force'], /a framework in use here.*--merge/);
    refuses([...asked, '--output', 'values.yaml', '--force'], /would replace the document/);
    refuses([...asked, '--output', 'markscheme.yaml', '--force'], /ends in \.markscheme\.yaml/);
    refuses([...asked, '--force', '--merge'], /leave one of them out/);
    assert.equal(run(...asked, '--output', 'other.yaml', '--force').status, 0);
    assert.match(textOf('other.yaml'), /6\.3\.1/);
  });

  it('by way of a link at a name that somebody could guess', () => {
    put('draft.md', `${FRONT}One.\n`);
    put('theirs.txt', 'Theirs.');
    put(
      'guess.cjs',
      `for (const name of ['out.docx', 'r.txt'])
        try { require('node:fs').symlinkSync('theirs.txt', \`.\${name}.\${process.pid}.tmp\`); } catch {}`,
    );
    for (const args of [
      ['export', 'draft.md', '--output', 'out.docx'],
      ['report', 'draft.md', '--output', 'r.txt'],
    ]) {
      const { status } = spawnSync(process.execPath, ['-r', './guess.cjs', cli, ...args], { cwd: folder });
      assert.equal(status, 0);
      assert.equal(textOf('theirs.txt'), 'Theirs.');
    }
  });

  it('where it came a moment ago, or is a link to nothing', async () => {
    put('came.txt', 'Mine.');
    await assert.rejects(writeWhole(join(folder, 'came.txt'), 'Ours.', false), { code: 'EEXIST' });
    if (makesLink('nothing.txt', join(folder, 'link.txt')))
      await assert.rejects(writeWhole(join(folder, 'link.txt'), 'Ours.', false), { code: 'EEXIST' });
    await writeWhole(join(folder, 'came.txt'), 'Ours.', true);
    assert.equal(textOf('came.txt'), 'Ours.');
    assert.deepEqual(readdirSync(folder).sort(), ['came.txt', 'link.txt']);
  });

  it('leaves no other file behind', () => {
    put('draft.md', `${FRONT}One.\n`);
    assert.equal(run('export', 'draft.md').status, 0);
    assert.equal(run('report', 'draft.md', '--output', 'r.txt').status, 0);
    assert.deepEqual(readdirSync(folder).sort(), ['draft.docx', 'draft.md', 'r.txt']);
  });
});
