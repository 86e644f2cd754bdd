import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver-protocol/node';
import { applyEdits, TestClient } from './client.ts';
import { pulls, URI } from './drafts.ts';

const TEXT = `---
assessment:
  framework: ocr-h446
---

## Success criteria

- SC1: It saves
- SC2: It sorts

## Testing

Test 1: SC1. Test 2: SC1–SC2.

## Evaluation

SC2 was met.
`;

describe('Criteria that the writer has set', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
    await client.open(URI, TEXT);
  });
  afterEach(() => client.stop());

  const at = (text: string) => {
    const before = TEXT.slice(0, TEXT.indexOf(text) + 1).split('\n');
    return {
      textDocument: { uri: URI },
      position: { line: before.length - 1, character: (before.at(-1) ?? '').length },
    };
  };

  it('are told in a hover and lead to their definition and to all their places', async () => {
    const hover = await client.connection.sendRequest(HoverRequest.type, at('SC2 was'));
    assert.match(JSON.stringify(hover?.contents), /It sorts.*line 13.*line 17.*met/s);
    const found = await client.connection.sendRequest(DefinitionRequest.type, at('SC2 was'));
    const [definition] = Array.isArray(found) ? found : [found];
    assert.ok(definition && 'range' in definition);
    assert.equal(definition.range.start.line, 8);
    const references = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at('SC2 was'),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      references?.map(({ range }) => range.start.line),
      [12, 16],
    );
  });

  it('are renamed as a whole, or not at all', async () => {
    await assert.rejects(
      client.connection.sendRequest(PrepareRenameRequest.type, at('SC1: It')),
      /‘SC1–SC2’ in line 13/,
    );
    const text = TEXT.replace('SC1–SC2', 'SC1 and SC2');
    const line = { start: { line: 12, character: 0 }, end: { line: 13, character: 0 } };
    await client.change(URI, line, 'Test 1: SC1. Test 2: SC1 and SC2.\n');
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, at('SC1: It'));
    assert.ok(prepared && 'placeholder' in prepared);
    assert.equal(prepared.placeholder, 'SC1');
    await assert.rejects(
      client.connection.sendRequest(RenameRequest.type, { ...at('SC1: It'), newName: 'SC2' }),
      /SC2 stands in line 9 already/,
    );
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      ...at('SC1: It'),
      newName: 'UR1',
    });
    assert.equal(applyEdits(text, edit?.changes?.[URI] ?? []), text.replaceAll('SC1', 'UR1'));
  });
});
