import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Position,
  PrepareRenameRequest,
  RenameRequest,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { applyEdits, withCursor } from '../client.ts';
import { draft, FILE, GARDEN, gardenForEach, otherDraft, plantDrafts } from './garden.ts';

describe('Renamed codes of framework files', () => {
  const { workspace, at, openAt } = gardenForEach();
  const { uriOf, write } = workspace;

  beforeEach(() => plantDrafts(workspace));
  const rename = async (name: string, position: Position, newName: string) =>
    workspace.client.connection.sendRequest(RenameRequest.type, { ...(await at(name, position)), newName });
  const textsAfter = async (edit: WorkspaceEdit | null, open: Record<string, string> = {}) => {
    const texts: Record<string, string> = {};
    for (const change of edit?.documentChanges ?? []) {
      assert.ok('edits' in change);
      const { textDocument, edits }: TextDocumentEdit = change;
      const name = textDocument.uri.slice(uriOf('').length + 1);
      const before = open[name] ?? (await readFile(join(workspace.folder, name), 'utf8'));
      const plain = edits.filter((each): each is TextEdit => 'newText' in each);
      texts[name] = applyEdits(before, plain);
    }
    return texts;
  };
  it('are renamed in all frameworks and drafts that have them from each other', async () => {
    await workspace.start();
    const text = draft('Beans (G1), not saved.');
    await workspace.client.open(uriOf('draft.md'), text);
    const position = await openAt(GARDEN.replace('code: G1', 'code: G¦1'));
    const prepared = await workspace.client.connection.sendRequest(
      PrepareRenameRequest.type,
      await at(FILE, position),
    );
    assert.ok(prepared && 'placeholder' in prepared);
    assert.equal(prepared.placeholder, 'G1');
    const edit = await rename(FILE, position, 'G10');
    assert.deepEqual(
      edit?.documentChanges?.map(change =>
        'edits' in change
          ? [change.textDocument.uri.slice(uriOf('').length + 1), change.textDocument.version]
          : [],
      ),
      [
        [FILE, 1],
        ['more.markscheme.yaml', null],
        ['draft.md', 1],
        ['other/closed.md', null],
        ['other/more.md', null],
      ],
    );
    assert.deepEqual(await textsAfter(edit, { 'draft.md': text }), {
      [FILE]: GARDEN.replace('code: G1', 'code: G10'),
      'more.markscheme.yaml':
        'id: more\nextends: garden\ntasks:\n  - id: report\n    criteria:\n      - { code: G10, asks: In other words. }\n',
      'draft.md': text.replace('G1', 'G10'),
      'other/closed.md': otherDraft().replaceAll('G1', 'G10'),
      'other/more.md': draft('Kale (G10).').replace('garden', 'more'),
    });
  });

  it('are renamed from a citation in a draft, and nothing else there is', async () => {
    await workspace.start();
    const cursor = withCursor(draft('Beans (G¦2).'));
    await workspace.client.open(uriOf('draft.md'), cursor.text);
    const texts = await textsAfter(await rename('draft.md', cursor.position, 'G20'), {
      'draft.md': cursor.text,
    });
    assert.deepEqual(Object.keys(texts), [FILE, 'draft.md', 'other/closed.md']);
    assert.equal(texts[FILE], GARDEN.replace('"G2"', '"G20"'));
    assert.equal(texts['other/closed.md'], otherDraft().replaceAll('G2', 'G20'));
    for (const place of [
      { line: 5, character: 5 },
      { line: 7, character: 2 },
      { line: 2, character: 15 },
    ])
      assert.equal(
        await workspace.client.connection.sendRequest(PrepareRenameRequest.type, await at('draft.md', place)),
        null,
      );
    const elsewhere = await openAt(GARDEN.replace('The school', 'The sch¦ool'));
    assert.equal(
      await workspace.client.connection.sendRequest(PrepareRenameRequest.type, await at(FILE, elsewhere)),
      null,
    );
  });

  it('are quoted wherever YAML would take them for numbers', async () => {
    await workspace.start();
    const text = draft('Beans (G1).', '  marks: { G1: 2, "G2": 1 }\n');
    await workspace.client.open(uriOf('draft.md'), text);
    const position = await openAt(GARDEN.replace('code: G1', 'code: G¦1'));
    for (const to of ['1.10', '007', '1e3']) {
      const texts = await textsAfter(await rename(FILE, position, to), { 'draft.md': text });
      assert.equal(texts[FILE], GARDEN.replace('code: G1', `code: "${to}"`));
      assert.equal(texts['draft.md'], text.replace('(G1)', `(${to})`).replace('{ G1:', `{ "${to}":`));
    }
  });

  it('are renamed whole where they are partly emphasised, and not at all where marks stand within them', async () => {
    await workspace.start();
    const cursor = withCursor(draft('Beans (G¦2) and (**G**2), (G*2*).'));
    await workspace.client.open(uriOf('draft.md'), cursor.text);
    const texts = await textsAfter(await rename('draft.md', cursor.position, 'G20'), {
      'draft.md': cursor.text,
    });
    assert.equal(texts['draft.md'], draft('Beans (G20) and (**G20**), (*G20*).'));
    await workspace.client.open(uriOf('cut.md'), draft('Beans ([G](x.md)2).'));
    await assert.rejects(rename('draft.md', cursor.position, 'G20'), /line 8 of cut\.md.*\*\*G2\*\*/i);
  });

  it('are renamed in ranges, which are written out, and behind the name of a scheme', async () => {
    await workspace.start();
    const cursor = withCursor(draft('Beans (G¦1), both (g1–G2), again (SCHOOL-G1).'));
    await workspace.client.open(uriOf('draft.md'), cursor.text);
    const texts = await textsAfter(await rename('draft.md', cursor.position, 'G10'), {
      'draft.md': cursor.text,
    });
    assert.equal(texts['draft.md'], draft('Beans (G10), both (G10, G2), again (SCHOOL-G10).'));
  });

  it('are not renamed to what is taken, or what can be no code', async () => {
    await workspace.start();
    const position = await openAt(GARDEN.replace('code: G1', 'code: G¦1'));
    for (const [name, why] of [
      ['G2', /The school garden has a code G2 already/],
      ['1.a', /has a code 1.a already/],
      ['SOIL', /has no digit/],
      ['g one', /can’t be a code/],
      ['', /can’t be a code/],
      ['garden', /can’t be a code/],
    ] as const)
      await assert.rejects(rename(FILE, position, name), why, name);
  });

  it('of bundled frameworks and of stand-ins can’t be renamed, and it is said why', async () => {
    await workspace.start();
    const name = 'npqsl.md';
    const cursor = withCursor(draft('Data (1.2¦.1), teams (2.2.a).').replace('garden', 'npqsl'));
    await workspace.client.open(uriOf(name), cursor.text);
    const prepare = async (position: Position) =>
      workspace.client.connection.sendRequest(PrepareRenameRequest.type, await at(name, position));
    await assert.rejects(prepare(cursor.position), /1\.2\.1 is a code of NPQSL, which comes with Markscheme/);
    await assert.rejects(prepare({ line: 7, character: 23 }), /2\.2\.a is an interim criterion/);
  });

  it('are numbers in the right form where the framework says so', async () => {
    await write(
      'npqsl.markscheme.yaml',
      'id: npqsl\nextends: npqsl\ntasks:\n  - id: project\n    criteria:\n      - { code: 6.2.1, asks: Own. }\n',
    );
    await workspace.start();
    const cursor = withCursor(draft('One (6.2¦.1).').replace('garden', 'npqsl'));
    await workspace.client.open(uriOf('npqsl.md'), cursor.text);
    for (const [to, why] of [
      ['K1', /not of the form/],
      ['6.3.1', /of level 3/],
      ['7.2.1', /area 7/],
      ['1.2.1', /has a code 1.2.1 already/],
    ] as const)
      await assert.rejects(rename('npqsl.md', cursor.position, to), why, to);
    const texts = await textsAfter(await rename('npqsl.md', cursor.position, '6.2.4'), {
      'npqsl.md': cursor.text,
    });
    assert.match(texts['npqsl.markscheme.yaml'] ?? '', /code: 6\.2\.4,/);
    assert.match(texts['npqsl.md'] ?? '', /One \(6\.2\.4\)/);
  });
});
