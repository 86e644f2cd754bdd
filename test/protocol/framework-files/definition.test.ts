import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { DefinitionRequest, type Location } from 'vscode-languageserver-protocol/node';
import { withCursor } from '../client.ts';
import { draft, FILE, GARDEN, gardenForEach } from './garden.ts';

describe('Names in framework files', () => {
  const { workspace, at, openAt } = gardenForEach();
  const { uriOf, write } = workspace;

  it('lead from a name to what it names, also in what they extend', async () => {
    await write(FILE, GARDEN);
    await workspace.start();
    const define = async (text: string, name: string) => {
      const position = await openAt(text, name);
      const answer = await workspace.client.connection.sendRequest(
        DefinitionRequest.type,
        await at(name, position),
      );
      const places = (Array.isArray(answer) ? answer : [answer]).filter(
        (each): each is Location => each !== null && 'uri' in each,
      );
      return Promise.all(
        places.map(
          async ({ uri, range }) => `${uri.replace(/.*\//, '')} ${await lineAt(uri, range.start.line)}`,
        ),
      );
    };
    const lineAt = async (uri: string, line: number) =>
      (await readFile(new URL(uri), 'utf8')).split('\n')[line]?.trim();
    const mine = (text: string) => `id: mine\nextends: garden\n${text}`;
    assert.deepEqual(await define('id: mine\nextends: gar¦den\n', 'a.markscheme.yaml'), [
      `${FILE} id: garden`,
    ]);
    assert.deepEqual(await define('id: npqsl\nextends: npq¦sl\n', 'b.markscheme.yaml'), [
      'npqsl.yaml id: npqsl',
    ]);
    const criteria = (code: string, tracks: string) =>
      mine(
        `tasks:\n  - id: report\n    criteria:\n      - { code: ${code}, asks: x, tracks: [${tracks}] }\n`,
      );
    assert.deepEqual(await define(criteria('G3', '1.¦a'), 'c.markscheme.yaml'), [
      `${FILE} - asks: Prepare a bed.`,
    ]);
    assert.deepEqual(await define(criteria('G¦3', '1.a, 1.b'), 'd.markscheme.yaml'), [
      `${FILE} - asks: Prepare a bed.`,
      `${FILE} - asks: Choose plants that suit it.`,
    ]);
    assert.deepEqual(
      await define(mine('tasks:\n  - id: report\n    phases: [gr¦ow]\n'), 'e.markscheme.yaml'),
      [`${FILE} - { id: grow, title: Grow, synonyms: [grow] }`],
    );
    const cursor = withCursor(draft('Beans (G¦1).'));
    await workspace.client.open(uriOf('draft.md'), cursor.text);
    const answer = await workspace.client.connection.sendRequest(
      DefinitionRequest.type,
      await at('draft.md', cursor.position),
    );
    assert.ok(answer && !Array.isArray(answer));
    assert.equal(await lineAt(answer.uri, answer.range.start.line), '- code: G1');
  });
});
