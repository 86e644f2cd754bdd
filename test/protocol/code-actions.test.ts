import assert from 'node:assert/strict';
import { CodeActionRequest, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { applyEdits, TestClient } from './client.ts';
import { byRule, HEAD, marked, pulls, URI, untagged } from './drafts.ts';

describe('Code actions', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ capabilities: pulls });
  });
  afterEach(() => client.stop());

  it('inserts a missing section before the references', async () => {
    const text = `${HEAD}## Design\n\nDone.\n\n## Implementation\n\nDone.\n\n## References\n\nKotter (1995).\n`;
    await client.open(URI, text);
    const diagnostics = await client.diagnostics(URI);
    const [missing] = byRule(diagnostics, 'phases/missing');
    assert.ok(missing);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: missing.range,
      context: { diagnostics: [missing] },
    });
    const action = actions?.find(({ title }) => title === 'Add a section ‘Evaluation’');
    assert.ok(action && 'edit' in action && action.edit?.changes);
    const fixed = applyEdits(text, action.edit.changes[URI] ?? []);
    assert.equal(fixed, text.replace('## References', '## Evaluation\n\n## References'));
  });

  it('silences a problem where it stands, by a fix that can be undone', async () => {
    const text = `${HEAD}## Design\n\nWe met TODO there.\n\nTODO\n`;
    await client.open(URI, text);
    const [first, second] = byRule(await client.diagnostics(URI), 'writing/placeholder');
    assert.ok(first && second);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: first.range,
      context: { diagnostics: [first] },
    });
    assert.deepEqual(
      actions?.map(({ title }) => title),
      ['Ignore this here… (writing/placeholder)'],
    );
    const [action] = actions ?? [];
    assert.ok(action && 'edit' in action && action.edit?.changes);
    const comment = '<!-- markscheme-disable writing/placeholder: why? -->';
    assert.equal(
      applyEdits(text, action.edit.changes[URI] ?? []),
      text.replace('We met', `${comment}\nWe met`),
    );
    const place = { line: 6, character: 0 };
    await client.change(URI, { start: place, end: place }, `${comment}\n`);
    const after = await client.diagnostics(URI);
    assert.deepEqual(
      byRule(after, 'writing/placeholder').map(({ range }) => range.start.line),
      [9],
    );
    assert.equal(byRule(after, 'disable/no-reason').length, 1);
    await client.change(
      URI,
      { start: { line: 6, character: 46 }, end: { line: 6, character: 50 } },
      'a quotation',
    );
    assert.equal(byRule(await client.diagnostics(URI), 'disable/no-reason').length, 0);
  });

  it('offers no silence for what is missing, and corrects a rule’s name in such a comment', async () => {
    const text = `${HEAD}<!-- markscheme-disable writing/placehoder: quoted -->\n\nTODO\n`;
    await client.open(URI, text);
    const diagnostics = await client.diagnostics(URI);
    const ask = (diagnostic: Diagnostic | undefined) => {
      assert.ok(diagnostic);
      return client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: URI },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      });
    };
    const missing = await ask(byRule(diagnostics, 'phases/missing')[0]);
    assert.ok(missing?.every(({ title }) => !title.startsWith('Ignore this here')));
    const [unknown] = byRule(diagnostics, 'disable/unknown-rule');
    assert.equal(unknown && marked(text, unknown), 'writing/placehoder');
    assert.deepEqual(
      (await ask(unknown))?.map(({ title }) => title),
      ['Change to ‘writing/placeholder’'],
    );
  });

  it('offers the criterion in place of the stand-in that stepped back for it', async () => {
    const text = `${HEAD}## Design\n\nSee (1.2.a) here.\n`;
    await client.open(URI, text);
    const [unknown] = byRule(await client.diagnostics(URI), 'criteria/unknown-code');
    assert.ok(unknown);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: unknown.range,
      context: { diagnostics: [unknown] },
    });
    const [action] = actions ?? [];
    assert.ok(action && 'edit' in action && action.edit?.changes);
    assert.equal(applyEdits(text, action.edit.changes[URI] ?? []), text.replace('1.2.a', '1.2.1'));
  });

  it('makes places for all uncovered criteria at once, where there are many', async () => {
    const text = `${HEAD}## Evaluation\n\nDone.\n\n## Reading list\n\nA book.\n`;
    await client.open(URI, text);
    const diagnostics = await client.diagnostics(URI);
    const home = byRule(diagnostics, 'criteria/uncovered');
    const range = home[0]?.range;
    assert.ok(range);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: home },
    });
    assert.deepEqual(
      actions?.map(({ title }) => title),
      [
        'Add an empty paragraph for 1.2.1 at the end of ‘Evaluation’',
        'Add an empty paragraph for 1.2.b at the end of ‘Evaluation’',
        'Add an empty paragraph for 1.2.c at the end of ‘Evaluation’',
        'Add empty paragraphs for all 18 criteria that are not tagged yet at the end of ‘Evaluation’',
      ],
    );
    const all = actions?.at(-1);
    assert.ok(all && 'edit' in all && all.edit?.changes);
    const fixed = applyEdits(text, all.edit.changes[URI] ?? []);
    assert.equal(fixed.match(/<!-- criteria: /g)?.length, 18);
    assert.ok(fixed.indexOf('6.2.c') < fixed.indexOf('## Reading list'));
  });

  it('makes a place for an uncovered criterion', async () => {
    const text = `${HEAD}## Evaluation\n\nDone.\n`;
    await client.open(URI, text);
    const diagnostics = await client.diagnostics(URI);
    const [uncovered] = byRule(diagnostics, 'criteria/uncovered');
    assert.ok(uncovered);
    assert.ok(untagged(diagnostics).includes('1.2.b'));
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range: uncovered.range,
      context: { diagnostics: [uncovered] },
    });
    const action = actions?.find(({ title }) => title.startsWith('Add an empty paragraph for 1.2.b'));
    assert.ok(action && 'edit' in action && action.edit?.changes);
    assert.equal(
      applyEdits(text, action.edit.changes[URI] ?? []),
      `${text}\n<!-- criteria: 1.2.b -->\n[Write about 1.2.b, Data that is worth gathering here]\n\n`,
    );
  });
});
