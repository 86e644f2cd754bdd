import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleFiles } from '../../client/src/commands/open-sample.ts';
import { closeEverything, fileOf, markscheme, remove, textOf, until, write } from './workspace.ts';

interface Step {
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
  readonly completionEvents: readonly string[];
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('markscheme.markscheme');
  if (!found) throw new Error('Markscheme is not installed.');
  return found;
}

function openSample(folder: vscode.Uri): Thenable<vscode.Uri | undefined> {
  return vscode.commands.executeCommand('markscheme.openSample', { folder });
}

describe('the sample project', () => {
  after(async () => {
    await closeEverything();
    for (const name of ['markscheme-sample', 'markscheme-sample-2'])
      await vscode.workspace.fs.delete(fileOf(name), { recursive: true });
  });

  it('is copied into a folder of its own, and opened as a draft', async () => {
    const draft = await openSample(fileOf(''));
    assert.ok(draft);
    assert.match(draft.path, /\/markscheme-sample\/first-draft\.md$/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft.toString());
    const api = await markscheme();
    await until('it is assessed', () => api.statusBarText?.includes('5,000 words') ?? false);
    for (const name of sampleFiles) {
      const ours = vscode.Uri.joinPath(extension().extensionUri, 'examples', 'npqsl', name);
      assert.equal(await textOf(fileOf(`markscheme-sample/${name}`)), await textOf(ours), name);
    }
  });

  it('leaves what is there as it is', async () => {
    await write('markscheme-sample/first-draft.md', 'Mine.');
    const draft = await openSample(fileOf(''));
    assert.ok(draft?.path.endsWith('/markscheme-sample-2/first-draft.md'));
    assert.equal(await textOf(fileOf('markscheme-sample/first-draft.md')), 'Mine.');
  });

  it('leaves nothing behind where it can’t be written', async () => {
    await write('no-folder', 'A file, so nothing can stand in it.');
    try {
      assert.equal(await openSample(fileOf('no-folder')), undefined);
      assert.equal(await textOf(fileOf('no-folder')), 'A file, so nothing can stand in it.');
    } finally {
      await remove('no-folder');
    }
  });
});

describe('the walkthrough', () => {
  const [walkthrough] = extension().packageJSON.contributes.walkthroughs;
  const steps: readonly Step[] = walkthrough.steps;

  it('has pictures that are there, each with a text for those who can’t see it', async () => {
    assert.ok(steps.length >= 5);
    for (const { media } of steps) {
      for (const path of Object.values(media.image)) {
        const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, path));
        assert.ok(size > 0 && size < 120_000, `${path}: ${size} bytes`);
      }
      assert.ok(media.altText.length > 40 && !media.altText.startsWith('%'), media.altText);
    }
  });

  it('has buttons and events for commands that there are', async () => {
    await markscheme();
    const known = new Set(await vscode.commands.getCommands());
    const named = steps.flatMap(({ description, completionEvents }) => [
      ...[...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command),
      ...completionEvents.flatMap(event => /^onCommand:(.+)$/.exec(event)?.[1] ?? []),
    ]);
    assert.ok(named.length >= 8);
    assert.deepEqual(
      named.filter(command => !known.has(command)),
      [],
    );
  });

  it('opens', async () => {
    await vscode.commands.executeCommand('markscheme.getStarted');
    await until('its tab is there', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => /Welcome|Walkthrough|Get started/i.test(label)),
      ),
    );
    await closeEverything();
  });
});
