import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach, root } from './command-line.ts';

describe('markscheme from-word', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;

  const source = join(root, 'test/corpus/word-drafts/libreoffice-own.docx');

  it('makes Markdown beside the document, says what is lost, and never writes over a file', () => {
    copyFileSync(source, join(line.folder, 'own.docx'));
    const { status, stdout, stderr } = markscheme(['from-word', 'own.docx']);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const [first, ...lost] = stdout.trimEnd().split('\n');
    assert.equal(first, `own.md: written, ${lost.length} things were left out or changed`);
    assert.ok(lost.includes('  The hidden text ‘except the head’ is left out, under ‘Design’.'), stdout);
    const made = readFileSync(join(line.folder, 'own.md'), 'utf8');
    assert.match(made, /^# Attendance after lunch\n\n## Design\n/);

    writeFileSync(join(line.folder, 'own.md'), 'Mine.');
    const again = markscheme(['from-word', 'own.docx']);
    assert.equal(again.status, 2);
    assert.equal(
      again.stderr,
      'own.md: This file is there already, so nothing was written. Replace it by --force, or name another by --output.\n',
    );
    assert.equal(readFileSync(join(line.folder, 'own.md'), 'utf8'), 'Mine.');
    assert.equal(markscheme(['from-word', 'own.docx', '--output', 'other.md']).status, 0);
    assert.equal(readFileSync(join(line.folder, 'other.md'), 'utf8'), made);
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
