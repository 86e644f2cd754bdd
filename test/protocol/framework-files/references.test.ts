import assert from 'node:assert/strict';
import { type Location, ReferencesRequest } from 'vscode-languageserver-protocol/node';
import { draft, FILE, GARDEN, gardenForEach, plantDrafts } from './garden.ts';

describe('References of codes in framework files', () => {
  const { workspace, at, openAt } = gardenForEach();
  const { uriOf } = workspace;

  beforeEach(() => plantDrafts(workspace));
  const places = (found: readonly Location[] | null) =>
    (found ?? [])
      .map(
        ({ uri, range }) =>
          `${uri.slice(uriOf('').length + 1)}:${range.start.line + 1}:${range.start.character + 1}`,
      )
      .sort();
  it('are found in all drafts', async () => {
    await workspace.start();
    await workspace.client.open(uriOf('draft.md'), draft('Beans (G1), not saved.'));
    const position = await openAt(GARDEN.replace('code: G1', 'code: G¦1'));
    const find = async (includeDeclaration: boolean) =>
      places(
        await workspace.client.connection.sendRequest(ReferencesRequest.type, {
          ...(await at(FILE, position)),
          context: { includeDeclaration },
        }),
      );
    const cited = ['draft.md:8:8', 'other/closed.md:9:30', 'other/closed.md:9:7', 'other/more.md:8:7'];
    assert.deepEqual(await find(false), cited);
    assert.deepEqual(
      await find(true),
      ['draft.md:8:8', 'garden.markscheme.yaml:23:15', 'more.markscheme.yaml:6:17', ...cited.slice(1)].sort(),
    );
  });
});
