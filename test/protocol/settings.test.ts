import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  LogMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { TestClient } from './client.ts';
import { byRule, HEAD, pulls, URI, untagged } from './drafts.ts';
import { workspaceForEach } from './workspace.ts';

describe('Settings', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('weighs a rule by the draft’s status', async () => {
    const rules = { 'writing/placeholder': { outline: 'off', draft: 'information', final: 'error' } };
    client = await TestClient.start({
      capabilities: pulls,
      initializationOptions: { settings: { rules } },
    });
    const severityWith = async (status: string) => {
      const uri = `file:///school/${status}.md`;
      await client.open(uri, `${HEAD.replace('npqsl', `npqsl\n  status: ${status}`)}TODO\n`);
      return byRule(await client.diagnostics(uri), 'writing/placeholder')[0]?.severity;
    };
    assert.equal(await severityWith('outline'), undefined);
    assert.equal(await severityWith('draft'), 3);
    assert.equal(await severityWith('final'), 1);
  });

  it('says in the log what of them can’t be used, and uses the rest', async () => {
    const rules = {
      'writing/placehoder': 'off',
      'criteria/uncovered': 'loud',
      'phases/missing': { draft: 'off', finished: 'hint', final: 3 },
    };
    client = await TestClient.start({ capabilities: pulls });
    const logged: string[] = [];
    client.connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { markscheme: { rules } },
    });
    await client.open(URI, `${HEAD}TODO\n`);
    const diagnostics = await client.diagnostics(URI);
    assert.equal(byRule(diagnostics, 'phases/missing').length, 0);
    assert.equal(byRule(diagnostics, 'criteria/uncovered')[0]?.severity, 3);
    const severities = 'error, warning, information, hint, off';
    assert.deepEqual(logged, [
      'markscheme.rules, ‘writing/placehoder’: there is no such rule; did you mean ‘writing/placeholder’?',
      `markscheme.rules, ‘criteria/uncovered’: "loud" is no severity, so the rule keeps its own; there are: ${severities}`,
      'markscheme.rules, ‘phases/missing’: ‘finished’ is no status; there are: outline, draft, final',
      `markscheme.rules, ‘phases/missing’, ‘final’: 3 is no severity, so the rule keeps its own; there are: ${severities}`,
    ]);
  });

  it('takes settings by notification', async () => {
    client = await TestClient.start();
    await client.open(URI, `${HEAD}## Design\n`);
    await client.pushed(URI, ({ diagnostics }) => byRule(diagnostics, 'phases/missing').length === 1);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { markscheme: { rules: { 'phases/missing': 'off' } } },
    });
    await client.pushed(
      URI,
      ({ diagnostics }) => diagnostics.length > 0 && byRule(diagnostics, 'phases/missing').length === 0,
    );
  });
});

describe('Settings that name drafts', () => {
  const workspace = workspaceForEach(pulls);
  const uri = () => workspace.uriOf('draft.md');

  it('takes a file as a draft that a setting names', async () => {
    await workspace.start({
      initializationOptions: { settings: { drafts: [{ glob: 'essays/*.md', framework: 'npqml' }] } },
    });
    const named = workspace.uriOf('essays/one.md');
    await workspace.client.open(named, '# One\n');
    assert.equal(untagged(await workspace.client.diagnostics(named)).length, 9);
    await workspace.client.open(uri(), '# Two\n');
    assert.deepEqual(await workspace.client.diagnostics(uri()), []);
  });
});
