import assert from 'node:assert/strict';
import { type Diagnostic, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol/node';
import {
  AnswerConditionRequest,
  ChangeFrameworkRequest,
  UseAsDraftRequest,
} from '../../server/src/protocol.ts';
import { applyEdits, TestClient } from './client.ts';
import { HEAD, pulls, URI } from './drafts.ts';

describe('Edits of a draft', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('finds criteria as symbols of the workspace, changes the framework and answers conditions', async () => {
    const text = `${HEAD}I led it (1.2.1).\n`;
    await client.open(URI, text);
    await client.open('file:///school/notes.md', '# Notes (1.2.1)\n');
    const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '1.2.1' });
    assert.deepEqual(
      symbols?.map(({ name, location }) => [name.slice(0, 5), location.uri]),
      [['1.2.1', URI]],
    );
    const textDocument = { uri: URI };
    const changed = async <Params>(method: string, params: Params) => {
      const edits = await client.connection.sendRequest<{ range: Diagnostic['range']; newText: string }[]>(
        method,
        { textDocument, ...params },
      );
      return edits && applyEdits(text, edits);
    };
    assert.equal(
      await changed(ChangeFrameworkRequest.method, { framework: 'npqh', task: 'task-1' }),
      text.replace('npqsl', 'npqh\n  task: task-1'),
    );
    assert.equal(await changed(ChangeFrameworkRequest.method, { framework: 'npqx', task: 'task-1' }), null);
    assert.equal(
      await changed(AnswerConditionRequest.method, { condition: 'sponsor', values: ['true'] }),
      text.replace('npqsl', 'npqsl\n  sponsor: true'),
    );
  });

  it('makes a document a draft, inside the front matter of another tool', async () => {
    const edits = async (uri: string, text: string) => {
      await client.open(uri, text);
      const answer = await client.connection.sendRequest<{
        edits: { range: Diagnostic['range']; newText: string }[];
      }>(UseAsDraftRequest.method, { textDocument: { uri }, framework: 'npqh', task: 'task-2' });
      return applyEdits(text, answer.edits);
    };
    const ours = 'assessment:\n  framework: npqh\n  task: task-2\n  status: draft\n';
    assert.equal(await edits('file:///a.md', '# Title\n'), `---\n${ours}---\n\n# Title\n`);
    assert.equal(
      await edits('file:///b.md', '---\ntitle: x\n---\n# T\n'),
      `---\ntitle: x\n${ours}---\n# T\n`,
    );
    assert.equal(
      await edits('file:///c.md', '# T\r\n'),
      `${`---\n${ours}---\n\n`.replaceAll('\n', '\r\n')}# T\r\n`,
    );
  });
});
