import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MarkschemeApi, ReportState } from '../../client/src/api.ts';
import {
  closeEverything,
  inWorkspace,
  markscheme,
  openExample,
  remove,
  show,
  showDraft,
  textOf,
  until,
  write,
} from './workspace.ts';

/** Opens the report of the draft in front, and waits until its page shows where the draft stands. */
async function openReport(api: MarkschemeApi, name: string): Promise<ReportState> {
  await vscode.commands.executeCommand('markscheme.showCoverageReport');
  await until('the report is there', () => (reportOf(api, name)?.verdict ?? '') !== '');
  const report = reportOf(api, name);
  assert.ok(report);
  return report;
}

function reportOf(api: MarkschemeApi, name: string): ReportState | undefined {
  return api.reports.find(({ title, listens }) => listens && title === `Coverage: ${name}`);
}

/** The tabs that are reports. */
function reportTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markscheme.report'),
    );
}

function wordsOver(report: ReportState | undefined): number {
  return Number(/(\d+) words over the limit/.exec(report?.verdict ?? '')?.[1]);
}

describe('the coverage report', () => {
  afterEach(closeEverything);

  it('opens beside the draft, which keeps the focus, and follows the typing', async () => {
    const api = await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    const report = await openReport(api, 'first-draft.md');
    assert.match(
      report.verdict,
      /^\d+ of \d+ tagged, 1 of them with too few words · \d+ words over the limit · no heading names evaluation/,
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
    const [tab] = reportTabs();
    assert.ok((tab?.group.viewColumn ?? 0) > (editor.viewColumn ?? 0));

    const before = wordsOver(report);
    const end = editor.document.lineAt(15).range.end;
    await editor.edit(edit => edit.insert(end, ' Three words more.'));
    await until('they are counted', () => wordsOver(reportOf(api, 'first-draft.md')) === before + 3);
    await vscode.commands.executeCommand('undo');
    await until('and no more', () => wordsOver(reportOf(api, 'first-draft.md')) === before);
  });

  it('is one for each draft', async () => {
    const api = await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    await openReport(api, 'first-draft.md');
    await show(editor.document);
    await openReport(api, 'first-draft.md');
    assert.equal(reportTabs().length, 1);
    await openExample('npqml/draft.md');
    await openReport(api, 'draft.md');
    assert.equal(reportTabs().length, 2);
  });

  it('is of the whole draft, whichever of its files is written in', async () => {
    const api = await markscheme();
    const editor = await openExample('npqh-in-files/task-1/2-implementation.md');
    const before = (await openReport(api, '1-design.md')).verdict;
    await editor.edit(edit =>
      edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n\nOne more.\n'),
    );
    await until('it follows', () => reportOf(api, '1-design.md')?.verdict !== before);
    await vscode.commands.executeCommand('undo');
    await until('and goes back', () => reportOf(api, '1-design.md')?.verdict === before);
  });

  it('says so when a draft that was never saved is closed, and does not bring it back', async () => {
    const api = await markscheme();
    const { document } = await showDraft('plain', 'Two words.');
    const name = document.uri.path.replace(/^.*\//, '');
    await openReport(api, name);
    await show(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the report says so', () =>
      (reportOf(api, name)?.verdict ?? '').startsWith('The draft of this report was closed'),
    );
    const { textDocuments } = vscode.workspace;
    assert.ok(!textDocuments.some(({ uri }) => uri.toString() === document.uri.toString()));
  });

  it('says why there is none when the draft can’t be assessed any more', async () => {
    const api = await markscheme();
    const editor = await showDraft('plain', 'Two words.');
    const name = editor.document.uri.path.replace(/^.*\//, '');
    const { verdict } = await openReport(api, name);
    const line = editor.document.lineAt(2);
    await editor.edit(edit => edit.replace(line.range, '  framework: nothing-of-this-name'));
    await until('it says so', () => /nothing-of-this-name/.test(reportOf(api, name)?.verdict ?? ''));
    await vscode.commands.executeCommand('undo');
    await until('it is back', () => reportOf(api, name)?.verdict === verdict);
  });
});

describe('exporting the coverage report', () => {
  const files = {
    html: 'report.html',
    markdown: 'report.md',
    csv: 'report.csv',
    'csv-criteria': 'criteria.csv',
    json: 'report.json',
  };

  afterEach(async () => {
    await closeEverything();
    for (const path of Object.values(files)) await remove(path);
  });

  it('writes each format', async () => {
    await markscheme();
    await openExample('npqsl/first-draft.md');
    const texts: Record<string, string> = {};
    for (const [format, path] of Object.entries(files)) {
      const to = inWorkspace(path);
      await vscode.commands.executeCommand('markscheme.exportCoverageReport', { format, to: to.toString() });
      texts[format] = await textOf(to);
    }
    assert.match(texts.html ?? '', /^<!DOCTYPE html>[\s\S]*<h2>Coverage map<\/h2>/);
    assert.match(texts.markdown ?? '', /^# Coverage report: NPQSL/);
    assert.match(texts.csv ?? '', /^\uFEFF?path,files,framework,task,verdict,/);
    assert.match(texts['csv-criteria'] ?? '', /,1\.2\.1,criterion,/);
    assert.equal(JSON.parse(texts.json ?? '').draft.framework, 'npqsl');
  });

  it('is of the draft that it is told, whichever is shown', async () => {
    await markscheme();
    await openExample('npqml/draft.md');
    const to = inWorkspace(files.json);
    await vscode.commands.executeCommand('markscheme.exportCoverageReport', {
      format: 'json',
      to: to.toString(),
      uri: inWorkspace('npqsl/draft.md').toString(),
    });
    assert.equal(JSON.parse(await textOf(to)).draft.framework, 'npqsl');
  });

  it('writes over no file before one has said so', async () => {
    await markscheme();
    await openExample('npqsl/first-draft.md');
    await write(files.json, 'Mine.');
    const to = inWorkspace(files.json);
    const exporting = vscode.commands.executeCommand('markscheme.exportCoverageReport', {
      format: 'json',
      to: to.toString(),
    });
    // The question stands until it is answered, or VS Code, which asks nobody in tests, says no by itself.
    await Promise.race([
      Promise.resolve(exporting).catch(() => undefined),
      new Promise(resolve => setTimeout(resolve, 1000)),
    ]);
    assert.equal(await textOf(to), 'Mine.');
    await vscode.commands.executeCommand('workbench.action.closeMessages').then(undefined, () => undefined);
  });

  it('writes over no draft, and over nothing that it leads to, also where the dialog has asked', async () => {
    await write('led-to.json', 'Mine.');
    await write('leading.md', '---\nassessment:\n  framework: npqsl\n---\n\nOne [two](led-to.json).\n');
    const before = await textOf(inWorkspace('leading.md'));
    await markscheme();
    await openExample('leading.md');
    const said: string[] = [];
    const { showSaveDialog, showErrorMessage } = vscode.window;
    try {
      for (const [format, path] of [
        ['json', 'led-to.json'],
        ['markdown', 'leading.md'],
      ]) {
        Object.assign(vscode.window, {
          showSaveDialog: async () => inWorkspace(path ?? ''),
          showErrorMessage: async (message: string) => void said.push(message),
        });
        await vscode.commands.executeCommand('markscheme.exportCoverageReport', { format });
      }
    } finally {
      Object.assign(vscode.window, { showSaveDialog, showErrorMessage });
    }
    assert.equal(await textOf(inWorkspace('led-to.json')), 'Mine.');
    assert.equal(await textOf(inWorkspace('leading.md')), before);
    assert.equal(said.length, 2);
    for (const message of said) assert.match(message, /stays as it is/);
    for (const path of ['led-to.json', 'leading.md']) await remove(path);
  });
});
