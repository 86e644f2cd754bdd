import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MarkschemeApi } from '../../client/src/api.ts';
import {
  closeEverything,
  fileOf,
  markscheme,
  openExample,
  remove,
  textOf,
  until,
  write,
} from './workspace.ts';

const FOLDER = 'renamed';
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const main = (parts: string) =>
  `---\nassessment:\n  framework: npqsl\n  parts: ${parts}\n---\n\n# Reading\n\nSee [the data](data/raw.md).\n`;

/** Renames as the Explorer does: with all that takes part in it, in one step of undo. */
async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(fileOf(`${FOLDER}/${from}`), fileOf(`${FOLDER}/${to}`));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** A file’s text in the editor, or else on disk. */
async function textIn(path: string): Promise<string> {
  const uri = fileOf(`${FOLDER}/${path}`);
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  return open?.getText() ?? (await textOf(uri));
}

/** The report of a draft whose page is on the screen. */
function reportOf(api: MarkschemeApi, name: string) {
  return api.reports.find(({ title, listens }) => listens && title === `Coverage: ${name}`);
}

/** What is said to be wrong with names of files, in whichever file. */
function faults(): string[] {
  return vscode.languages
    .getDiagnostics()
    .filter(([{ path }]) => path.includes(`/${FOLDER}/`))
    .flatMap(([{ path }, diagnostics]) =>
      diagnostics
        .filter(({ message }) => message.startsWith('There is no file'))
        .map(
          ({ range, message }) => `${path.replace(/^.*\//, '')}:${range.start.line}: ${message.slice(0, 30)}`,
        ),
    );
}

