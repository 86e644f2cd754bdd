import assert from 'node:assert/strict';
import { OverviewRequest, type OverviewResult } from '../../server/src/protocol.ts';
import { TestClient } from './client.ts';
import { HEAD, pulls, URI, words } from './drafts.ts';

describe('The overview', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('says what the views show beside, and that nothing has changed', async () => {
    await client.open(URI, `${HEAD}## Design\n\n${words(44)} (1.2.1).\n`);
    const ask = (previousResultId?: string) =>
      client.connection.sendRequest<OverviewResult>(OverviewRequest.method, {
        textDocument: { uri: URI },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    const answer = await ask();
    assert.ok(answer.kind === 'full');
    const { sections, words: budget } = answer.overview;
    assert.deepEqual(
      sections.map(section => [section.heading, section.words, section.claims]),
      [['Design', 46, [{ code: '1.2.1', words: 45 }]]],
    );
    assert.equal(budget.counted, 46);
    assert.deepEqual(await ask(answer.resultId), { kind: 'unchanged', resultId: answer.resultId });
    const start = { line: 4, character: 3 };
    await client.change(URI, { start, end: { line: 4, character: 9 } }, 'Delivery');
    const after = await ask(answer.resultId);
    assert.ok(after.kind === 'full');
    assert.deepEqual(after.overview.sections[0]?.phases, ['implementation']);
    await client.open('file:///school/notes.md', '# Notes\n');
    const other = await client.connection.sendRequest<OverviewResult>(OverviewRequest.method, {
      textDocument: { uri: 'file:///school/notes.md' },
    });
    assert.deepEqual(other, { kind: 'none' });
  });
});
