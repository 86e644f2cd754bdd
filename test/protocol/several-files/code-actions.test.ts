import assert from 'node:assert/strict';
import { CodeActionRequest } from 'vscode-languageserver-protocol/node';
import { at, FIVE, severalForEach } from './five.ts';

describe('Code actions in a draft in several files', () => {
  const { workspace, uri, write } = severalForEach();

  beforeEach(async () => {
    await write(FIVE);
    await workspace.start();
  });

  it('has fixes that edit the file where the text belongs', async () => {
    for (const [name, text] of Object.entries(FIVE)) await workspace.client.open(uri(name), text);
    await workspace.client.change(uri('text/two.md'), { start: at(2, 0), end: at(2, 23) }, '## More');
    const [missing] = (await workspace.client.diagnostics(uri('main.md'))).filter(
      ({ code }) => code === 'phases/missing',
    );
    assert.ok(missing);
    const actions = await workspace.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uri('main.md') },
      range: missing.range,
      context: { diagnostics: [missing] },
    });
    const edits = Object.fromEntries(
      (actions ?? []).flatMap(action =>
        'edit' in action ? [[action.title, action.edit?.changes ?? {}]] : [],
      ),
    );
    assert.deepEqual(edits['Add a section ‘Implementation’'], {
      // Above the evaluation, and so at the end of the file before it.
      [uri('text/two.md')]: [
        { range: { start: at(5, 0), end: at(5, 0) }, newText: '\n## Implementation\n\n' },
      ],
    });
  });
});
