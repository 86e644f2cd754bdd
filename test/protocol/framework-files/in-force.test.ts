import assert from 'node:assert/strict';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  HoverRequest,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { type CoverageAnswer, CoverageRequest, ReportRequest } from '../../../server/src/protocol.ts';
import { dist, withCursor } from '../client.ts';
import { marked, untagged } from '../drafts.ts';
import { draft, FILE, GARDEN, gardenForEach } from './garden.ts';

describe('Framework files in force', () => {
  const { workspace, at } = gardenForEach();
  const { uriOf, write } = workspace;

  const uncovered = async (name: string) => untagged(await workspace.client.diagnostics(uriOf(name)));

  it('are what is typed, at once, and the last that was right while it is not', async () => {
    await write(FILE, GARDEN);
    await workspace.start();
    await workspace.client.open(uriOf('draft.md'), draft('Beans.'));
    assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
    const uri = uriOf(FILE);
    await workspace.client.open(uri, GARDEN, 'yaml');
    const line = GARDEN.split('\n').indexOf('      - code: G1');
    const code = (from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    await workspace.client.change(uri, code(14, 16), 'G7');
    assert.deepEqual(await workspace.client.diagnostics(uri), []);
    assert.deepEqual(await uncovered('draft.md'), ['G7', '1.a', 'G2']);
    await workspace.client.change(uri, code(8, 12), 'coed');
    assert.equal((await workspace.client.diagnostics(uri)).length, 1);
    assert.deepEqual(await uncovered('draft.md'), ['G7', '1.a', 'G2']);
    await workspace.client.change(uri, code(8, 16), 'code: G8');
    assert.deepEqual(await workspace.client.diagnostics(uri), []);
    assert.deepEqual(await uncovered('draft.md'), ['G8', '1.a', 'G2']);
    await workspace.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
    const deadline = Date.now() + 5000;
    let codes: string[] = [];
    while (Date.now() < deadline && codes[0] !== 'G1') codes = await uncovered('draft.md');
    assert.deepEqual(codes, ['G1', '1.a', 'G2']);
  });

  it('are in force no more when the file is deleted, although its text is still open somewhere', async () => {
    await write(FILE, GARDEN);
    await workspace.start();
    const uri = uriOf(FILE);
    await workspace.client.open(uri, GARDEN, 'yaml');
    await workspace.client.open(uriOf('draft.md'), draft('Beans.'));
    assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
    await rm(join(workspace.folder, FILE));
    await workspace.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Deleted }],
    });
    const deadline = Date.now() + 5000;
    while (Date.now() < deadline && (await uncovered('draft.md')).length > 0);
    assert.deepEqual(await uncovered('draft.md'), []);
    // Whoever goes on typing in it means it again.
    await workspace.client.change(
      uri,
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      '# Again\n',
    );
    await workspace.client.diagnostics(uri);
    assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
  });

  it('need not be saved yet', async () => {
    await workspace.start();
    await workspace.client.open(uriOf(FILE), GARDEN, 'yaml');
    await workspace.client.diagnostics(uriOf(FILE));
    await workspace.client.open(uriOf('draft.md'), draft('Beans.'));
    assert.deepEqual(await uncovered('draft.md'), ['G1', '1.a', 'G2']);
  });

  it('show official wording as such, with its source, and say what cites a stand-in that stepped back', async () => {
    const criteria = [
      '      - code: 6.2.1\n        asks: Grows every member of staff.\n        tracks: [6.2.b]\n',
      '      - code: 6.2.2\n        asks: Keeps good people.\n',
    ].map(text => `${text}        provenance: { status: official, in: [book] }\n`);
    await write(
      'npqsl.markscheme.yaml',
      `id: npqsl\nextends: npqsl\nsources: { book: The handbook of 2017 }\nareas:\n  - { number: 6, criteriaComplete: true }\ntasks:\n  - id: project\n    criteria:\n${criteria.join('')}`,
    );
    await workspace.start();
    const uri = uriOf('npqsl.md');
    const cursor = withCursor(draft('One (6.2¦.1), two (6.2.b), three (6.2.a).').replace('garden', 'npqsl'));
    await workspace.client.open(uri, cursor.text);
    const hover = await workspace.client.connection.sendRequest(
      HoverRequest.type,
      await at('npqsl.md', cursor.position),
    );
    assert.match(
      JSON.stringify(hover?.contents),
      /Official criterion.*Grows every member of staff.*Official wording, from The handbook of 2017/,
    );
    const { coverage } = await workspace.client.connection.sendRequest<{ coverage: CoverageAnswer }>(
      CoverageRequest.method,
      { textDocument: { uri } },
    );
    assert.deepEqual(
      coverage.areas
        .find(({ number }) => number === 6)
        ?.criteria.map(({ code, title, provenance }) => [code, title, provenance]),
      [
        ['6.2.1', 'Grows every member of staff', 'Official wording, from The handbook of 2017.'],
        ['6.2.2', 'Keeps good people', 'Official wording, from The handbook of 2017.'],
      ],
    );
    const report = await workspace.client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
      textDocument: { uri },
    });
    assert.match(report.text, /The wording of 6\.2\.1 and 6\.2\.2 is official, from The handbook of 2017\./);
    assert.match(report.text, /\| 6\.2\.1 \| Grows every member of staff \|/);
    assert.doesNotMatch(report.text, /\| 6\.2\.[abc] \|/);
    const found = (await workspace.client.diagnostics(uri)).filter(
      ({ code }) => code === 'criteria/unknown-code',
    );
    assert.deepEqual(
      found.map(each => marked(cursor.text, each)),
      ['6.2.b', '6.2.a'],
    );
    const fixes = await Promise.all(
      found.map(async diagnostic => {
        const actions = await workspace.client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        });
        return actions?.filter(({ title }) => title.startsWith('Tag')).map(({ title }) => title);
      }),
    );
    // One criterion tracks to the first of them, none to the other.
    assert.deepEqual(fixes, [
      ['Tag with 6.2.1 instead: Grows every member of staff'],
      ['Tag with 6.2.1 instead: Grows every member of staff', 'Tag with 6.2.2 instead: Keeps good people'],
    ]);
  });

  it('make areas and statements of other frameworks step back as well', async () => {
    await write(FILE, GARDEN.replace('    learnHowTo', '    criteriaComplete: true\n    learnHowTo'));
    await write(
      'npqml.markscheme.yaml',
      'id: npqml\nextends: npqml\nareas:\n  - { number: 1, criteriaComplete: true }\ntasks:\n  - id: project\n    criteria:\n      - { code: 1.1.1, asks: One. }\n',
    );
    await workspace.start();
    const reported = async (name: string, text: string) => {
      await workspace.client.open(uriOf(name), text);
      const found = await workspace.client.diagnostics(uriOf(name));
      return found.filter(({ code }) => code === 'criteria/unknown-code').map(({ data }) => data);
    };
    assert.deepEqual(await reported('garden.md', draft('Beans [1.b], beds [1.a].')), [
      { code: '1.b', choices: ['G1'] },
      { code: '1.a', choices: ['G1'] },
    ]);
    assert.deepEqual(
      await reported('npqml.md', draft('Data [SAI], teams [TCE].').replace('garden', 'npqml')),
      [{ code: 'SAI', choices: ['1.1.1'] }],
    );
  });

  it('are all that the second part of the server is loaded for', async () => {
    for (const name of ['server.js', 'frameworks.json'])
      await copyFile(join(dist, name), join(workspace.folder, name));
    await write(FILE, GARDEN);
    await workspace.start({ folder: undefined, server: join(workspace.folder, 'server.js') });
    const errors: string[] = [];
    workspace.client.connection.onNotification(
      ShowMessageNotification.type,
      ({ message }) => void errors.push(message),
    );
    const uri = uriOf('draft.md');
    await workspace.client.open(uri, draft('Beans (1.2.1).').replace('garden', 'npqsl'));
    assert.ok((await workspace.client.diagnostics(uri)).length > 2);
    assert.deepEqual(errors, []);
    await workspace.client.open(uriOf(FILE), GARDEN, 'yaml');
    assert.deepEqual(await workspace.client.diagnostics(uriOf(FILE)), []);
    assert.match(errors.join(), /can’t read framework files.*Install the extension again/);
    assert.ok((await workspace.client.diagnostics(uri)).length > 2);
  });
});
