import assert from 'node:assert/strict';
import { ReportRequest } from '../../../server/src/protocol.ts';
import { FIVE, severalForEach } from './five.ts';

describe('The report of a draft in several files', () => {
  const { workspace, uri, write } = severalForEach();

  beforeEach(async () => {
    await write(FIVE);
    await workspace.start();
  });

  it('is reported as one', async () => {
    await workspace.client.open(uri('annex.md'), FIVE['annex.md']);
    const report = await workspace.client.connection.sendRequest<{ text: string }>(ReportRequest.method, {
      textDocument: { uri: uri('annex.md') },
    });
    assert.match(report.text, /156 of 5,000 words used/);
    assert.match(report.text, /one\.md/);
  });
});
