import assert from 'node:assert/strict';
import { type DocumentSymbol, DocumentSymbolRequest } from 'vscode-languageserver-protocol/node';
import { FILE, GARDEN, gardenForEach } from './garden.ts';

describe('The outline of framework files', () => {
  const { workspace, openAt } = gardenForEach();
  const { uriOf } = workspace;

  it('have an outline', async () => {
    await workspace.start();
    await openAt(`${GARDEN}¦`);
    const symbols = await workspace.client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: uriOf(FILE) },
    });
    const shown = (list: readonly DocumentSymbol[], depth = 0): string[] =>
      list.flatMap(({ name, children }) => [
        `${' '.repeat(depth)}${name}`,
        ...shown(children ?? [], depth + 1),
      ]);
    const tree = (symbols ?? []).filter((symbol): symbol is DocumentSymbol => 'children' in symbol);
    assert.deepEqual(shown(tree), [
      ...['areas', ' 1', '  learnHowTo', '   Prepare a bed.', '   Choose plants that suit it.', ' 2'],
      ...['phases', ' plan', ' grow', 'tasks', ' report', '  criteria', '   G1', '   G2'],
    ]);
  });
});
