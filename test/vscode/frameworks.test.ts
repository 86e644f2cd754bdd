import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fileOf, markscheme, remove, show, until, write } from './workspace.ts';

const FILE = 'garden.markscheme.yaml';
const GARDEN = `id: garden
title: The school garden
tasks:
  - id: report
    title: Report
    criteria:
      - code: G1
        asks: Says what was planted, and why there.
      - code: G2
        asks: Says who did what.
`;
const draft = (text: string) => `---\nassessment:\n  framework: garden\n---\n\n# Report\n\n${text}\n`;

const ours = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Markscheme');
async function open(path: string): Promise<vscode.TextEditor> {
  const editor = await show(await vscode.workspace.openTextDocument(fileOf(path)));
  await (await markscheme()).ready();
  return editor;
}

/** Opens the framework file, and waits until VS Code has what was written to it: it keeps documents for a while. */
async function openGarden(text = GARDEN): Promise<vscode.TextEditor> {
  const editor = await open(FILE);
  await until('the file has been read anew', () => editor.document.getText() === text);
  return editor;
}

/** Puts a text in place of another, as somebody would who types. */
async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, from);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  await editor.edit(edit => edit.replace(range, to));
}

function placeOf({ document }: vscode.TextEditor, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + 1);
}

describe('framework files', () => {
  beforeEach(() => write(FILE, GARDEN));
  afterEach(async () => {
    await closeEverything();
    for (const path of [FILE, ...[0, 1, 2, 3].map(number => `garden-${number}.md`)]) await remove(path);
  });

  it('are checked as they are typed, each finding once', async () => {
    const editor = await openGarden();
    const { uri } = editor.document;
    await replace(editor, 'title: Report', 'titel: Report');
    await until('there is a problem', () => ours(uri).length > 0);
    assert.deepEqual(
      ours(uri).map(({ message, range }) => [message, editor.document.getText(range)]),
      [['There is no key ‘titel’ here; did you mean ‘title’?', 'titel']],
    );
    await vscode.commands.executeCommand('undo');
    await until('it has gone', () => ours(uri).length === 0);
  });

  it('are checked although nobody has opened them, and not twice when somebody does', async () => {
    const uri = fileOf(FILE);
    const broken = GARDEN.replace('asks: Says who', 'aks: Says who');
    await write(FILE, broken);
    await (await markscheme()).ready();
    await until('there are problems', () => ours(uri).length === 2);
    const editor = await openGarden(broken);
    // Somebody types, so that what is found is of the text in the editor.
    await replace(editor, 'title: Report', 'titel: Report');
    await until('the new one is there', () => ours(uri).some(({ message }) => message.includes('‘titel’')));
    assert.equal(ours(uri).length, 3);
  });

  it('are in force as they are typed', async () => {
    await write('garden-0.md', draft('Beans.'));
    const { document } = await open('garden-0.md');
    const says = (start: string) => ours(document.uri).some(({ message }) => message.startsWith(start));
    await until('both criteria are uncovered', () => says('No criterion is tagged yet: there are 2 '));
    const editor = await openGarden();
    await replace(editor, 'Says who did what.\n', 'Says who did what.\n      - { code: G3, asks: More. }\n');
    await until('there are three', () => says('No criterion is tagged yet: there are 3 '));
    await vscode.commands.executeCommand('undo');
    await until('there are two again', () => says('No criterion is tagged yet: there are 2 '));
  });

  it('are completed, hovered and outlined', async () => {
    const editor = await openGarden();
    const { uri } = editor.document;
    await replace(editor, '    title: Report\n', '    title: Report\n    wo\n');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      placeOf(editor, 'wo\n').translate(0, 1),
    );
    assert.ok(list.items.some(({ label, insertText }) => label === 'words' && insertText !== undefined));
    await vscode.commands.executeCommand('undo');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      placeOf(editor, 'criteria'),
    );
    assert.match(
      hovers
        .flatMap(({ contents }) => contents)
        .map(content => (typeof content === 'string' ? content : content.value))
        .join(),
      /criteria.*a list/,
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.deepEqual(
      symbols
        .find(({ name }) => name === 'tasks')
        ?.children[0]?.children[0]?.children.map(({ name }) => name),
      ['G1', 'G2'],
    );
  });

  it('give a criterion another code in every draft, which can be undone', async () => {
    await write('garden-1.md', draft('Beans (G1) and <!-- criteria: G1, G2 --> peas.'));
    await write('garden-2.md', draft('Kale (G1).'));
    const open1 = await open('garden-1.md');
    const editor = await openGarden();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      placeOf(editor, 'G1'),
      'G10',
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path.replace(/.*\//, ''))
        .sort(),
      ['garden-1.md', 'garden-2.md', FILE],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const other = await vscode.workspace.openTextDocument(fileOf('garden-2.md'));
    const texts = () => [editor.document, open1.document, other].map(document => document.getText());
    const after = [
      GARDEN.replace('G1', 'G10'),
      draft('Beans (G10) and <!-- criteria: G10, G2 --> peas.'),
      draft('Kale (G10).'),
    ];
    assert.deepEqual(texts(), after);
    // One step of undo takes it back in all of them.
    await show(editor.document);
    await vscode.commands.executeCommand('undo');
    const before = after.map(text => text.replaceAll('G10', 'G1'));
    await until('all is as before', () => texts().every((text, index) => text === before[index]));
  });

  it('are where a setting says', async () => {
    const name = 'schemes/garden.yaml';
    const settings = vscode.workspace.getConfiguration('markscheme');
    await write(name, GARDEN.replace('title: Report', 'titel: Report'));
    const editor = await open(name);
    const { uri } = editor.document;
    assert.equal(ours(uri).length, 0);
    try {
      await settings.update('frameworks', 'schemes/*.yaml', vscode.ConfigurationTarget.Workspace);
      await until('there is a problem', () => ours(uri).length === 1);
      await replace(editor, 'titel: Report', 'title: Report');
      await until('it has gone', () => ours(uri).length === 0);
    } finally {
      await settings.update('frameworks', undefined, vscode.ConfigurationTarget.Workspace);
      await closeEverything();
      await remove(name);
    }
    const draft = await open(FILE);
    await replace(draft, 'title: Report', 'titel: Report');
    await until('the file of the usual name is one again', () => ours(draft.document.uri).length === 1);
  });

  it('leave renaming headings to whoever does that', async () => {
    await write('garden-3.md', draft('Beans (G1).'));
    const editor = await open('garden-3.md');
    const place = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      editor.document.uri,
      placeOf(editor, 'G1'),
    );
    assert.equal(place.placeholder, 'G1');
    // The Markdown extension answers with an error until it has read the document.
    await until('the heading can be renamed', () =>
      vscode.commands
        .executeCommand<{ placeholder: string } | undefined>(
          'vscode.prepareRename',
          editor.document.uri,
          placeOf(editor, 'Report'),
        )
        .then(
          heading => heading?.placeholder === 'Report',
          () => false,
        ),
    );
  });
});
