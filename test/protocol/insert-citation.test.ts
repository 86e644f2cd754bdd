import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { InsertCitationRequest } from '../../server/src/protocol.ts';
import { applyEdits, TestClient } from './client.ts';
import { HEAD, pulls, URI } from './drafts.ts';

describe('Inserting a citation', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('inserts a citation at the end of a passage, and into a comment that is there', async () => {
    const lines = [
      '## Aims',
      'A line.',
      '',
      'Another <!-- criteria: 1.2.b -->',
      '',
      '| a | b |',
      '|---|---|',
      '| c | d |',
    ];
    const text = HEAD + lines.join('\n');
    await client.open(URI, text);
    const insert = async (line: number, character: number) => {
      const params = { textDocument: { uri: URI }, position: { line: 4 + line, character }, code: '1.2.c' };
      const edit = await client.connection.sendRequest<{
        range: Diagnostic['range'];
        newText: string;
      } | null>(InsertCitationRequest.method, params);
      return edit && applyEdits(text, [edit]).split('\n')[4 + line];
    };
    assert.equal(await insert(0, 3), '## Aims<!-- criteria: 1.2.c -->');
    assert.equal(await insert(1, 7), 'A line.<!-- criteria: 1.2.c -->');
    assert.equal(await insert(3, 2), 'Another <!-- criteria: 1.2.b, 1.2.c -->');
    assert.equal(await insert(7, 3), '| c<!-- criteria: 1.2.c --> | d |');
    assert.equal(await insert(7, 7), '| c | d<!-- criteria: 1.2.c --> |');
  });
});
