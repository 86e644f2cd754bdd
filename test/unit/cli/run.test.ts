import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderUri, uriOf } from '../../../server/src/cli/paths.ts';
import { run } from '../../../server/src/cli/run.ts';
import { frameworkFiles, rootOf } from '../../../server/src/cli/surroundings.ts';
import type { World } from '../../../server/src/cli/world.ts';
import type { Workspace } from '../../../server/src/workspace/workspace.ts';
import { memoryWorkspace } from '../../memory.ts';

const home = resolve('/work');
const uri = (name: string) => uriOf(name, home);

/** A world whose files stand in memory, and what was printed in it. */
function memory(contents: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(contents).map(([name, text]) => [uri(name), text]));
  const printed = { out: '', err: '' };
  const reads: string[] = [];
  const files: Workspace = memoryWorkspace(texts, uri => {
    reads.push(fileURLToPath(uri));
    if (uri.endsWith('broken.md')) throw new Error('a fault\n');
  });
  const world: World = {
    files,
    folder: home,
    print: text => {
      printed.out += text;
    },
    warn: line => {
      printed.err += `${line}\n`;
    },
    write: async (path, contents) => {
      texts.set(uri(path), typeof contents === 'string' ? contents : new TextDecoder().decode(contents));
      return undefined;
    },
    isFolder: async path => [...texts.keys()].some(name => name.startsWith(folderUri(path))),
    makeFolder: async () => undefined,
    remove: async path => void texts.delete(uri(path)),
    fileId: async path => (texts.has(uri(path)) ? path : undefined),
  };
  return { world, printed, reads, texts };
}

const PLAIN = '---\nassessment:\n  framework: plain\n---\nOne two.\n';
const MINE = 'id: mine\ntitle: Mine\ntasks:\n  - { id: t, title: T }\n';

