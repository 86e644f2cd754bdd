import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { TestClient } from './client.ts';
import { byRule, HEAD, marked, messageOf, pulls, URI, untagged } from './drafts.ts';
import { FRAMEWORK_IDS } from './framework-ids.ts';

describe('Diagnostics that are pulled', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('finds each problem of a draft at its place', async () => {
    const text = `${HEAD}# Reading\n\n## Design\n\nToo short (1.2.1), a slip (7.2.1), another level (6.3.1), unlisted (6.2.1).\n\n## Implementation\n\n## Other\n`;
    await client.open(URI, text);
    const diagnostics = await client.diagnostics(URI);
    const shown = (rule: string) => byRule(diagnostics, rule).map(found => marked(text, found));
    assert.deepEqual(shown('criteria/mentioned-only'), ['1.2.1', '6.2.1']);
    assert.deepEqual(shown('criteria/unknown-code'), ['7.2.1']);
    assert.deepEqual(shown('criteria/other-task'), ['6.3.1']);
    assert.deepEqual(shown('criteria/unlisted-code'), ['6.2.1']);
    assert.deepEqual(shown('phases/empty'), ['## Implementation']);
    assert.deepEqual(shown('phases/missing'), ['npqsl']);
    assert.deepEqual(shown('criteria/uncovered'), ['npqsl']);
    assert.equal(untagged(diagnostics).length, 17);
    assert.ok(diagnostics.every(({ source }) => source === 'Markscheme'));
  });

  it('answers ‘unchanged’ while nothing has changed, and anew after an edit', async () => {
    await client.open(URI, `${HEAD}## Design\n`);
    const first = await client.pull(URI);
    assert.equal(first.kind, 'full');
    const again = await client.pull(URI, first.resultId);
    assert.equal(again.kind, 'unchanged');
    await client.change(URI, { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } }, '## Aims');
    const after = await client.pull(URI, first.resultId);
    assert.equal(after.kind, 'full');
    const [missing] = byRule(after.kind === 'full' ? after.items : [], 'phases/missing');
    assert.deepEqual(missing?.data.phases, ['design', 'implementation', 'evaluation']);
  });

  it('leaves every other Markdown file alone', async () => {
    await client.open('file:///school/README.md', '# Readme\n\nSee (7.2.1) and (1.2.1).\n');
    assert.deepEqual(await client.diagnostics('file:///school/README.md'), []);
  });

  it('survives a document that grows a front matter while it is typed', async () => {
    await client.open(URI, '');
    for (const [line, text] of ['---\n', 'assessment:\n', '  framework: npq\n', '---\n'].entries()) {
      const place = { line, character: 0 };
      await client.change(URI, { start: place, end: place }, text);
      await client.diagnostics(URI);
    }
    const [problem] = await client.diagnostics(URI);
    assert.equal(problem?.code, 'front-matter/invalid');
    assert.match(messageOf(problem), /There is no framework ‘npq’/);
    assert.ok(messageOf(problem).includes(FRAMEWORK_IDS.join(', ')));
  });
});

describe('Diagnostics that are pushed', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start();
  });
  afterEach(() => client.stop());

  it('answers every change, also with equal diagnostics', async () => {
    await client.open(URI, `${HEAD}## Design\n`);
    await client.pushed(URI, ({ version }) => version === 1);
    const place = { line: 5, character: 0 };
    for (let turn = 0; turn < 3; turn++) {
      const version = await client.change(URI, { start: place, end: place }, 'x');
      await client.pushed(URI, push => push.version === version);
    }
  });

  it('answers a burst of keystrokes for the newest text', async () => {
    await client.open(URI, `${HEAD}## Design\n`);
    await client.pushed(URI, ({ version }) => version === 1);
    const place = { line: 5, character: 0 };
    const versions = await Promise.all(
      Array.from({ length: 200 }, () => client.change(URI, { start: place, end: place }, 'x')),
    );
    const newest = Math.max(...versions);
    await client.pushed(URI, ({ version }) => version === newest);
    assert.ok(client.pushes(URI) < 150, `${client.pushes(URI)} answers`);
  });
});

describe('Diagnostics of a client that follows links', () => {
  let client: TestClient;

  it('links each problem to the page of its rule, for a client that follows such links', async () => {
    const publishDiagnostics = { codeDescriptionSupport: true };
    client = await TestClient.start({
      capabilities: { textDocument: { diagnostic: {}, publishDiagnostics } },
    });
    await client.open(URI, `${HEAD}A slip (7.2.1).\n`);
    const diagnostics = await client.diagnostics(URI);
    assert.equal(diagnostics.length, 4);
    for (const { code, codeDescription } of diagnostics) {
      const page = await readFile(fileURLToPath(codeDescription?.href ?? ''), 'utf8');
      assert.ok(page.startsWith(`# ${code}\n`), String(code));
    }
    await client.stop();
  });
});
