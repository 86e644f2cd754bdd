import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  RegistrationRequest,
  SemanticTokensRangeRequest,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import {
  ClaimedPassagesRequest,
  SelectionWordsRequest,
  type WhatCounts,
  WhatCountsRequest,
} from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';

const URI = 'file:///school/draft.md';
const TEXT = [
  '---',
  'assessment:',
  '  framework: npqsl',
  '---',
  '',
  '## Design',
  '',
  '<!-- criteria: 1.2.1 -->',
  '<!-- criteria: 3.2.b -->',
  'See Annex A for what we found.',
  '',
  '## Annex A',
  '',
  'Figures.',
  '',
].join('\n');
const textDocument = { uri: URI };
const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const settings = (markscheme: unknown) => ({ settings: { markscheme } });

describe('What is shown in the text, over stdio', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const lenses = () => client.connection.sendRequest(CodeLensRequest.type, { textDocument });

  it('counts selected words as the draft’s are counted, and in no other document', async () => {
    client = await TestClient.start();
    await client.open(URI, TEXT);
    const line = (number: number, end: number) => ({
      start: { line: number, character: 0 },
      end: { line: number, character: end },
    });
    const ask = (uri: string, ranges: (typeof range)[]) =>
      client.connection.sendRequest(SelectionWordsRequest.method, { textDocument: { uri }, ranges });
    assert.deepEqual(await ask(URI, [line(9, 'See Ann'.length), line(13, 8)]), { counted: 2, total: 3 });
    assert.deepEqual(await ask(URI, [range]), { counted: 8, total: 11 });
    assert.deepEqual(await ask(URI, []), { counted: 0, total: 0 });
    await client.open('file:///school/notes.md', 'No draft.');
    assert.equal(await ask('file:///school/notes.md', [range]), null);
  });

  it('is offered in the handshake, and answered', async () => {
    client = await TestClient.start();
    const { capabilities } = client.initialized;
    assert.ok(capabilities.codeLensProvider && capabilities.inlayHintProvider);
    assert.ok(capabilities.foldingRangeProvider && capabilities.documentLinkProvider);
    assert.ok(capabilities.documentSymbolProvider);
    await client.open(URI, TEXT);
    assert.deepEqual(
      (await lenses())?.map(({ command }) => command),
      [
        { title: '8 words · 1.2.1, 3.2.b', command: '' },
        { title: '3 words, not counted', command: '' },
      ],
    );
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    assert.deepEqual(
      hints?.map(({ label, position }) => [label, position.line]),
      [
        ['Causes behind the gaps', 7],
        ['Communications plan', 8],
      ],
    );
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds, [{ startLine: 7, endLine: 8, kind: 'comment' }]);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(
      links?.map(({ target }) => target),
      [`${URI}#L12`],
    );
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['Design', 'Annex A'],
    );
    const tokens = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range,
    });
    assert.equal(tokens?.data.length, 10);
    const claimed: unknown = await client.connection.sendRequest(ClaimedPassagesRequest.method, {
      textDocument,
      code: '1.2.1',
    });
    assert.deepEqual(claimed, [{ start: { line: 9, character: 0 }, end: { line: 9, character: 30 } }]);
    const counts: WhatCounts = await client.connection.sendRequest(WhatCountsRequest.method, {
      textDocument,
      range,
    });
    assert.deepEqual(
      counts.notCounted.map(({ what, range: { start } }) => [what, start.line]),
      [
        ['front-matter', 0],
        ['comment', 7],
        ['comment', 8],
        ['annex', 11],
      ],
    );
  });

  it('has nothing to say of a document that is no draft', async () => {
    client = await TestClient.start();
    const other = { uri: 'file:///school/letter.md' };
    await client.open(other.uri, '# Letter\n\nSee (1.2.1).\n');
    assert.equal(await client.connection.sendRequest(CodeLensRequest.type, { textDocument: other }), null);
    assert.equal(
      await client.connection.sendRequest(WhatCountsRequest.method, { textDocument: other, range }),
      null,
    );
  });

  it('leads a click to the client’s command, and leaves Markdown’s links to a client that has them', async () => {
    client = await TestClient.start({
      initializationOptions: { lensCommand: 'show.section', markdownLinks: 'client' },
    });
    await client.open(URI, `${TEXT}\n[A file](a.md)\n`);
    const [lens] = (await lenses()) ?? [];
    assert.deepEqual(lens?.command?.arguments, [{ uri: URI, start: 5, end: 11 }]);
    assert.equal(lens?.command?.command, 'show.section');
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.equal(links?.length, 1);
  });

  it('ends at once when it is turned off, and comes back', async () => {
    client = await TestClient.start();
    await client.open(URI, TEXT);
    assert.equal((await lenses())?.length, 2);
    const say = (value: unknown) =>
      client.connection.sendNotification(DidChangeConfigurationNotification.type, settings(value));
    await say({ codeLens: false, inlayHints: false, outline: false, folding: false, links: false });
    for (const method of ['codeLens', 'inlayHint', 'documentSymbol', 'foldingRange', 'documentLink'])
      assert.equal(
        await client.connection.sendRequest(`textDocument/${method}`, { textDocument, range }),
        null,
        method,
      );
    await say({});
    assert.equal((await lenses())?.length, 2);
  });

  it('is registered for as long as it is on, where the client can be told', async () => {
    const dynamicRegistration = true;
    client = await TestClient.start({
      capabilities: {
        workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
        textDocument: {
          codeLens: { dynamicRegistration },
          inlayHint: { dynamicRegistration },
          documentSymbol: { dynamicRegistration },
        },
      },
      initializationOptions: { settings: { outline: false } },
    });
    const { capabilities } = client.initialized;
    assert.equal(capabilities.codeLensProvider, undefined);
    assert.equal(capabilities.documentSymbolProvider, undefined);
    assert.ok(capabilities.foldingRangeProvider);
    const registered = new Map<string, { method: string; options: unknown }>();
    const methods = () => [...registered.values()].map(({ method }) => method).sort();
    let refreshed = 0;
    client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { id, method, registerOptions } of registrations)
        registered.set(id, { method, options: registerOptions });
    });
    client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) registered.delete(id);
    });
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshed++;
      return null;
    });
    client.connection.onRequest('workspace/inlayHint/refresh', () => null);
    const until = async (what: string, isSo: () => boolean) => {
      for (let wait = 0; !isSo(); wait++) {
        if (wait > 1000) assert.fail(`${what}: ${methods().join(', ')}, ${refreshed}`);
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    };
    const has = (...names: string[]) =>
      methods().join() ===
      names
        .map(name => `textDocument/${name}`)
        .sort()
        .join();
    await until('all are there', () => has('codeLens', 'inlayHint', 'documentSymbol'));
    const outline = () =>
      [...registered.values()].find(({ method }) => method.endsWith('documentSymbol'))?.options;
    assert.deepEqual(outline(), { documentSelector: [{ pattern: '**/*.markscheme.{yaml,yml,json}' }] });
    const before = refreshed;
    await client.connection.sendNotification(
      DidChangeConfigurationNotification.type,
      settings({ inlayHints: false }),
    );
    await until('one is gone', () => has('codeLens', 'documentSymbol') && refreshed > before);
    assert.deepEqual(outline(), {
      documentSelector: [
        { pattern: '**/*.markscheme.{yaml,yml,json}' },
        { language: 'markdown' },
        { pattern: '**/*.{qmd,rmd,Rmd}' },
      ],
    });
    // Typing is no reason to ask for all of it again.
    const asked = refreshed;
    await client.open(URI, TEXT);
    await client.change(URI, { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, 'I ');
    assert.equal((await lenses())?.[0]?.command?.title, '9 words · 1.2.1, 3.2.b');
    assert.equal(refreshed, asked);
  });
});
