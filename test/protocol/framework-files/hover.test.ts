import assert from 'node:assert/strict';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import { FILE, GARDEN, gardenForEach } from './garden.ts';

describe('Hover in framework files', () => {
  const { workspace, at, openAt } = gardenForEach();

  it('say what a key is for, and what a code, number or id stands for', async () => {
    await workspace.start();
    const hover = async (text: string) => {
      const position = await openAt(text);
      const answer = await workspace.client.connection.sendRequest(
        HoverRequest.type,
        await at(FILE, position),
      );
      return JSON.stringify(answer?.contents ?? null);
    };
    assert.match(await hover(GARDEN.replace('words:', 'wor¦ds:')), /words.*a table of keys and values/);
    assert.match(await hover(GARDEN.replace('limit:', 'li¦mit:')), /The most words that may be submitted/);
    assert.match(await hover(GARDEN.replace('[1.b]', '[1.¦b]')), /Choose plants that suit it/);
    assert.match(
      await hover(GARDEN.replace('code: G1', 'code: G¦1')),
      /what was planted.*1.b: Choose plants/,
    );
    assert.match(await hover(GARDEN.replace('areas: [1, 2]', 'areas: [¦1, 2]')), /SOIL.*Soil and plants/);
    assert.match(await hover('id: npqsl\nextends: npq¦sl\n'), /NPQSL.*comes with Markscheme/);
    assert.equal(await hover(GARDEN.replace('The school', 'The sch¦ool')), 'null');
  });
});
