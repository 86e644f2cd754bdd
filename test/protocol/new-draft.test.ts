import assert from 'node:assert/strict';
import { FrameworksRequest, NewDraftRequest } from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';
import { pulls } from './drafts.ts';

describe('A new draft', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('makes the text of a new draft that has no problem but what is still to be written', async () => {
    const frameworks = await client.connection.sendRequest<{ id: string; tasks: { id: string }[] }[]>(
      FrameworksRequest.method,
      {},
    );
    for (const { id, tasks } of frameworks) {
      for (const task of tasks) {
        const draft = await client.connection.sendRequest<{ text: string }>(NewDraftRequest.method, {
          framework: id,
          task: task.id,
        });
        const uri = `file:///school/${id}-${task.id}.md`;
        await client.open(uri, draft.text);
        const rules = new Set((await client.diagnostics(uri)).map(({ code }) => code));
        rules.delete('criteria/uncovered');
        rules.delete('phases/empty');
        rules.delete('writing/placeholder');
        rules.delete('conditions/open');
        rules.delete('words/under-minimum');
        // Of schemes whose criteria are tagged by their titles, and of criteria that the writer is to set.
        rules.delete('criteria/mentioned-only');
        rules.delete('criteria/heading-tag');
        rules.delete('own-criteria/undefined');
        assert.deepEqual([...rules], [], `${id} ${task.id}`);
      }
    }
  });
});
