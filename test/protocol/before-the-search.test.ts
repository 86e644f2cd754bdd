import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import {
  ExistRequest,
  FindFilesRequest,
  ListFolderRequest,
  ListMarkdownRequest,
  ReadFileRequest,
} from '../../server/src/protocol.ts';
import { dist, TestClient } from './client.ts';
import { untagged } from './drafts.ts';
import { draft, FILE, GARDEN } from './framework-files/garden.ts';

const FOLDER = 'file:///school';
const DRAFT = `${FOLDER}/essays/draft.md`;

/** A client that reads the files of a workspace for its server, and has them found when it is told to. */
async function clientOf(files: Readonly<Record<string, string>>) {
  const client = await TestClient.start({
    folder: FOLDER,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    },
    initializationOptions: {
      files: 'client',
      bundledUri: pathToFileURL(`${dist}/frameworks.json`).toString(),
    },
  });
  let finish: () => void = () => undefined;
  const searched = new Promise<void>(resolve => {
    finish = resolve;
  });
  let refreshes = 0;
  const { connection } = client;
  const uris = Object.keys(files);
  connection.onRequest(FindFilesRequest.method, async ({ glob }) => {
    await searched;
    const end = glob.includes('.markscheme.') ? '.markscheme.yaml' : '/markscheme.yaml';
    return uris.filter(uri => uri.endsWith(end));
  });
  const within = (folder: string) => uris.filter(uri => uri.slice(0, uri.lastIndexOf('/') + 1) === folder);
  connection.onRequest(ListFolderRequest.method, ({ uri }) => within(uri));
  connection.onRequest(ListMarkdownRequest.method, ({ uri }) =>
    within(uri).filter(each => /\.md$/.test(each)),
  );
  connection.onRequest(ReadFileRequest.method, ({ uri }) => (uri in files ? { text: files[uri] } : null));
  connection.onRequest(ExistRequest.method, ({ uris: asked }) => asked.map((uri: string) => uri in files));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  const refreshed = () => refreshes;
  /** Lets the search end; resolves when the server has taken in what it has found. */
  const find = async () => {
    finish();
    await client.connection.sendRequest('markscheme/frameworks', {});
  };
  return { client, find, refreshed };
}

describe('Before the whole workspace has been searched', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());

  it('a draft of a bundled framework is assessed, and nothing is asked for anew where the search finds nothing', async () => {
    const started = await clientOf({});
    ({ client } = started);
    await client.open(DRAFT, draft('Beans.').replace('garden', 'npqsl'));
    const before = await client.pull(DRAFT);
    assert.ok(before.kind === 'full' && untagged(before.items).length > 10);
    await started.find();
    assert.deepEqual(await client.pull(DRAFT, before.resultId), {
      kind: 'unchanged',
      resultId: before.resultId,
    });
    assert.equal(started.refreshed(), 0);
  });

  it('a framework file beside a draft or above it is in force', async () => {
    for (const uri of [`${FOLDER}/essays/${FILE}`, `${FOLDER}/${FILE}`]) {
      const started = await clientOf({ [uri]: GARDEN });
      ({ client } = started);
      await client.open(DRAFT, draft('Beans.'));
      assert.deepEqual(untagged(await client.diagnostics(DRAFT)), ['G1', '1.a', 'G2']);
      await started.find();
      assert.equal(started.refreshed(), 0);
      await client.stop();
      client = undefined;
    }
  });

  it('a draft of a framework that nothing near is of waits for the search', async () => {
    const started = await clientOf({ [`${FOLDER}/frameworks/${FILE}`]: GARDEN });
    ({ client } = started);
    await client.open(DRAFT, draft('Beans.'));
    let isAnswered = false;
    const answer = client.diagnostics(DRAFT).finally(() => {
      isAnswered = true;
    });
    // What is asked of another draft in the meantime is answered.
    const other = `${FOLDER}/other.md`;
    await client.open(other, draft('Beans.').replace('garden', 'npqsl'));
    assert.ok((await client.diagnostics(other)).length > 0);
    assert.equal(isAnswered, false);
    await started.find();
    assert.deepEqual(untagged(await answer), ['G1', '1.a', 'G2']);
  });

  it('what the search finds corrects a draft that was assessed without it, and the client is told', async () => {
    const own = `id: npqsl\nextends: npqsl\ntasks:\n  - id: project\n    criteria:\n      - { code: 1.2.7, asks: Grows beans. }\n`;
    const started = await clientOf({ [`${FOLDER}/frameworks/npqsl.markscheme.yaml`]: own });
    ({ client } = started);
    await client.open(DRAFT, draft('Beans.').replace('garden', 'npqsl'));
    assert.ok(!untagged(await client.diagnostics(DRAFT)).includes('1.2.7'));
    await started.find();
    assert.ok(untagged(await client.diagnostics(DRAFT)).includes('1.2.7'));
    assert.ok(started.refreshed() > 0);
  });
});
