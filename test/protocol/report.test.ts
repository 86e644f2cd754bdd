import assert from 'node:assert/strict';
import { ReportRequest } from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';
import { HEAD, pulls, URI, words } from './drafts.ts';

describe('The report', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('writes the report of a draft', async () => {
    await client.open(URI, `${HEAD}## Design\n\n${words(44)} (1.2.1).\n`);
    const report = await client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
      textDocument: { uri: URI },
    });
    assert.match(report.text, /1 of 18 tagged/);
  });
});
