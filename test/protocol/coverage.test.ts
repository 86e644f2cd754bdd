import assert from 'node:assert/strict';
import { CoverageRequest, FilesChangedNotification } from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';
import { HEAD, pulls, URI, words } from './drafts.ts';
import { workspaceForEach } from './workspace.ts';

describe('Coverage', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('says where a draft stands, and that nothing has changed', async () => {
    await client.open(URI, `${HEAD}${words(44)} (1.2.1).\n`);
    const answer = await client.connection.sendRequest<{
      kind: string;
      resultId: string;
      coverage: { words: unknown; areas: { code: string; criteria: { code: string; status: string }[] }[] };
    }>(CoverageRequest.method, { textDocument: { uri: URI } });
    assert.equal(answer.kind, 'full');
    assert.deepEqual(answer.coverage.words, {
      counted: 45,
      total: 45,
      limit: 5000,
      status: 'within',
      most: 5000,
      minimum: null,
    });
    assert.deepEqual(
      answer.coverage.areas.map(({ code, criteria }) => [code, criteria.length]),
      [
        ['SAI', 4],
        ['TCE', 3],
        ['LWI', 2],
        ['WIP', 3],
        ['MRR', 3],
        ['IC', 3],
      ],
    );
    assert.equal(answer.coverage.areas[0]?.criteria[0]?.status, 'covered');
    const again = await client.connection.sendRequest<{ kind: string }>(CoverageRequest.method, {
      textDocument: { uri: URI },
      previousResultId: answer.resultId,
    });
    assert.deepEqual(again, { kind: 'unchanged', resultId: answer.resultId });
  });
});

describe('Coverage in a workspace', () => {
  const workspace = workspaceForEach(pulls);
  const uri = () => workspace.uriOf('draft.md');

  it('notices a supporting document that comes later', async () => {
    await workspace.start();
    await workspace.client.open(uri(), `${HEAD}${words(44)} [data](raw.md) (1.2.1).\n`);
    const status = async () => {
      const { coverage } = await workspace.client.connection.sendRequest<{
        coverage: { areas: { criteria: { status: string }[] }[] };
      }>(CoverageRequest.method, { textDocument: { uri: uri() } });
      return coverage.areas[0]?.criteria[0]?.status;
    };
    assert.equal(await status(), 'covered');
    await workspace.write('raw.md', 'x');
    await workspace.client.connection.sendNotification(FilesChangedNotification.method);
    assert.equal(await status(), 'evidenced');
  });

  it('knows evidence when the supporting document is there', async () => {
    await workspace.write('raw data.md', 'x');
    await workspace.start();
    const passage = (link: string) => `${HEAD}${words(44)} [data](${link}) (1.2.1).\n`;
    const status = async (name: string, link: string) => {
      const at = workspace.uriOf(name);
      await workspace.client.open(at, passage(link));
      const { coverage } = await workspace.client.connection.sendRequest<{
        coverage: { areas: { criteria: { status: string }[] }[] };
      }>(CoverageRequest.method, { textDocument: { uri: at } });
      return coverage.areas[0]?.criteria[0]?.status;
    };
    assert.equal(await status('a.md', 'raw%20data.md'), 'evidenced');
    assert.equal(await status('b.md', 'not-there.md'), 'covered');
  });
});
