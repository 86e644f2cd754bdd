import assert from 'node:assert/strict';
import { applyEdits, TestClient, withCursor } from './client.ts';
import { HEAD, pulls, URI, words } from './drafts.ts';
import { FRAMEWORK_IDS } from './framework-ids.ts';

describe('Completion', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('completes codes in brackets and comments, uncovered ones first', async () => {
    const { text, position } = withCursor(`${HEAD}## Design\n\n${words(44)} (1.2.1) and (¦\n`);
    await client.open(URI, text);
    const items = await client.complete(URI, position, '(');
    assert.equal(items.length, 18);
    const sorted = [...items].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    assert.equal(sorted[0]?.label, '1.2.b');
    assert.equal(sorted.at(-1)?.label, '1.2.1');
  });

  it('does not offer codes after a full stop at the end of a sentence, of a list mark or of a figure', async () => {
    for (const [index, line] of ['I led a team.', 'It began with Year 5.', '1.', 'Rose by 1.2.'].entries()) {
      const uri = `file:///school/${index}.md`;
      const { text, position } = withCursor(`${HEAD}${line}¦\n`);
      await client.open(uri, text);
      assert.deepEqual(await client.complete(uri, position, '.'), [], line);
    }
    const { text, position } = withCursor(`${HEAD}As planned (1.2.b, 1.2.¦\n`);
    await client.open(URI, text);
    // All but the one that stands there already.
    assert.equal((await client.complete(URI, position, '.')).length, 17);
  });

  it('completes keys and values of the front matter', async () => {
    const { text, position } = withCursor('---\nassessment:\n  framework:¦\n---\n');
    await client.open(URI, text);
    const values = await client.complete(URI, position, ':');
    assert.deepEqual(
      values.map(({ label }) => label),
      FRAMEWORK_IDS,
    );
    const edit = values[1]?.textEdit;
    assert.ok(edit && 'range' in edit);
    assert.equal(applyEdits(text, [edit]), '---\nassessment:\n  framework: npqsl\n---\n');
    const keys = withCursor('---\nassessment:\n  framework: npqsl\n  st¦\n---\n');
    await client.open('file:///school/keys.md', keys.text);
    const labels = (await client.complete('file:///school/keys.md', keys.position)).map(({ label }) => label);
    assert.ok(
      labels.includes('status') && labels.includes('started') && !labels.includes('framework'),
      labels.join(),
    );
  });

  it('completes what bears on words, in braces and on lines of their own', async () => {
    let files = 0;
    const labels = async (...lines: string[]) => {
      const uri = `file:///school/words-${files++}.md`;
      const { text, position } = withCursor(
        `---\nassessment:\n  framework: npqsl\n${lines.join('\n')}\n---\n`,
      );
      await client.open(uri, text);
      return (await client.complete(uri, position)).map(({ label }) => label);
    };
    const names = ['annexes', 'supporting documents', 'references', 'tables', 'captions', 'quotations'];
    const phases = ['A', 'B', 'design', 'implementation', 'evaluation'];
    assert.ok((await labels('  b¦')).includes('budget'));
    assert.deepEqual(await labels('  words: { limit: 2000, ¦ }'), [
      ...['minimum', 'tolerance', 'exclude', 'include', 'cut-off', 'budget'],
    ]);
    assert.deepEqual(await labels('  words:', '    ¦'), [
      ...['limit', 'minimum', 'tolerance', 'exclude', 'include', 'cut-off', 'budget'],
    ]);
    assert.deepEqual(await labels('  words: { cut-off: ¦ }'), ['none', 'limit', 'tolerance']);
    assert.deepEqual(await labels('  words:', '    cut-off: li¦'), ['none', 'limit', 'tolerance']);
    assert.deepEqual(
      (await labels('  words: { exclude: [tables, ¦] }')).slice(0, 5),
      names.filter(name => name !== 'tables'),
    );
    assert.deepEqual((await labels('  words:', '    exclude:', '      - ¦')).slice(0, 6), names);
    assert.deepEqual((await labels('  words:', '    exclude:', '    - ¦')).slice(0, 6), names);
    assert.deepEqual(await labels('  budget: { ¦ }'), phases);
    assert.deepEqual(await labels('  budget:', '    design: 100', '    ¦'), phases.toSpliced(2, 1));
    assert.deepEqual(await labels('  words: { budget: { des¦ } }'), phases);
    assert.deepEqual(await labels('  words: { limit: 2000 }', '  status: ¦'), ['outline', 'draft', 'final']);
    const { text, position } = withCursor(
      '---\nassessment:\n  framework: npqsl\n  words:\n    cut-off:¦\n---\n',
    );
    await client.open('file:///school/cut-off.md', text);
    const edit = (await client.complete('file:///school/cut-off.md', position, ':'))[1]?.textEdit;
    assert.ok(edit && 'range' in edit);
    assert.match(applyEdits(text, [edit]), /\n {4}cut-off: limit\n---/);
  });

  it('completes codes, marks and behaviours in the front matter', async () => {
    const labels = async (...lines: string[]) => {
      const { text, position } = withCursor(
        ['---', 'assessment:', ...lines.map(line => `  ${line}`), '---', ''].join('\n'),
      );
      const uri = `file:///school/complete-${lines.join('').length}-${lines.length}.md`;
      await client.open(uri, text);
      return (await client.complete(uri, position)).map(({ label }) => label);
    };
    const epq = ['framework: aqa-epq', 'task: report'];
    assert.deepEqual(await labels(...epq, 'marks: { AO1: 3, ¦ }'), ['AO2', 'AO3', 'AO4']);
    assert.deepEqual(await labels(...epq, 'marks:', '  ¦'), ['AO1', 'AO2', 'AO3', 'AO4']);
    assert.deepEqual(await labels('framework: npqsl', 'marks: { 1.2.1: ¦ }'), ['0', '1', '2']);
    const all = await labels('framework: npqsl', 'behaviours: { respect: 3, ¦ }');
    assert.equal(all.length, 6);
    assert.ok(all.includes('personal-drive') && !all.includes('respect'));
    assert.deepEqual(await labels('framework: npqsl', 'behaviours: { respect: { ¦ } }'), ['now', 'plan']);
    assert.deepEqual(await labels('framework: npqsl', 'behaviours: { respect: { now: ¦ } }'), [
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    assert.deepEqual(await labels('framework: npqsl', 'behaviours: { respect: { plan: ¦ } }'), []);
  });
});
