import assert from 'node:assert/strict';
import { SemanticTokensRequest } from 'vscode-languageserver-protocol/node';
import { TestClient } from './client.ts';
import { HEAD, pulls, URI, words } from './drafts.ts';

describe('Semantic tokens', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('colours codes by how far they are covered', async () => {
    await client.open(URI, `${HEAD}${words(44)} (1.2.1).\n\nShort (1.2.b) and wrong (9.2.1).\n`);
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri: URI },
    });
    assert.deepEqual(tokens?.data, [4, 221, 5, 0, 1, 2, 7, 5, 0, 2, 0, 18, 5, 0, 4]);
  });
});
