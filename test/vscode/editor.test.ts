import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, markscheme, showDraft, until } from './workspace.ts';

const TEXT = [
  '## Design',
  '',
  '<!-- criteria: 1.2.1 -->',
  '<!-- criteria: 3.2.b -->',
  'See Annex A for what we found in [the register](register.md).',
  '',
  '## Annex A',
  '',
  'Figures.',
].join('\n');

const lenses = async ({ uri }: vscode.TextDocument) =>
  (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).map(
    ({ command }) => command?.title,
  );

const hints = async (document: vscode.TextDocument) =>
  (
    await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    )
  ).map(({ label }) => label);

const links = async ({ uri }: vscode.TextDocument) =>
  await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);

const folds = async ({ uri }: vscode.TextDocument) =>
  (
    await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri)
  ).filter(({ kind }) => kind === vscode.FoldingRangeKind.Comment);

const outline = async ({ uri }: vscode.TextDocument) =>
  (
    (await vscode.commands.executeCommand<(vscode.DocumentSymbol | undefined)[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    )) ?? []
  ).flatMap(symbol => symbol?.detail ?? []);

async function set(key: string, value: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration('markscheme')
    .update(key, value, vscode.ConfigurationTarget.Workspace);
}

describe('the text of a draft', () => {
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await showDraft('npqsl', TEXT));
    await (await markscheme()).ready();
  });
  after(closeEverything);

  it('has a line above each heading, until that is turned off', async () => {
    const shown = ['11 words · 1.2.1, 3.2.b', '3 words, not counted'];
    await until('they are there', async () => (await lenses(document)).join() === shown.join());
    await set('codeLens', false);
    await until('they are gone', async () => (await lenses(document)).length === 0);
    await set('codeLens', undefined);
    await until('they are back', async () => (await lenses(document)).length === 2);
  });

  it('says what a code is about, where that is turned on', async () => {
    assert.deepEqual(await hints(document), []);
    await set('inlayHints', true);
    await until('it does', async () => (await hints(document)).length === 2);
    assert.deepEqual(await hints(document), ['Causes behind the gaps', 'Communications plan']);
    await set('inlayHints', undefined);
    await until('it does not', async () => (await hints(document)).length === 0);
  });

  it('leads from the name of an annex to it, and leaves other links to VS Code', async () => {
    const lines = document.getText().split('\n');
    const annex = lines.indexOf('## Annex A') + 1;
    const isOurs = ({ target }: vscode.DocumentLink) => target?.fragment === `L${annex}`;
    await until('it does', async () => (await links(document)).some(isOurs));
    const found = await links(document);
    assert.equal(found.filter(isOurs).length, 1);
    assert.ok(found.filter(({ target }) => target?.path.endsWith('register.md')).length <= 1);
    await set('links', false);
    await until('it does not', async () => !(await links(document)).some(isOurs));
    await set('links', undefined);
  });

  it('folds comments in a row, until that is turned off', async () => {
    const first = document.getText().split('\n').indexOf('<!-- criteria: 1.2.1 -->');
    const isFolded = async () =>
      (await folds(document)).some(({ start, end }) => start === first && end === first + 1);
    await until('they can be folded', isFolded);
    await set('folding', false);
    await until('they can’t', async () => !(await isFolded()));
    await set('folding', undefined);
  });

  it('counts the words that are selected in the status bar, and says nothing where none are', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const api = await markscheme();
    const line = document
      .getText()
      .split('\n')
      .findIndex(text => text.startsWith('See Annex A'));
    const annex = document.getText().split('\n').indexOf('Figures.');
    const isSelected = () => /selected$/.test(api.statusBarText ?? '');
    editor.selections = [
      new vscode.Selection(line, 0, line, 'See Annex'.length),
      new vscode.Selection(line, 'See Annex A '.length, line, 'See Annex A for'.length),
    ];
    await until('they are counted', () => / · 3 words selected$/.test(api.statusBarText ?? ''));
    editor.selection = new vscode.Selection(annex, 0, annex, 4);
    await until('an annex is not', () => / · 0 words selected$/.test(api.statusBarText ?? ''));
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await until('nothing is selected', () => !isSelected());
  });

  it('has the words in the outline where that is asked for', async () => {
    const counted = async () => (await outline(document)).includes('11 words');
    assert.equal(await counted(), false);
    await set('outline', true);
    await until('they are there', counted);
    await set('outline', undefined);
    await until('they are gone', async () => !(await counted()));
  });

  it('shows what counts and takes it away again by the same command', async () => {
    await vscode.commands.executeCommand('markscheme.showWhatCounts');
    await vscode.commands.executeCommand('markscheme.showWhatCounts');
    await vscode.commands.executeCommand('markscheme.hideWhatCounts');
  });
});
