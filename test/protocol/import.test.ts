import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createCatalogue } from '../../server/src/framework/bundled.ts';
import type * as ImportBundle from '../../server/src/import-node.ts';
import { packedSpaces, pdf } from '../attacks/pdf.ts';
import { entry, TYPES, zip } from '../attacks/zip.ts';

const dist = join(__dirname, '..', '..');
const samples = join(dist, '..', 'test', 'import');
const bundle: typeof ImportBundle = createRequire(__filename)(join(dist, 'import-node.js'));

/** What the built bundle says of a document. */
function read(name: string, bytes: Uint8Array | string, signal?: AbortSignal) {
  const framework = createCatalogue().find('npqsl');
  assert.ok(framework);
  const job = {
    job: 'mark-scheme' as const,
    name,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes),
    framework,
  };
  return bundle.runImport(job, signal ? { signal } : {});
}

async function faultOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const answer = await read(name, bytes);
  assert.equal(answer.kind, 'fault');
  return answer.kind === 'fault' ? answer.message : '';
}

const SAYS = 'BT /F1 12 Tf 72 700 Td (1.2.1 Reads the figures.) Tj ET';
describe('Documents that are hostile, broken or something else', function () {
  this.timeout(120_000);

  it('a zip bomb is not unpacked, whatever it says of its size', async () => {
    const spaces = Buffer.alloc(200_000_000, ' ');
    for (const size of [undefined, 1000])
      assert.match(
        await faultOf(
          'bomb.docx',
          zip([TYPES, entry('word/document.xml', spaces, size === undefined ? {} : { size })]),
        ),
        /far too large/,
      );
  });

  it('a PDF of a thousand bytes that fills the memory is ended, and says so', async () => {
    const bomb = pdf(1, packedSpaces(2048, 3));
    assert.ok(bomb.length < 2000, String(bomb.length));
    assert.match(await faultOf('bomb.pdf', bomb), /takes more memory than there is/);
  });

  it('ten thousand pages are too many', async () => {
    assert.match(await faultOf('long.pdf', pdf(10_000, SAYS)), /has 10,000 pages/);
  });

  it('a PDF without text was scanned: the answer says what to do', async () => {
    assert.match(await faultOf('scan.pdf', pdf(2, '0 0 100 100 re f')), /scanned.*OCR.*paste/);
  });

  it('a PDF with a password says so', async () => {
    const key = `<${'00'.repeat(32)}>`;
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>] `;
    assert.match(await faultOf('locked.pdf', pdf(1, SAYS, lock)), /password/);
  });

  it('damaged documents say so', async () => {
    assert.match(await faultOf('a.pdf', '%PDF-1.7\nnothing'), /damaged/);
    const whole = zip([TYPES, entry('word/document.xml', '<x/>')]);
    assert.match(await faultOf('a.docx', whole.subarray(0, 150)), /damaged/);
    assert.match(await faultOf('b.docx', zip([TYPES, entry('word/document.xml', '<x')])), /damaged/);
  });

  it('other kinds of documents are named, with what to do', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    assert.match(await faultOf('scheme.doc', old), /\.doc\).*\.docx/);
    assert.match(await faultOf('scheme.docx', zip([entry('xl/workbook.xml', 'x')])), /Excel.*\.csv/);
    assert.match(await faultOf('scheme.docx', zip([entry('content.xml', 'x')])), /OpenDocument/);
    assert.match(await faultOf('scheme.rtf', '{\\rtf1 1.2.1 Reads}'), /Rich Text/);
    assert.match(await faultOf('scheme.txt', ''), /empty/);
    assert.match(await faultOf('scheme.txt', Buffer.from([1, 0, 2, 0, 3])), /not a document/);
    assert.match(await faultOf('scheme.md', 'Nothing of the kind.\n'), /no criteria of NPQSL.*1\.2\.1/);
  });

  it('what a document is shows in what is in it, not in its name', async () => {
    for (const [name, bytes] of [
      ['a.docx', '<html><body><p>1.2.1 Reads the figures.</p></body></html>'],
      ['a.txt', pdf(1, SAYS)],
    ] as const) {
      const answer = await read(name, bytes);
      assert.ok(answer.kind === 'found');
      assert.equal(answer.criteria[0]?.asks, 'Reads the figures.');
    }
  });

  it('documents that nest without end come to an end', async () => {
    for (const [name, text] of [
      ['a.html', '<div>'.repeat(200_000)],
      ['b.html', '<table><tr><td>'.repeat(20_000)],
      ['c.html', `<table>${'<tr><td colspan=1000 rowspan=60000>1.2.1</td></tr>'.repeat(5000)}</table>`],
      ['d.md', '> '.repeat(100_000)],
      ['e.csv', '1.2.1,'.repeat(600_000)],
    ] as const)
      assert.match(await faultOf(name, `${text}1.2.1 x`), /too deeply|too large|too long/, name);
  });

  it('a job is ended when nobody wants it any more', async () => {
    const ending = new AbortController();
    const reading = read('a.pdf', pdf(300, SAYS), ending.signal);
    ending.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
  });
});

describe('markscheme import', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'markscheme-import-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  function markscheme(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    return new Promise(resolve => {
      execFile(process.execPath, [join(dist, 'cli.js'), ...args], { cwd: folder }, (error, out, err) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });
  }

  const document = join(samples, 'ours', '12-values.csv');

  it('prints what was found and writes the framework file, which drafts then follow', async () => {
    const { status, out, err } = await markscheme('import', document, '--framework', 'npqh');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /4 criteria of NPQH/);
    assert.match(out, /1\.3\.1 {6}2 {2}Asks first, then acts/);
    assert.match(out, /npqh\.markscheme\.yaml: written, with 4 criteria/);
    await writeFile(
      join(folder, 'draft.md'),
      '---\nassessment: { framework: npqh, task: task-2 }\n---\n\nText (5.3.1).\n',
    );
    const report = await markscheme('report', 'draft.md', '--format', 'json');
    assert.deepEqual(
      JSON.parse(report.out).criteria.map((one: { code: string }) => one.code),
      ['5.3.1', '6.3.1', '6.3.2', '6.3.3'],
    );
  });

  it('overwrites nothing, and adds to what is there only when told to', async () => {
    const file = join(folder, 'npqh.markscheme.yaml');
    const mine = 'id: npqh\nextends: npqh\nname: Mine # kept\n';
    await writeFile(file, mine);
    const refused = await markscheme('import', document, '--framework', 'npqh');
    assert.equal(refused.status, 2);
    assert.match(refused.err, /there already.*--merge/);
    assert.equal(await readFile(file, 'utf8'), mine);
    const merged = await markscheme('import', document, '--framework', 'npqh', '--merge');
    assert.equal(merged.status, 0);
    const text = await readFile(file, 'utf8');
    assert.match(text, /name: Mine # kept/);
    assert.match(text, /code: 6\.3\.1/);
  });

  it('says what is wrong with the command, the framework or the document', async () => {
    for (const [args, message] of [
      [['import', document], /--framework npqsl/],
      [['import', document, '--framework', 'npqs'], /did you mean/],
      [['import', document, '--framework', 'npqh', '--task', 'task-3'], /no task ‘task-3’; did you mean/],
      [['import', 'gone.docx', '--framework', 'npqh'], /no such file/],
      [['import', document, '--framework', 'npqml'], /12-values\.csv: 1\.3\.1 is a code of NPQH/],
      [['import', document, '--framework', 'npqh', '--output', 'a.docx'], /YAML/],
      [['check', 'a.md', '--merge'], /‘--merge’ is for ‘markscheme import’/],
    ] as const) {
      const { status, out, err } = await markscheme(...args);
      assert.deepEqual([status, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });
});
