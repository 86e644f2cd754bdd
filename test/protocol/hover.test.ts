import assert from 'node:assert/strict';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import { TestClient, withCursor } from './client.ts';
import { HEAD, pulls, URI, words } from './drafts.ts';

describe('Hover', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('hovers a code: what it asks, its area and part, where it is cited', async () => {
    client = await TestClient.start({ capabilities: pulls });
    const { text, position } = withCursor(`${HEAD}## Design\n\n${words(44)} (1.2¦.1).\n`);
    await client.open(URI, text);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: URI },
      position,
    });
    const value =
      hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
    assert.match(value, /\*\*1\.2\.1\*\*/);
    assert.match(value, /Strategy and improvement \\\(SAI\\\) · part A/);
    assert.match(value, /Supporting document\*\*: raw data analysis/i);
    assert.match(value, /Covered: 45 words at 1 place/);
    assert.match(value, /Line 7 in ‘Design’: 45 words/);
    assert.equal(
      await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: URI },
        position: { line: 6, character: 2 },
      }),
      null,
    );
  });

  it('shows plain text to a client that shows no Markdown', async () => {
    client = await TestClient.start();
    const { text, position } = withCursor(`${HEAD}(1.2¦.1)\n`);
    await client.open(URI, text);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: URI },
      position,
    });
    assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents);
    assert.equal(hover.contents.kind, 'plaintext');
    assert.doesNotMatch(hover.contents.value, /\*\*|\\/);
  });
});
