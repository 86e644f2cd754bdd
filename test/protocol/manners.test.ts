import assert from 'node:assert/strict';
import { ErrorCodes, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { RawClient } from './raw-client.ts';

const URI = 'file:///school/draft.md';
const OTHER = 'file:///school/other.md';
const HEAD = '---\nassessment:\n  framework: npqsl\n---\n\n';
const draft = (text: string) => `${HEAD}## Design\n\n${text}\n`;
const at = (line: number, character: number) => ({ line, character });

describe('A server whose client has no manners', () => {
  let client: RawClient;

  beforeEach(() => {
    client = new RawClient();
  });
  afterEach(() => client.kill());

  let polite: RawClient;
  before(async () => {
    polite = new RawClient();
    await polite.begin();
  });
  after(() => polite.kill());

  /** What a server with a polite client says of a text that it has been given whole. */
  async function fresh(text: string): Promise<unknown> {
    polite.open(URI, text);
    const items = await polite.items(URI);
    polite.notify('textDocument/didClose', { textDocument: { uri: URI } });
    return items;
  }

  /** Sees that the server is well: it knows this text, complained to nobody, and ends as it should. */
  async function isWell(text: string): Promise<void> {
    assert.deepEqual(await client.items(URI), await fresh(text));
    assert.equal(await client.end(), 0);
    assert.equal(client.errors, '');
  }

  it('answers before ‘initialize’ that it waits for that, and takes in nothing', async () => {
    const { error } = await client.request('textDocument/hover', {
      textDocument: { uri: URI },
      position: at(0, 0),
    });
    assert.equal(error?.code, ErrorCodes.ServerNotInitialized);
    client.open(URI, draft('Said too early (7.2.1).'));
    await client.begin();
    assert.deepEqual(await client.items(URI), []);
    client.open(URI, draft('Said in time (7.2.2).'));
    await isWell(draft('Said in time (7.2.2).'));
  });

  it('refuses a second ‘initialize’, and all requests after ‘shutdown’', async () => {
    await client.begin();
    client.open(URI, draft('One (7.2.1).'));
    assert.equal((await client.begin({})).error?.code, ErrorCodes.InvalidRequest);
    assert.deepEqual(await client.items(URI), await fresh(draft('One (7.2.1).')));
    await client.request('shutdown');
    const late = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    assert.equal(late.error?.code, ErrorCodes.InvalidRequest);
    assert.equal((await client.request('shutdown')).error?.code, ErrorCodes.InvalidRequest);
    client.notify('exit');
  });

  it('leaves out what is said of documents that were never opened, or have been closed', async () => {
    await client.begin();
    client.open(URI, draft('One (7.2.1).'));
    client.notify('textDocument/didChange', {
      textDocument: { uri: OTHER, version: 2 },
      contentChanges: [{ text: draft('(7.2.9)') }],
    });
    client.notify('textDocument/didClose', { textDocument: { uri: OTHER } });
    client.notify('textDocument/didSave', { textDocument: { uri: OTHER } });
    assert.deepEqual(await client.items(OTHER), []);
    client.open(OTHER, draft('Two (7.2.2).'));
    client.notify('textDocument/didClose', { textDocument: { uri: OTHER } });
    client.notify('textDocument/didChange', {
      textDocument: { uri: OTHER, version: 3 },
      contentChanges: [{ text: draft('(7.2.9)') }],
    });
    assert.deepEqual(await client.items(OTHER), []);
    await isWell(draft('One (7.2.1).'));
  });

  it('takes ranges beyond the text for its end, and those the wrong way round as they are meant', async () => {
    await client.begin();
    client.open(URI, draft('One (7.2.1).'));
    await client.items(URI);
    let version = 1;
    const change = (start: unknown, end: unknown, text: string) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [{ range: { start, end }, text }],
      });
    change(at(999, 0), at(2_000_000, 7), '\nTwo (7.2.2).');
    change(at(7, 12), at(7, 2_000_000), ' Three');
    change(at(7, 3), at(7, 0), 'TODO');
    await isWell(draft('TODO (7.2.1). Three\n\nTwo (7.2.2).').slice(0, -1));
  });

  it('does so in a document that is not a draft yet', async () => {
    await client.begin();
    client.open(URI, 'One.\n');
    const changes: [unknown, string][] = [
      [at(7, 0), 'Two.\nThree.\n'],
      [at(3, 0), 'Slip (7.2.1).'],
      [at(0, 0), `${HEAD}## Design\n\n`],
    ];
    for (const [version, [place, text]] of changes.entries())
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: version + 2 },
        contentChanges: [{ range: { start: place, end: place }, text }],
      });
    await isWell(`${HEAD}## Design\n\nOne.\nTwo.\nThree.\nSlip (7.2.1).`);
  });

  it('counts the newest text, whatever version it is called', async () => {
    await client.begin();
    for (const [version, text] of [
      [1, 'One (7.2.1).'],
      [1, 'Two (7.2.2) and (7.2.3).'],
      [0, 'Three.'],
    ] as const) {
      client.open(URI, draft(text), version);
      assert.deepEqual(await client.items(URI), await fresh(draft(text)));
    }
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 0 },
      contentChanges: [{ text: draft('Four (7.2.4).') }],
    });
    await isWell(draft('Four (7.2.4).'));
  });

  it('pushes of a document that is opened twice in a breath what the second text is', async () => {
    await client.begin({});
    client.open(URI, draft('One (7.2.1).'));
    client.open(URI, draft('Two (7.2.2).'), 7);
    client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    client.open(URI, draft('Three (7.2.3).'), 1);
    const last = () =>
      JSON.stringify(
        client.said.filter(({ method }) => method === 'textDocument/publishDiagnostics').at(-1) ?? {},
      );
    // Each answer is later than what was pushed before it; the first may come before the pushes.
    for (let more = 20; more > 0 && !/7\.2\.3/.test(last()); more--)
      await client.request('markscheme/coverage', { textDocument: { uri: URI } });
    assert.match(last(), /7\.2\.3/);
  });

  const nonsense = [undefined, null, 7, 'x', [], [7], {}, { textDocument: null }, { textDocument: {} }];
  const place = { textDocument: { uri: URI } };

  it('answers what is asked by position, too', async () => {
    await client.begin();
    const params = [{ framework: 'npqsl', task: 'project' }, null];
    const { result } = await client.request('markscheme/newDraft', params);
    assert.match(JSON.stringify(result), /framework: npqsl/);
  });

  it('answers what is malformed by ‘invalid params’', async () => {
    await client.begin();
    client.open(URI, draft('One (7.2.1).'));
    const requests: [string, ...unknown[]][] = [
      ['textDocument/hover', place, { ...place, position: at(-1, 0) }, { ...place, position: at(0.5, 0) }],
      ['textDocument/completion', place, { ...place, position: { line: '1' } }],
      ['textDocument/references', { ...place, position: at(1, 1) }],
      ['textDocument/codeAction', place, { ...place, range: { start: at(0, 0) }, context: {} }],
      ['textDocument/rename', { ...place, position: at(1, 1), newName: 7 }],
      ['workspace/symbol', { query: {} }],
      ['textDocument/diagnostic'],
      ['textDocument/semanticTokens/full'],
      ['markscheme/coverage'],
      ['markscheme/insertCitation', { ...place, position: at(0, 0), code: 7 }],
    ];
    for (const [method, ...more] of requests)
      for (const params of [...nonsense, ...more]) {
        const { error } = await client.request(method, params);
        assert.equal(error?.code, ErrorCodes.InvalidParams, `${method} ${JSON.stringify(params)}`);
      }
    assert.equal((await client.request('nobody/knows')).error?.code, ErrorCodes.MethodNotFound);
    await isWell(draft('One (7.2.1).'));
  });

  it('leaves notifications out that are malformed, and says so in the log', async () => {
    await client.begin();
    client.open(URI, draft('One (7.2.1).'));
    const changes: unknown[] = [
      null,
      7,
      [null],
      [{}],
      [{ text: 7 }],
      [{ range: null, text: 'x' }],
      [{ range: { start: at(0, 0) }, text: 'x' }],
      [{ range: { start: at(0, 0), end: at(Number.NaN, 0) }, text: 'x' }],
      // One of them is wrong, so none counts: the others may build on it.
      [{ text: 'x' }, { text: 7 }],
    ];
    const notifications = [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/didSave',
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      '$/cancelRequest',
      '$/setTrace',
    ];
    for (const method of notifications) for (const params of nonsense) client.notify(method, params);
    for (const contentChanges of changes)
      client.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges });
    client.notify('textDocument/didChange', { textDocument: { uri: URI }, contentChanges: [{ text: 'x' }] });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 7 }] });
    await client.items(URI);
    const logged = client.said.filter(({ method }) => method === 'window/logMessage');
    assert.ok(logged.length >= changes.length);
    await isWell(draft('One (7.2.1).'));
  });

  it('goes on behind what is no message at all', async () => {
    await client.begin();
    client.open(URI, draft('One (7.2.1).'));
    const parts = [
      'Content-Length: 5\r\n\r\n{nope',
      'Content-Length: 2\r\n\r\n[]',
      'Content-Length: 4\r\n\r\nnull',
      'Content-Length: 0\r\n\r\n',
      'Content-Length: -7\r\n\r\n',
      'Content-Length: 99999999999999\r\n\r\n',
      'No header at all\r\n\r\n',
      'X-Length: 9\r\n\r\n',
      // A length that is too short leaves a rest.
      'Content-Length: 4\r\n\r\n{"jsonrpc":"2.0"}',
      'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n',
    ];
    for (const part of parts) client.raw(part);
    await client.items(URI);
    // Line ends of another kind are no header: what they lead in is lost, and no more.
    client.raw('Content-Length: 2\n\n{}');
    await client.items(URI);
    // More than any header has, in several pieces.
    for (let piece = 0; piece < 40; piece++) client.raw(Buffer.alloc(50_000, piece + 1));
    await client.items(URI);
    client.send(7);
    client.send({ id: 3 });
    client.send({ jsonrpc: '2.0', method: 7 });
    await client.items(URI);
    const codes = client.said.flatMap(({ id, error }) => (id === null && error ? error.code : []));
    assert.ok(codes.includes(ErrorCodes.ParseError) && codes.includes(ErrorCodes.InvalidRequest));
    await isWell(draft('One (7.2.1).'));
  });

  it('reads messages that come in pieces, cut anywhere', async () => {
    await client.begin();
    const text = draft('Café 😀 (7.2.1).');
    const content = JSON.stringify({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: URI, languageId: 'markdown', version: 1, text } },
    });
    const bytes = Buffer.from(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    for (let start = 0; start < bytes.length; start += 3) {
      client.raw(bytes.subarray(start, start + 3));
      await new Promise(resolve => setImmediate(resolve));
    }
    await isWell(text);
  });

  it('answers every request that was taken back, by its result or by ‘cancelled’', async () => {
    await client.begin();
    client.open(URI, draft('One (7.2.1).'));
    const ids: number[] = [];
    for (let turn = 0; turn < 40; turn++) {
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: turn + 2 },
        contentChanges: [{ range: { start: at(7, 0), end: at(7, 0) }, text: 'x' }],
      });
      ids.push(
        client.ask('textDocument/diagnostic', { textDocument: { uri: URI } }),
        client.ask('textDocument/hover', { textDocument: { uri: URI }, position: at(7, 8 + turn) }),
        client.ask('markscheme/coverage', { textDocument: { uri: URI } }),
      );
      for (const id of ids.slice(-3)) client.notify('$/cancelRequest', { id });
    }
    client.notify('$/cancelRequest', { id: 'never asked' });
    for (const id of ids) {
      const { error } = await client.answer(id);
      if (error) assert.equal(error.code, LSPErrorCodes.RequestCancelled);
    }
    await isWell(draft(`${'x'.repeat(40)}One (7.2.1).`));
  });

  it('holds 200 open drafts apart, and answers for each', async () => {
    await client.begin();
    const uriOf = (index: number) => `file:///school/draft-${index}.md`;
    const count = 200;
    // Each names a framework of its own that nobody knows, so that each has a problem of its own.
    const textOf = (index: number) => draft('One.').replace('npqsl', `no-such-${index}`);
    for (let index = 0; index < count; index++) client.open(uriOf(index), textOf(index));
    for (let index = 0; index < count; index += 7) {
      client.notify('textDocument/didChange', {
        textDocument: { uri: uriOf(index), version: 2 },
        contentChanges: [{ range: { start: at(7, 0), end: at(7, 1) }, text: 'Another' }],
      });
    }
    for (let index = 0; index < count; index++) {
      const items = JSON.stringify(await client.items(uriOf(index)));
      assert.deepEqual([...new Set(items.match(/no-such-\d+/g))], [`no-such-${index}`], uriOf(index));
    }
    for (let index = 0; index < count; index++)
      client.notify('textDocument/didClose', { textDocument: { uri: uriOf(index) } });
    client.open(URI, draft('One (7.2.1).'));
    await isWell(draft('One (7.2.1).'));
  });
});
