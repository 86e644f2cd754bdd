import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../client.ts';
import { marked, messageOf } from '../drafts.ts';
import { FILE, GARDEN, gardenForEach } from './garden.ts';

describe('Problems of framework files', () => {
  const { workspace } = gardenForEach();
  const { uriOf, write } = workspace;

  it('are those of the text in the editor, each once, for a client that pulls', async () => {
    await write(FILE, 'id: garden\ntitel: On disk\n');
    await workspace.start();
    const uri = uriOf(FILE);
    await workspace.client.pushed(uri, ({ diagnostics }) => diagnostics.length > 0);
    const text = GARDEN.replace('areas: [1, 2]', 'areas: [1, 3]').replace('code: SOIL', 'coed: SOIL');
    await workspace.client.open(uri, text, 'yaml');
    // What was pushed of the file on disk is taken back: the client asks now.
    await workspace.client.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    const found = await workspace.client.diagnostics(uri);
    assert.deepEqual(found.map(messageOf), ['There is no key ‘coed’ here; did you mean ‘code’?']);
    assert.deepEqual(
      found.map(each => marked(text, each)),
      ['coed'],
    );
    await workspace.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    const before = workspace.client.pushes(uri);
    await workspace.client.pushed(uri, ({ diagnostics }) =>
      diagnostics.some(each => /titel/.test(messageOf(each))),
    );
    assert.ok(workspace.client.pushes(uri) >= before);
  });

  it('are pushed with every change to a client that does not ask', async () => {
    await write(FILE, GARDEN);
    await workspace.start({ capabilities: {} });
    const uri = uriOf(FILE);
    await workspace.client.open(uri, GARDEN, 'yaml');
    await workspace.client.pushed(
      uri,
      ({ version, diagnostics }) => version === 1 && diagnostics.length === 0,
    );
    const line = GARDEN.split('\n').indexOf('    phases: [plan, grow]');
    const range = { start: { line, character: 13 }, end: { line, character: 17 } };
    const version = await workspace.client.change(uri, range, 'plna');
    const found = await workspace.client.pushed(uri, push => push.version === version);
    assert.deepEqual(found.map(messageOf), ['There is no phase ‘plna’; did you mean ‘plan’?']);
  });

  it('say what was meant by keys, values, ids, areas, phases and statements', async () => {
    await workspace.start();
    const cases: [from: string, to: string, message: RegExp, mark: string][] = [
      ['title: The', 'titel: The', /did you mean ‘title’/, 'titel'],
      ['title: The school garden', 'citing: in-a-from\ntitle: X', /Did you mean ‘in-a-form’/, 'in-a-from'],
      ['title: The school garden', 'extends: npqls', /Did you mean ‘npqsl’/, 'npqls'],
      ['tracks: [1.b]', 'tracks: [1.c]', /no learning statement ‘1.c’; did you mean ‘1.a’/, '1.c'],
      ['area: 2\n', 'area: 7\n', /There is no area 7. There are: 1, 2./, '7'],
      ['[plan, grow]\n    crit', '[plan, grwo]\n    crit', /did you mean ‘grow’/, 'grwo'],
      ['    words: { limit', '    limit: 5\n    words: { limit', /it belongs to ‘words’/, 'limit'],
      ['code: "G2"', 'code: G1', /G1 stands here twice/, 'G1'],
      ['number: 2', 'number: 1', /Area 1 stands here twice/, '1'],
    ];
    for (const [index, [from, to, message, mark]] of cases.entries()) {
      const uri = uriOf(`case-${index}.markscheme.yaml`);
      const text = GARDEN.replace('id: garden', `id: garden-${index}`).replace(from, to);
      await workspace.client.open(uri, text, 'yaml');
      const found = await workspace.client.diagnostics(uri);
      const hit = found.find(each => message.test(messageOf(each)));
      assert.ok(hit, `${message}: ${JSON.stringify(found)}`);
      assert.equal(marked(text, hit), mark);
    }
  });

  it('come with what was meant as a quick fix', async () => {
    await workspace.start();
    const text = GARDEN.replace('title: The', 'titel: The').replace('[1.b]', '["1.x"]');
    const uri = uriOf(FILE);
    const fix = async (before: string) => {
      await workspace.client.open(uri, before, 'yaml');
      const [found] = await workspace.client.diagnostics(uri);
      assert.ok(found);
      const actions = await workspace.client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: found.range,
        context: { diagnostics: [found] },
      });
      const [action] = actions ?? [];
      assert.ok(action && 'edit' in action);
      assert.deepEqual(action.diagnostics, [found]);
      return applyEdits(before, action.edit?.changes?.[uri] ?? []);
    };
    const first = await fix(text);
    assert.equal(first, text.replace('titel', 'title'));
    assert.equal(await fix(first), first.replace('"1.x"', '"1.a"'));
  });

  it('are found in JSON as in YAML', async () => {
    await workspace.start();
    const text = '{ "id": "mine", "title": "Mine", "tasks": [{ "id": "one", "titel": "One" }] }';
    await workspace.client.open(uriOf('mine.markscheme.json'), text, 'json');
    const [found] = await workspace.client.diagnostics(uriOf('mine.markscheme.json'));
    assert.ok(found);
    assert.equal(marked(text, found), '"titel"');
  });

  it('are looked for in framework files alone', async () => {
    await workspace.start();
    for (const name of ['compose.yaml', 'garden.markscheme.yaml.bak', 'node_modules/x/a.markscheme.yaml']) {
      await workspace.client.open(uriOf(name), 'titel: x\n', 'yaml');
      assert.deepEqual(await workspace.client.diagnostics(uriOf(name)), [], name);
      const symbols = await workspace.client.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri: uriOf(name) },
      });
      assert.equal(symbols, null);
    }
  });

  it('are looked for where a setting says', async () => {
    await write('schemes/mine.yaml', 'titel: x\n');
    await write(FILE, 'titel: x\n');
    await workspace.start({ initializationOptions: { settings: { frameworks: 'schemes/*.yaml' } } });
    await workspace.client.pushed(uriOf('schemes/mine.yaml'), ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(workspace.client.pushes(uriOf(FILE)), 0);
    await workspace.client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { markscheme: {} },
    });
    await workspace.client.pushed(uriOf(FILE), ({ diagnostics }) => diagnostics.length > 0);
    await workspace.client.pushed(uriOf('schemes/mine.yaml'), ({ diagnostics }) => diagnostics.length === 0);
  });

  it('reports a wrong framework file with line, column and what was expected', async () => {
    const file = join(workspace.folder, 'mine.markscheme.yaml');
    await writeFile(file, 'id: mine\ntitle: Mine\ntasks:\n  - id: one\n    titel: One\n');
    await workspace.start();
    const fileUri = pathToFileURL(file).toString();
    const [fault] = await workspace.client.pushed(fileUri, ({ diagnostics }) => diagnostics.length > 0);
    assert.deepEqual(fault?.range.start, { line: 4, character: 4 });
    assert.match(messageOf(fault), /There is no key ‘titel’ here; did you mean ‘title’\?/);
    await writeFile(file, 'id: mine\ntitle: Mine\ntasks:\n  - id: one\n    title: One\n');
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: fileUri, type: 2 }],
    });
    await workspace.client.pushed(fileUri, ({ diagnostics }) => diagnostics.length === 0);
  });
});
