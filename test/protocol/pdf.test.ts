/** PDFs on the command line, made by a program in the place of LibreOffice. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(__dirname, '..', '..', 'cli.js');

describe('A PDF on the command line', function () {
  this.timeout(30_000);
  let folder: string;

  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'markscheme-pdf $(touch x) '));
    writeFileSync(
      join(folder, 'draft.md'),
      '---\nassessment:\n  framework: npqsl\n---\n\nOne two. (1.2.1)\n',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs an export with a program that is this script of a shell. */
  function run(script: string, ...args: readonly string[]) {
    const program = join(folder, 'office');
    writeFileSync(program, `#!/bin/sh\n${script}\n`);
    chmodSync(program, 0o755);
    const env = { ...process.env, MARKSCHEME_LIBREOFFICE: program };
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'export', 'draft.md', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr, program };
  }
  /** Notes its arguments, and makes a PDF. */
  const makes = () =>
    `printf '%s\\n' "$@" > '${folder}/arguments'; printf '%%PDF-1.7 made' > "$7/document.pdf"`;

  it('is made beside the draft, and it is said by what', () => {
    const { status, stdout, program } = run(makes(), '--pdf');
    assert.deepEqual([status, stdout], [0, `Saved draft.pdf (3 words counted, made with ${program})\n`]);
    assert.equal(readFileSync(join(folder, 'draft.pdf'), 'utf8'), '%PDF-1.7 made');
    const given = readFileSync(join(folder, 'arguments'), 'utf8').split('\n');
    assert.deepEqual(given.slice(1, 6), [
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
    ]);
    assert.ok(!existsSync(given[6] ?? ''), 'the folder that it was made in is gone');
  });

  it('is made where the output is named so, and replaces nothing unasked', () => {
    assert.equal(run(makes(), '--output', 'mine.pdf').status, 0);
    const again = run(makes(), '--output', 'mine.pdf');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /mine\.pdf: .*--force/);
    assert.match(run(makes(), '--pdf', '--output', 'mine.docx').stderr, /give it a name that ends in \.pdf/);
  });

  it('is none where the program fails, and what to do is said', () => {
    for (const script of ['exit 1', 'true', 'printf x > "$7/document.pdf"']) {
      const { status, stderr } = run(script, '--pdf');
      assert.equal(status, 2);
      assert.match(
        stderr,
        /draft\.pdf: LibreOffice .*Export the Word document, and print it as PDF.* Nothing was changed\./,
      );
      assert.ok(!existsSync(join(folder, 'draft.pdf')));
    }
  });
});
