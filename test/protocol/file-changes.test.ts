import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
  RegistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { byRule, HEAD, pulls } from './drafts.ts';
import { workspaceForEach } from './workspace.ts';

const TEXT = `${HEAD}## Design\n\nSee [the data](data/raw.xlsx) here.\n`;

describe('Files that come and go', () => {
  const workspace = workspaceForEach({});
  const broken = async (is: boolean, version: number) => {
    const uri = workspace.uriOf('draft.md');
    // Each push is of the same version: the newest counts.
    await workspace.client.pushed(
      uri,
      push => push.version === version && byRule(push.diagnostics, 'evidence/broken-link').length > 0 === is,
    );
  };

  it('are heard of from an editor that makes, renames and deletes them', async () => {
    await workspace.start();
    const { fileOperations } = workspace.client.initialized.capabilities.workspace ?? {};
    for (const kind of [fileOperations?.didCreate, fileOperations?.didDelete, fileOperations?.didRename])
      assert.deepEqual(kind?.filters, [{ pattern: { glob: '**/*' } }]);
    const { connection } = workspace.client;
    const uri = workspace.uriOf('draft.md');
    await workspace.client.open(uri, TEXT);
    await broken(true, 1);
    await workspace.write('data/raw.xlsx', 'x');
    await connection.sendNotification(DidCreateFilesNotification.type, {
      files: [{ uri: workspace.uriOf('data/raw.xlsx') }],
    });
    await broken(false, 1);
    const pushes = workspace.client.pushes(uri);
    await rm(join(workspace.folder, 'data'), { recursive: true });
    await connection.sendNotification(DidDeleteFilesNotification.type, {
      files: [{ uri: workspace.uriOf('data') }],
    });
    while (workspace.client.pushes(uri) === pushes) await new Promise(resolve => setTimeout(resolve, 5));
    await workspace.write('data/raw.xlsx', 'x');
    await connection.sendNotification(DidRenameFilesNotification.type, {
      files: [{ oldUri: workspace.uriOf('raw.xlsx'), newUri: workspace.uriOf('data/raw.xlsx') }],
    });
    while (workspace.client.pushes(uri) === pushes + 1) await new Promise(resolve => setTimeout(resolve, 5));
  });

  it('are heard of from an editor that watches them, and those that no draft speaks of change nothing', async () => {
    const globs: unknown[] = [];
    await workspace.start({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    const { connection } = workspace.client;
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { registerOptions } of registrations) globs.push(JSON.stringify(registerOptions ?? null));
    });
    const uri = workspace.uriOf('draft.md');
    await workspace.client.open(uri, TEXT);
    await broken(true, 1);
    while (!globs.some(glob => String(glob).includes('"**/*"')))
      await new Promise(resolve => setTimeout(resolve, 5));
    const pushes = workspace.client.pushes(uri);
    await workspace.write('other.xlsx', 'x');
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: workspace.uriOf('other.xlsx'), type: FileChangeType.Created }],
    });
    await workspace.write('data/raw.xlsx', 'x');
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: workspace.uriOf('data/raw.xlsx'), type: FileChangeType.Created }],
    });
    await broken(false, 1);
    assert.equal(workspace.client.pushes(uri), pushes + 1);
  });

  it('are looked for from the folders around the draft, too, as pandoc does', async () => {
    await workspace.start();
    await workspace.write('data/raw.xlsx', 'x');
    await workspace.write('other.xlsx', 'x');
    const uri = workspace.uriOf('account/parts/draft.md');
    await workspace.client.open(uri, `${HEAD}[a](data/raw.xlsx) [b](other.xlsx) [c](none.xlsx)\n`);
    const diagnostics = await workspace.client.pushed(uri, () => true);
    assert.deepEqual(
      byRule(diagnostics, 'evidence/broken-link').map(({ message }) => /‘(.*?)’/.exec(String(message))?.[1]),
      ['none.xlsx'],
    );
  });
});

describe('Documents that only show a text', () => {
  const workspace = workspaceForEach(pulls);

  it('have no problems: the draft has them', async () => {
    await workspace.start();
    for (const scheme of ['git', 'gitlens', 'vscode-local-history', 'fugitive']) {
      const uri = `${scheme}:${new URL(workspace.uriOf('draft.md')).pathname}`;
      await workspace.client.open(uri, TEXT);
      assert.deepEqual(await workspace.client.diagnostics(uri), [], scheme);
    }
    await workspace.client.open('untitled:Untitled-1', TEXT);
    assert.ok((await workspace.client.diagnostics('untitled:Untitled-1')).length > 0);
  });
});

describe('Broken links of which the client tells by itself', () => {
  const workspace = workspaceForEach({ ...pulls, workspace: { configuration: true } });

  it('are left out by its settings, each kind by its own, and come back with a change of them', async () => {
    const settings: Record<string, unknown> = {};
    const links = async () => {
      const found = byRule(
        await workspace.client.diagnostics(workspace.uriOf('draft.md')),
        'evidence/broken-link',
      );
      return found.map(({ data }) => data.link).join(' ');
    };
    await workspace.start({ initializationOptions: { markdownLinks: 'client' } });
    workspace.client.connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { section: string }[] }) => items.map(({ section }) => settings[section] ?? null),
    );
    await workspace.client.open(workspace.uriOf('draft.md'), `${TEXT}[b](#nowhere)\n`);
    assert.equal(await links(), 'file place');
    for (const [validate, left] of [
      [{ enabled: true, fileLinks: { enabled: 'warning' }, fragmentLinks: { enabled: 'hint' } }, ''],
      [{ enabled: true, fileLinks: { enabled: 'ignore' } }, 'file'],
      [{ enabled: true, fragmentLinks: { enabled: 'ignore' } }, 'place'],
      [{ enabled: false }, 'file place'],
    ] as const) {
      settings['markdown.validate'] = validate;
      await workspace.client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: null,
      });
      let now = await links();
      for (let tries = 0; now !== left && tries < 400; tries++) {
        await new Promise(resolve => setTimeout(resolve, 5));
        now = await links();
      }
      assert.equal(now, left);
    }
  });
});