describe('when files are renamed', () => {
  let api: MarkschemeApi;
  const counted = () => Number(/[\d,]+(?= \/)/.exec(api.statusBarText ?? '')?.[0].replace(',', ''));

  beforeEach(async () => {
    api = await markscheme();
    await write(`${FOLDER}/main.md`, main('[one.md, texts/two.md]'));
    await write(`${FOLDER}/one.md`, `## Design\n\n${words(50)}\n`);
    await write(`${FOLDER}/texts/two.md`, `## Evaluation\n\n${words(30)} [data](../data/raw.md)\n`);
    await write(`${FOLDER}/data/raw.md`, 'Numbers.\n');
    await openExample(`${FOLDER}/main.md`);
    // Heading, link and text: 1 + 3, 1 + 50, 1 + 31.
    await until('all is counted', () => counted() === 87);
  });

  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(fileOf(FOLDER), { recursive: true });
  });

  it('a part is followed in the list of parts, in the same step of undo', async () => {
    await rename('one.md', 'first part.md');
    assert.match(await textIn('main.md'), /parts: \[first part\.md, texts\/two\.md\]/);
    await until('nothing is missing', () => counted() === 87 && faults().length === 0);
    assert.ok(!/missing/.test(api.statusBarText ?? ''));
  });

  it('a folder with a part is followed, and so are the links from there', async () => {
    await rename('texts', 'chapters/all');
    assert.match(await textIn('main.md'), /parts: \[one\.md, chapters\/all\/two\.md\]/);
    assert.match(await textIn('chapters/all/two.md'), /\[data\]\(\.\.\/\.\.\/data\/raw\.md\)/);
    await until('nothing is missing', () => counted() === 87);
  });

  it('the folder that holds all of them changes nothing in them', async () => {
    await vscode.commands.executeCommand('markscheme.showCoverageReport');
    await until('the report is there', () => (reportOf(api, 'main.md')?.verdict ?? '') !== '');
    const before = await textIn('main.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileOf(FOLDER), fileOf('moved'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await textOf(fileOf('moved/main.md')), before);
    await openExample('moved/main.md');
    await until('all is counted', () => counted() === 87);
    assert.equal(api.reports.length, 1);
    await until(
      'the report is of it',
      () => !/was deleted/.test(reportOf(api, 'main.md')?.verdict ?? 'was deleted'),
    );
    await vscode.workspace.fs.rename(fileOf('moved'), fileOf(FOLDER));
  });

  it('a supporting document is followed by the links of every part', async () => {
    await rename('data/raw.md', 'raw data (1).md');
    assert.match(await textIn('main.md'), /\[the data\]\(raw%20data%20%281%29\.md\)/);
    assert.match(await textIn('texts/two.md'), /\[data\]\(\.\.\/raw%20data%20%281%29\.md\)/);
  });

  it('the list in markscheme.yaml follows', async () => {
    await write(`${FOLDER}/main.md`, main('[]').replace('  parts: []\n', ''));
    await write(
      `${FOLDER}/markscheme.yaml`,
      'framework: npqsl\nfiles:\n  - main.md\n  - one.md # the first\n',
    );
    await until('they are one draft', () => counted() === 55);
    await rename('one.md', 'uno.md');
    assert.match(await textIn('markscheme.yaml'), /- uno\.md # the first/);
    await until('nothing is missing', () => counted() === 55 && faults().length === 0);
  });

  it('the open report stays with a draft that is renamed, and so do its own links', async () => {
    await vscode.commands.executeCommand('markscheme.showCoverageReport');
    await until('the report is there', () => (reportOf(api, 'main.md')?.verdict ?? '') !== '');
    const verdict = reportOf(api, 'main.md')?.verdict;
    await rename('main.md', 'drafts/account.md');
    await until('it has the new name', () => reportOf(api, 'account.md')?.verdict === verdict);
    assert.equal(api.reports.length, 1);
    const text = await textIn('drafts/account.md');
    assert.match(text, /parts: \[\.\.\/one\.md, \.\.\/texts\/two\.md\]/);
    assert.match(text, /\[the data\]\(\.\.\/data\/raw\.md\)/);
    await openExample(`${FOLDER}/drafts/account.md`);
    await until('all is counted', () => counted() === 87);
  });

  it('a part that is deleted is said to be missing, where it is named and where the figures are', async () => {
    await openExample(`${FOLDER}/one.md`);
    await openExample(`${FOLDER}/main.md`);
    await vscode.commands.executeCommand('markscheme.showCoverageReport');
    await until('the report is there', () => (reportOf(api, 'main.md')?.verdict ?? '') !== '');
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(fileOf(`${FOLDER}/one.md`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the status bar says so', () => /part one\.md is missing/.test(api.statusBarText ?? ''));
    await until('the list says so', () =>
      faults().some(fault => /^main\.md:3: There is no file ‘one\.md’/.test(fault)),
    );
    await until('the report says so', () =>
      /^Part ‘one\.md’ is missing · /.test(reportOf(api, 'main.md')?.verdict ?? ''),
    );
    await write(`${FOLDER}/one.md`, `## Design\n\n${words(50)}\n`);
    await until('it is back', () => counted() === 87 && !/missing/.test(api.statusBarText ?? ''));
  });

  it('a part that is renamed outside VS Code is said to be missing', async () => {
    await vscode.workspace.fs.rename(fileOf(`${FOLDER}/one.md`), fileOf(`${FOLDER}/uno.md`));
    await until('the status bar says so', () => /part one\.md is missing/.test(api.statusBarText ?? ''));
    assert.match(await textIn('main.md'), /parts: \[one\.md/);
  });

  it('the report of a draft that is gone says what became of it', async () => {
    await vscode.commands.executeCommand('markscheme.showCoverageReport');
    await until('the report is there', () => (reportOf(api, 'main.md')?.verdict ?? '') !== '');
    await remove(`${FOLDER}/main.md`);
    // As long as its text is in an editor it can be assessed, and saved again.
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    const own = tabs.filter(({ input }) => input instanceof vscode.TabInputText);
    assert.ok(await vscode.window.tabGroups.close(own));
    await until('it says so', () =>
      /^main\.md was deleted, or renamed outside VS Code\./.test(reportOf(api, 'main.md')?.verdict ?? ''),
    );
  });

  it('a framework file goes on being one as long as its name is that of one', async () => {
    await write(
      `${FOLDER}/mine.markscheme.yaml`,
      'id: mine-only\nname: Mine\ntitle: Mine alone\nextends: npqsl\n',
    );
    await write(`${FOLDER}/other.md`, '---\nassessment:\n  framework: mine-only\n---\n\nOne two.\n');
    await openExample(`${FOLDER}/other.md`);
    await until('it is assessed', () => /^2 \/ /.test(api.statusBarText ?? ''));
    const before = api.statusBarText;
    await rename('mine.markscheme.yaml', 'yours.markscheme.yaml');
    await openExample(`${FOLDER}/main.md`);
    await until('the other one is shown', () => counted() === 87);
    await openExample(`${FOLDER}/other.md`);
    await until('it is assessed as before', () => api.statusBarText === before);
  });
});
