import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineForEach } from './command-line.ts';

describe('markscheme framework export', function () {
  this.timeout(120_000);
  const line = commandLineForEach();
  const { markscheme, put } = line;
  const read = (name: string) => readFileSync(join(line.folder, name), 'utf8');

  it('prints a framework in CASE, as the folder’s framework files have it', () => {
    put(
      'npqsl.markscheme.yaml',
      'id: npqsl\nextends: npqsl\ntasks: [{ id: project, criteria: [{ code: 1.2.9, asks: Counts the days. }] }]\n',
    );
    const { status, stdout, stderr } = markscheme(['framework', 'export', '--case', 'npqsl']);
    assert.deepEqual([status, stderr], [0, '']);
    const { CFDocument, CFItems } = JSON.parse(stdout);
    assert.equal(CFDocument.caseVersion, '1.1');
    assert.ok(
      CFItems.some(
        (item: Record<string, unknown>) =>
          item.humanCodingScheme === '1.2.9' && item.fullStatement === 'Counts the days.',
      ),
    );
  });

  it('writes it into a file, and never over one', () => {
    const first = markscheme(['framework', 'export', 'psf-2023', '--case', '--output', 'psf.json']);
    assert.deepEqual(
      [first.status, first.stdout, first.stderr],
      [0, 'Saved psf.json (PSF 2023: 45 criteria)\n', ''],
    );
    assert.equal(JSON.parse(read('psf.json')).CFItems.length > 15, true);
    put('psf.json', 'Mine.');
    const again = markscheme(['framework', 'export', 'psf-2023', '--case', '--output', 'psf.json']);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /^psf\.json: This file is there already/);
    assert.equal(read('psf.json'), 'Mine.');
    const forced = ['framework', 'export', 'psf-2023', '--case', '--output', 'psf.json', '--force'];
    assert.equal(markscheme(forced).status, 0);
  });

  it('says what to write instead', () => {
    for (const [args, says] of [
      [['framework'], /markscheme framework export --case npqsl/],
      [['framework', 'import', 'a.json'], /can be exported/],
      [['framework', 'export', 'npqsl'], /Say in which format, which is CASE/],
      [['framework', 'export', '--case', 'npqls'], /did you mean ‘npqsl’\?/],
      [['framework', 'export', '--case', 'npqsl', 'npqh'], /one framework at a time/],
      [['framework', 'export', '--case', 'npqsl', '--output', 'a.xml'], /a\.xml: CASE is JSON/],
      [
        ['framework', 'export', '--case', 'npqsl', '--output', 'a.markscheme.json'],
        /Leave ‘\.markscheme’ out/,
      ],
      [['export', 'a.md', '--case'], /‘--case’ is for ‘markscheme framework’/],
    ] as const) {
      const { status, stdout, stderr } = markscheme([...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    }
  });

  it('comes back as it was by import', () => {
    markscheme(['framework', 'export', '--case', 'ib-ee', '--output', 'ee.json']);
    const back = markscheme(['import', 'ee.json', '--framework', 'ib-ee']);
    assert.equal(back.status, 0, back.stderr);
    assert.match(back.stdout, /ee\.json: 5 criteria of /);
    assert.match(read('ib-ee.markscheme.yaml'), /status: seen/);
  });
});
