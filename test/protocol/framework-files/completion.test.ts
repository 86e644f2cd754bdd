import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import { applyEdits, withCursor } from '../client.ts';
import { FRAMEWORK_IDS } from '../framework-ids.ts';
import { FILE, GARDEN, gardenForEach } from './garden.ts';

describe('Completion in framework files', () => {
  const { workspace, openAt } = gardenForEach();
  const { uriOf } = workspace;

  const complete = async (text: string, name = FILE): Promise<CompletionItem[]> =>
    workspace.client.complete(uriOf(name), await openAt(text, name));
  const labels = async (text: string, name?: string) =>
    (await complete(text, name)).map(({ label }) => label);
  const written = async (text: string, label: string, name = FILE) => {
    const item = (await complete(text, name)).find(each => each.label === label);
    assert.ok(item?.textEdit && 'range' in item.textEdit, label);
    const { text: plain } = withCursor(text);
    return applyEdits(plain, [{ range: item.textEdit.range, newText: item.textEdit.newText }]);
  };
  beforeEach(() => workspace.start());
  it('offers keys at each level, required ones first, not those that are there', async () => {
    assert.deepEqual((await labels('¦')).slice(0, 4), ['id', '$schema', 'extends', 'name']);
    assert.ok(!(await labels('id: garden\nti¦\n')).includes('id'));
    assert.deepEqual((await labels('id: x\nareas:\n  - number: 1\n    ¦\n')).slice(0, 3), [
      'code',
      'title',
      'criteriaComplete',
    ]);
    assert.deepEqual(await labels('id: x\ntasks:\n  - id: a\n    words:\n      li¦\n'), [
      ...['limit', 'minimum', 'tolerance', 'cutOff', 'budget', 'exclude', 'excludeSections', 'provenance'],
    ]);
    const [item] = await complete('id: x\ntasks:\n  - id: a\n    words: { ¦ }\n');
    assert.equal(item?.label, 'limit');
    assert.match(JSON.stringify(item?.documentation), /most words that may be submitted/);
  });

  it('offers the keys of an answer by its kind', async () => {
    const answer = (text: string) =>
      `id: x\ntasks:\n  - id: a\n    conditions:\n      - id: b\n        answer:\n          ${text}\n`;
    assert.deepEqual(await labels(answer('¦')), ['kind']);
    assert.deepEqual(await labels(answer('kind: ¦')), ['dates', 'date', 'days', 'confirmed', 'list']);
    assert.deepEqual(await labels(answer('kind: days\n          ¦')), ['key', 'least']);
  });

  it('offers values: of a few, ids of frameworks, areas, phases, statements and sources', async () => {
    assert.deepEqual(await labels('id: x\ncodes: ¦\n'), [
      'area.level.number',
      'area.number',
      'aim.grade',
      'ksb',
      'listed',
    ]);
    assert.deepEqual(await labels('id: x\nextends: np¦\n'), [...FRAMEWORK_IDS]);
    assert.deepEqual(await labels(GARDEN.replace('[plan, grow]\n    c', '[plan, ¦]\n    c')), ['grow']);
    assert.deepEqual(await labels(GARDEN.replace('areas: [1, 2]', 'areas: [¦]')), ['1', '2']);
    assert.deepEqual(await labels(GARDEN.replace('[1.b]', '[1¦]')), ['1.a', '1.b']);
    assert.deepEqual(await labels(GARDEN.replace('area: 2\n', 'area: ¦\n')), ['1', '2']);
    assert.deepEqual(await labels('id: npqsl\nextends: npqsl\ntasks:\n  - id: ¦\n'), ['project']);
    assert.deepEqual(
      await labels(
        'id: x\nsources: { book: A book }\nareas:\n  - number: 1\n    provenance: { status: seen, in: [¦] }\n',
      ),
      ['book'],
    );
  });

  it('writes what fits the place', async () => {
    assert.equal(await written('id: x\ncodes:¦\n', 'listed'), 'id: x\ncodes: listed\n');
    assert.equal(
      await written('id: x\nphases: ¦\n'.replace('phases: ', 'are'), 'areas'),
      'id: x\nareas:\n  - $0\n',
    );
    assert.equal(
      await written('id: x\ntasks:\n  - id: a\n    wo¦\n', 'words'),
      'id: x\ntasks:\n  - id: a\n    words:\n      $0\n',
    );
    assert.equal(
      await written('id: x\ntasks:\n  - id: a\n    criteria:\n      - ¦\n', 'new criterion'),
      'id: x\ntasks:\n  - id: a\n    criteria:\n      - code: $1\n        asks: $2\n',
    );
    assert.equal(
      await written('id: x\ntasks:\n  ¦\n', 'new task'),
      'id: x\ntasks:\n  - id: $1\n    title: $2\n',
    );
  });

  it('knows JSON', async () => {
    const json = 'x.markscheme.json';
    assert.equal(await written('{ "id": "x", "ti¦" }', 'title', json), '{ "id": "x", "title" }');
    assert.equal(await written('{ "id": "x", ¦ }', 'title', json), '{ "id": "x", "title": $0 }');
    assert.equal(
      await written('{ "id": "x", "codes": ¦ }', 'listed', json),
      '{ "id": "x", "codes": "listed" }',
    );
    assert.equal(
      await written('{ "id": "x", "codes": "¦" }', 'listed', json),
      '{ "id": "x", "codes": "listed" }',
    );
  });

  it('offers nothing in texts and comments, and no key where a line would hold two', async () => {
    assert.deepEqual(await labels('id: x\ntasks:\n  - id: a\n    words: ¦\n'), []);
    assert.deepEqual(await labels('id: x\ntitle: A ¦\n'), []);
    assert.deepEqual(await labels('id: x\n# ti¦\n'), []);
  });
});

describe('Completion in framework files for a client without snippets', () => {
  const { workspace, openAt } = gardenForEach();
  const { uriOf } = workspace;

  it('write no snippets for a client that knows none', async () => {
    await workspace.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const items = await workspace.client.complete(
      uriOf(FILE),
      await openAt('id: x\ntasks:\n  - id: a\n    wo¦\n'),
    );
    const words = items.find(({ label }) => label === 'words');
    assert.ok(words?.textEdit && 'newText' in words.textEdit);
    assert.equal(words.textEdit.newText, 'words:\n      ');
  });
});
