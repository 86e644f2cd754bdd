import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { WordDraftJob } from '../../../server/src/import/job.ts';
import { type JobOptions, runJob } from '../../../server/src/import/process-node.ts';
import { stored, TYPES, wordText, zip } from '../../attacks/zip.ts';

const bundle = join(process.cwd(), 'dist', 'import-node.js');

describe('The process that reads a document', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'markscheme-process-'));
  });
  after(() => rm(folder, { recursive: true }));

  const job = (bytes: Uint8Array): WordDraftJob => ({ job: 'word-draft', name: 'a.docx', bytes });
  const document = zip([TYPES, stored('word/document.xml', wordText('Some words.'))]);

  /** What comes of a program that does this in the place of reading. */
  async function outcome(program: string, options: JobOptions = {}): Promise<string> {
    const file = join(folder, 'program.js');
    await writeFile(file, program);
    const answer = await runJob(file, job(document), options);
    return answer.kind === 'fault' ? answer.message : answer.kind;
  }

  it('reads it', async () => {
    const answer = await runJob(bundle, job(document), {});
    assert.deepEqual(answer, { kind: 'word-draft', markdown: 'Some words.\n', lost: [], pictures: [] });
  });

  it('is ended by the memory that it has in all, objects or not', async () => {
    const large = ['a', 'b', 'c'].map(name => stored(`word/${name}.xml`, Buffer.alloc(20_000_000, ' ')));
    const bytes = zip([TYPES, stored('word/document.xml', wordText('Some words.')), ...large]);
    const enough = await runJob(bundle, job(bytes), {});
    assert.equal(enough.kind, 'word-draft');
    const answer = await runJob(bundle, job(bytes), { memory: 150 });
    assert.match(answer.kind === 'fault' ? answer.message : '', /takes more memory than there is/);
  });

  it('may die of having no more memory: the answer says so', async () => {
    assert.match(await outcome('process.abort()'), /more memory/);
    assert.match(await outcome('process.exit(134)'), /more memory/);
    if (process.platform !== 'win32')
      assert.match(await outcome('process.kill(process.pid, "SIGKILL")'), /more memory/);
  });

  it('may die, or not even start: the answer says that it failed', async () => {
    assert.match(await outcome('process.exit(3)'), /failed/);
    assert.match(await outcome('this is no program'), /failed/);
    const missing = await runJob(join(folder, 'missing.js'), job(document), {});
    assert.match(missing.kind === 'fault' ? missing.message : '', /failed/);
  });

  it('is ended when its time is up, or nobody wants it any more', async () => {
    const file = join(folder, 'pid');
    const never = `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); process.send({ kind: 'progress', progress: { done: 1, total: 2 } }); for (;;);`;
    const isGone = async () => {
      const pid = Number(await readFile(file, 'utf8'));
      for (;;)
        try {
          process.kill(pid, 0);
          await new Promise(resolve => setTimeout(resolve, 10));
        } catch {
          return true;
        }
    };
    const ending = new AbortController();
    const told = () => ending.abort(new Error('enough'));
    await assert.rejects(outcome(never, { signal: ending.signal, onProgress: told }), /enough/);
    assert.ok(await isGone());
    assert.match(await outcome(never, { longest: 1500 }), /too long/);
    assert.ok(await isGone());
  });

  it('is started with nothing of how this one was', async () => {
    const before = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = '--require /nowhere.js';
    try {
      const answer = await runJob(bundle, job(document), {});
      assert.equal(answer.kind, 'word-draft');
    } finally {
      if (before === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = before;
    }
  });
});
