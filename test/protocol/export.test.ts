import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';

const dist = join(__dirname, '..', '..');
const root = join(dist, '..');

describe('markscheme export', function () {
  this.timeout(30_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, ...lines: readonly string[]): void {
    writeFileSync(join(folder, name), `---\nassessment:\n  framework: npqsl\n---\n\n${lines.join('\n')}\n`);
  }

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(dist, 'cli.js'), 'export', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  }

  async function xmlOf(name: string): Promise<string> {
    const zip = await JSZip.loadAsync(readFileSync(join(folder, name)));
    return (await zip.file('word/document.xml')?.async('string')) ?? '';
  }

  it('writes a document beside the draft that another program reads', async () => {
    put(
      'draft.md',
      '# Mine',
      '## Design',
      'One *two* [three](https://example.org). (1.2.1)',
      '',
      '- four',
      '',
      '| a | b |',
      '| - | - |',
      '| c | d |',
    );
    assert.deepEqual(run('draft.md'), {
      status: 0,
      stdout: 'Saved draft.docx (11 words counted)\n',
      stderr: '',
    });
    const { value } = await mammoth.convertToHtml({ buffer: readFileSync(join(folder, 'draft.docx')) });
    assert.match(
      value,
      /<h1>.*Mine<\/h1><h2>.*Design<\/h2><p>.*One <em>two<\/em> <a href="https:\/\/example.org\/">three<\/a>\. \(1\.2\.1\).*<\/p><ul><li>four<\/li><\/ul><table>/,
    );
    assert.deepEqual(readdirSync(folder).sort(), ['draft.docx', 'draft.md']);
  });

  it('never writes over a file without being told to', () => {
    put('draft.md', 'One.');
    writeFileSync(join(folder, 'out.docx'), 'mine');
    const { status, stdout, stderr } = run('draft.md', '--output', 'out.docx');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(
      stderr,
      /^out\.docx: This file is there already, so nothing was written\. Replace it by --force/,
    );
    assert.equal(readFileSync(join(folder, 'out.docx'), 'utf8'), 'mine');
    assert.equal(run('draft.md', '--output', 'out.docx', '--force').status, 0);
    assert.notEqual(readFileSync(join(folder, 'out.docx'), 'utf8').slice(0, 4), 'mine');
  });

  it('loses nothing where it can’t write, and says why', () => {
    put('draft.md', 'One.');
    mkdirSync(join(folder, 'out.docx'));
    for (const [output, why] of [
      ['nowhere/out.docx', /there is no such folder; make it first/],
      ['draft.md/out.docx', /there is no such folder; make it first/],
      // Windows may say no more than that it may not be done.
      [
        'out.docx',
        process.platform === 'win32'
          ? /a folder|you may not write there|a file of this name/
          : /a folder|a file of this name/,
      ],
      ['out.doc', /give it a name that ends in \.docx/],
      ['draft.md', /give it a name that ends in \.docx/],
    ] as const) {
      for (const force of [[], ['--force']]) {
        const { status, stdout, stderr } = run('draft.md', '--output', output, ...force);
        assert.deepEqual([status, stdout], [2, ''], output);
        assert.match(stderr, why);
      }
    }
    assert.deepEqual(readdirSync(folder).sort(), ['draft.md', 'out.docx']);
    assert.deepEqual(readdirSync(join(folder, 'out.docx')), []);
  });

  it('prints each criterion and a mapping table, codes as they are asked for', async () => {
    put('draft.md', '## Design', 'One (1.2.1) two.', '', 'Three four. <!-- criteria: 1.2.1 -->');
    const of = async (...args: readonly string[]) => {
      assert.equal(run('draft.md', '--force', ...args).status, 0);
      return (await xmlOf('draft.docx')).replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
    };
    assert.match(
      await of('--layout', 'by-criterion', '--mapping-table'),
      /1\.2\.1 {2}Causes[\s\S]*One \(1\.2\.1\) two[\s\S]*Mapping of criteria/,
    );
    const { stderr } = run('draft.md', '--force', '--layout', 'by-criterion');
    assert.match(
      stderr,
      /^draft\.md: No passage is tagged with 1\.2\.b, .* Tag where you meet them, or write/m,
    );
    assert.doesNotMatch(stderr, /1\.2\.1/);
    assert.match(await of('--keep-codes'), /Three four\.\s+\[1\.2\.1\]/);
    assert.match(await of('--strip-codes'), /One two\./);
  });

  it('shows images from the folder of the draft alone', async () => {
    mkdirSync(join(folder, 'mine'));
    copyFileSync(join(root, 'media/icon.png'), join(folder, 'mine', 'in.png'));
    copyFileSync(join(root, 'media/icon.png'), join(folder, 'out.png'));
    // Windows lets administrators alone make links of this kind.
    const links = process.platform !== 'win32';
    if (links) symlinkSync(join(folder, 'out.png'), join(folder, 'mine', 'link.png'));
    put(
      'mine/draft.md',
      '![In](in.png)',
      '',
      '![Out](../out.png)',
      '',
      '![Link](link.png)',
      '',
      '![Gone](gone.png)',
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(dist, 'cli.js'), 'export', 'draft.md'],
      {
        cwd: join(folder, 'mine'),
        encoding: 'utf8',
      },
    );
    assert.equal(status, 0);
    assert.match(stdout, /4 words/);
    assert.deepEqual(
      stderr
        .trimEnd()
        .split('\n')
        .map(line => /‘(.*?)’.*document: (.*?)\./.exec(line)?.slice(1)),
      [
        ['../out.png', 'it is not in the folder of the draft'],
        ['link.png', links ? 'it is not in the folder of the draft' : 'there is no such file'],
        ['gone.png', 'there is no such file'],
      ],
    );
    assert.equal([...(await xmlOf('mine/draft.docx')).matchAll(/<w:drawing>/g)].length, 1);
  });

  it('says before it writes what a comment or code that is not closed swallows', async () => {
    put('draft.md', 'Kept.', '', '<!-- note', '', 'Two words.');
    const { status, stdout, stderr } = run('draft.md');
    assert.deepEqual([status, stdout], [0, 'Saved draft.docx (1 word counted)\n']);
    assert.match(stderr, /^draft\.md:8:1: warning: .* 2 words below it are neither counted nor printed/);
    put('draft.md', '```', 'x', '', '## Design', '', 'Two words.');
    assert.match(run('draft.md', '--force').stderr, /^draft\.md:6:1: warning: .* printed as code/);
  });

  it('shows the images of HTML, and says on its last line how many are missing', async () => {
    copyFileSync(join(root, 'media/icon.png'), join(folder, 'in.png'));
    put(
      'draft.md',
      '<p align="center"><img src="in.png"></p>',
      '',
      'One <img src=gone.png> two.',
      '',
      "<img src='https://x.org/y.png'>",
    );
    const { status, stdout, stderr } = run('draft.md');
    assert.deepEqual([status, stdout], [0, 'Saved draft.docx (2 words counted); 2 pictures were left out\n']);
    assert.match(
      stderr,
      /^draft\.md: The image ‘gone\.png’ in line 8 is not in the document: there is no such file\.$/m,
    );
    assert.match(
      stderr,
      /^draft\.md: The image ‘https:\/\/x\.org\/y\.png’ in line 10 is not in the document/m,
    );
    assert.equal([...(await xmlOf('draft.docx')).matchAll(/<w:drawing>/g)].length, 1);
  });

  it('exports a draft in several files as one, by any of them', async () => {
    cpSync(join(root, 'examples/npqh-in-files'), folder, { recursive: true });
    const { status, stdout } = run('task-1/2-implementation.md', '--output', 'out.docx');
    assert.equal(status, 0);
    assert.match(stdout, /^Saved out\.docx \(1,\d{3} words counted\)/);
    assert.match(await xmlOf('out.docx'), /Design[\s\S]*Evaluation[\s\S]*References/);
  });

  it('says what is wrong with what it is told', () => {
    put('draft.md', 'One.');
    writeFileSync(join(folder, 'other.md'), 'No draft.\n');
    writeFileSync(join(folder, 'wrong.md'), '---\nassessment:\n  framework: npqx\n---\n');
    for (const [args, why] of [
      [['draft.md', '--layout', 'by-criteria'], /did you mean ‘by-criterion’/],
      [['draft.md', 'other.md'], /Name one draft at a time/],
      [['draft.md', '--keep-codes', '--strip-codes'], /contradict each other/],
      [['gone.md'], /There is no such file/],
      [['other.md'], /This is no draft/],
      [['wrong.md'], /wrong\.md:3:14: .*npqx/],
      [[], /Name the file: ‘markscheme export draft\.md’/],
    ] as const) {
      const { status, stdout, stderr } = run(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, why);
    }
    assert.deepEqual(readdirSync(folder).sort(), ['draft.md', 'other.md', 'wrong.md']);
  });
});
