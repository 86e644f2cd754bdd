import assert from 'node:assert/strict';
import { DocumentHighlightRequest, ReferencesRequest } from 'vscode-languageserver-protocol/node';
import { TestClient } from './client.ts';
import { HEAD, pulls, URI } from './drafts.ts';

describe('References and highlights', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('finds references and highlights of a code', async () => {
    const text = `${HEAD}One (1.2.b).\n\nTwo 1.2.b again. <!-- criteria: 1.2.b -->\n`;
    await client.open(URI, text);
    const at = { textDocument: { uri: URI }, position: { line: 4, character: 6 } };
    const places = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      places?.map(({ range }) => [range.start.line, range.start.character, range.end.character]),
      [
        [4, 5, 10],
        [6, 4, 9],
        [6, 32, 37],
      ],
    );
    const marks = await client.connection.sendRequest(DocumentHighlightRequest.type, at);
    assert.equal(marks?.length, 3);
  });
});
