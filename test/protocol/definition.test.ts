import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DefinitionRequest } from 'vscode-languageserver-protocol/node';
import { TestClient } from './client.ts';
import { HEAD, pulls, URI } from './drafts.ts';

describe('Definition', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('goes to the entry of a code in the bundled framework', async () => {
    await client.open(URI, `${HEAD}One (1.2.1) and (2.2.c).\n`);
    const [toCriterion, toStatement] = await Promise.all(
      [6, 18].map(character =>
        client.connection.sendRequest(DefinitionRequest.type, {
          textDocument: { uri: URI },
          position: { line: 4, character },
        }),
      ),
    );
    assert.ok(toCriterion && 'uri' in toCriterion && toStatement && 'uri' in toStatement);
    assert.match(toCriterion.uri, /frameworks\/npqsl\.yaml$/);
    const lines = (await readFile(resolve(__dirname, '../../../frameworks/npqsl.yaml'), 'utf8')).split('\n');
    assert.match(lines[toCriterion.range.start.line] ?? '', /code: 1\.2\.1/);
    assert.match(lines[toStatement.range.start.line] ?? '', /curriculum/);
  });
});
