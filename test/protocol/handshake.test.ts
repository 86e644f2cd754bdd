import assert from 'node:assert/strict';
import { TestClient } from './client.ts';
import { pulls } from './drafts.ts';

describe('A session', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('names itself and says what it can do', () => {
    assert.equal(client.initialized.serverInfo?.name, 'Markscheme');
    assert.equal(client.initialized.capabilities.hoverProvider, true);
    assert.deepEqual(client.initialized.capabilities.completionProvider?.triggerCharacters, [
      '[',
      '(',
      '.',
      ':',
      ' ',
      '@',
    ]);
  });

  it('ends with exit code 0', async () => {
    assert.equal(await client.stop(), 0);
    client = await TestClient.start({ capabilities: pulls });
  });
});
