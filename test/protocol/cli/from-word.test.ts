import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  it('saves the pictures in a folder of their own, and the list of what is lost where it is asked for', () => {
    const losses = join(root, 'test/corpus/word-drafts/python-docx-losses.docx');
    copyFileSync(losses, join(line.folder, 'own.docx'));
    const { status, stdout, stderr } = markscheme(['from-word', 'own.docx', '--left-out', 'lost.md']);
    assert.deepEqual([status, stderr], [0, '']);
    const [first, ...lost] = stdout.trimEnd().split('\n');
    assert.equal(
      first,
      `own.md: written, with 1 picture in own-pictures, ${lost.length} things were left out or changed`,
    );
    const made = readFileSync(join(line.folder, 'own.md'), 'utf8');
    assert.match(made, /!\[Attendance by class\]\(own-pictures\/attendance-by-class\.png\)/);
    const picture = readFileSync(join(line.folder, 'own-pictures/attendance-by-class.png'));
    assert.equal(picture.subarray(1, 4).toString(), 'PNG');
    const list = readFileSync(join(line.folder, 'lost.md'), 'utf8');
    assert.match(list, /^# What was left out or changed from own\.docx\n/);
    assert.equal(list.match(/^- \[ \] /gm)?.length, lost.length);

    // Neither folder nor list is replaced.
    writeFileSync(join(line.folder, 'own-pictures/attendance-by-class.png'), 'Mine.');
    const again = markscheme(['from-word', 'own.docx', '--output', 'own.md', '--force']);
    assert.equal(again.status, 0);
    assert.equal(readFileSync(join(line.folder, 'own-pictures/attendance-by-class.png'), 'utf8'), 'Mine.');
    assert.match(
      readFileSync(join(line.folder, 'own.md'), 'utf8'),
      /\(own-pictures-2\/attendance-by-class\.png\)/,
    );
    const taken = markscheme(['from-word', 'own.docx', '--output', 'b.md', '--left-out', 'lost.md']);
    assert.equal(taken.status, 2);
    assert.match(taken.stderr, /^lost\.md: This file is there already/);
    const source = markscheme(['from-word', 'own.docx', '--left-out', 'own.docx', '--force']);
    assert.match(source.stderr, /^own\.docx: The list would replace the document/);
    const same = markscheme(['from-word', 'own.docx', '--left-out', 'own.md', '--force']);
    assert.match(same.stderr, /^own\.md: The list would replace the Markdown/);
  });

  it('leaves nothing behind where the Markdown can’t be written', () => {
    copyFileSync(
      join(root, 'test/corpus/word-drafts/python-docx-losses.docx'),
      join(line.folder, 'own.docx'),
    );
    mkdirSync(join(line.folder, 'folder.md'));
    const { status } = markscheme(['from-word', 'own.docx', '--output', 'folder.md', '--force']);
    assert.equal(status, 2);
    assert.deepEqual(
      readdirSync(line.folder)
        .filter(name => name.startsWith('folder') || name.startsWith('own'))
        .sort(),
      ['folder.md', 'own.docx'],
    );
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