describe('The commands, without a process', () => {
  it('say what is wrong with front matter that is not read', async () => {
    const { world, printed } = memory({
      'a.md': `\n${PLAIN}`,
      'b.md': PLAIN.replaceAll('---', '+++'),
      'c.md': '---\ntitle: x\n---\n',
    });
    assert.equal(await run(['check', 'a.md', 'b.md', 'c.md'], world, '1'), 2);
    const [a, b, c] = printed.err.split('\n');
    assert.match(a ?? '', /^a\.md: .* not read: a blank line stands above it\. It must be the very first/);
    assert.match(b ?? '', /^b\.md: .* it opens with ‘\+\+\+’ and it ends with ‘\+\+\+’/);
    assert.match(c ?? '', /^c\.md: This is no draft\. Add ‘assessment:’/);
  });

  it('say on standard error what of a draft is lost, before its report in any format', async () => {
    const { world, printed } = memory({ 'a.md': `${PLAIN}\n<!-- note\n\nIt is gone.\n` });
    for (const format of ['text', 'json', 'markdown', 'html', 'csv']) {
      assert.equal(await run(['report', 'a.md', '--format', format], world, '1'), 0);
      assert.equal(
        printed.err,
        'a.md:7:1: warning: This comment is never closed, so 3 words below it are neither counted nor printed. Put ‘-->’ where it ends. [marks/unclosed-comment]\n',
      );
      assert.match(printed.out, format === 'json' ? /marks\/unclosed-comment/ : /Text is lost below line 7/);
      printed.err = '';
      printed.out = '';
    }
    assert.equal(await run(['check', 'a.md'], world, '1'), 0);
    assert.match(printed.out, /^a\.md:7:1: warning: .*never closed/m);
    assert.equal(printed.err, '');
  });

  it('do the rest when one file makes the engine fail', async () => {
    const { world, printed } = memory({ 'a.md': PLAIN });
    assert.equal(await run(['report', 'broken.md', 'a.md', '--format', 'csv'], world, '1'), 2);
    assert.equal(
      printed.err,
      'broken.md: Markscheme failed on this file; please report it. Error: a fault\\n\n',
    );
    assert.match(printed.out, /^path,/);
  });

  it('read a framework file once for all drafts', async () => {
    const { world, reads, printed } = memory({
      'a.md': PLAIN,
      'b/c.md': PLAIN,
      'b/d.md': PLAIN,
      'mine.markscheme.yaml': MINE,
    });
    assert.equal(await run(['check', 'a.md', 'b/c.md', 'b/d.md'], world, '1'), 0);
    assert.deepEqual(printed, { out: '', err: '' });
    assert.equal(reads.filter(path => path.endsWith('.yaml')).length, 1);
  });

  it('check good drafts beside a broken framework that they have nothing to do with', async () => {
    for (const [name, text, code] of [
      ['other.markscheme.yaml', 'id: other\ntitle: [\n', 0],
      ['other.markscheme.yaml', 'id: other\nname: O\n', 0],
      ['other.markscheme.yaml', '\u0000', 0],
      ['mine.markscheme.yaml', 'id: plain\nextends: plain\ntitle: [\n', 2],
      ['plain.markscheme.yaml', '{', 2],
    ] as const) {
      const { world, printed } = memory({ 'a.md': PLAIN, 'b.md': PLAIN, [name]: text });
      assert.equal(await run(['check', 'a.md', 'b.md'], world, '1'), code, text);
      const lines = printed.err.split('\n').filter(line => line.startsWith(name));
      assert.ok(lines.length > 0 && new Set(lines).size === lines.length, printed.err);
    }
    const { world } = memory({
      'a.md': PLAIN.replace('plain', 'mine'),
      'mine.markscheme.yaml': `${MINE}extends: base\n`,
      'base.markscheme.yaml': 'id: base\ntitle: [\n',
    });
    assert.equal(await run(['check', 'a.md'], world, '1'), 2);
  });

  it('take a name with a hyphen before it for a file, and no letters for options', async () => {
    const { world, printed } = memory({ '-dash.md': PLAIN, '-h.md': PLAIN });
    assert.equal(await run(['check', '-dash.md', '-h.md'], world, '1'), 0);
    assert.deepEqual(printed, { out: '', err: '' });
    assert.equal(await run(['check', '-gone.md'], world, '1'), 2);
    assert.equal(await run(['check', '-dash'], world, '1'), 2);
    assert.match(printed.err, /There is no option ‘-dash’/);
    assert.equal(printed.out, '');
  });

  it('read nothing but the drafts and the framework files', async () => {
    const linked = `${PLAIN}[data](data.csv)\n`;
    const { world, reads } = memory({ 'a.md': linked, 'data.csv': 'secret', 'mine.markscheme.yml': MINE });
    await run(['check', 'a.md'], world, '1');
    assert.deepEqual(reads, [join(home, 'a.md'), join(home, 'mine.markscheme.yml')]);
  });

  it('write a report where they are told', async () => {
    const { world, texts, printed } = memory({ 'a.md': PLAIN });
    assert.equal(await run(['report', 'a.md', '--output', 'out/r.json', '--format', 'json'], world, '1'), 0);
    assert.deepEqual(printed, { out: '', err: '' });
    assert.equal(JSON.parse(texts.get(uri('out/r.json')) ?? '').words.counted, 2);
  });
});

describe('The surroundings of a draft', () => {
  it('reach up to the current folder, or to its own where it is not below that', () => {
    const current = folderUri(home);
    assert.equal(rootOf(uri('a/b/d.md'), current), current);
    assert.equal(rootOf(uri('/elsewhere/a/d.md'), current), folderUri(resolve('/elsewhere/a')));
    assert.equal(rootOf(uri('/work-too/d.md'), current), folderUri(resolve('/work-too')));
  });

  it('give the nearest framework first', async () => {
    const { world } = memory({
      'x.markscheme.json': MINE,
      'a/y.markscheme.yaml': MINE,
      'b/z.markscheme.yml': MINE,
      'a/no.yaml': '',
    });
    assert.deepEqual(await frameworkFiles(uri('a/d.md'), folderUri(home), world.files), [
      uri('a/y.markscheme.yaml'),
      uri('x.markscheme.json'),
    ]);
  });
});
