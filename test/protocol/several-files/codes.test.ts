import assert from 'node:assert/strict';
import {
  DocumentHighlightRequest,
  HoverRequest,
  ReferencesRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { at, FIVE, severalForEach } from './five.ts';

describe('A code in a draft in several files', () => {
  const { workspace, uri, write } = severalForEach();

  beforeEach(async () => {
    await write(FIVE);
    await workspace.start();
  });

  it('answers questions about a code from all files', async () => {
    for (const [name, text] of Object.entries(FIVE)) await workspace.client.open(uri(name), text);
    const text = FIVE['text/two.md'].split('\n')[4] ?? '';
    const place = { textDocument: { uri: uri('text/two.md') }, position: at(4, text.indexOf('1.2.b') + 1) };
    const found = await workspace.client.connection.sendRequest(ReferencesRequest.type, {
      ...place,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found?.map(location => location.uri),
      [uri('one.md'), uri('text/two.md')],
    );
    assert.deepEqual(
      found?.map(({ range }) => range.start.line),
      [2, 4],
    );
    const marked = await workspace.client.connection.sendRequest(DocumentHighlightRequest.type, place);
    assert.deepEqual(
      marked?.map(({ range }) => range.start.line),
      [4],
    );
    const hover = await workspace.client.connection.sendRequest(HoverRequest.type, place);
    assert.match(JSON.stringify(hover), /Line 3 of ‘one\.md’ in ‘Design’: 51 words/);
    const tokens = await workspace.client.connection.sendRequest(SemanticTokensRequest.type, place);
    assert.deepEqual(
      tokens?.data.filter((_, index) => index % 5 === 0),
      [0, 4, 0],
    );
    assert.ok(
      (await workspace.client.complete(uri('text/two.md'), at(0, 4))).some(({ label }) => label === '1.2.b'),
    );
  });
});
