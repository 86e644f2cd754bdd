import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, fileOf, markscheme, remove, show, until, write } from './workspace.ts';

/** Words that stand nowhere but in the draft, its name and its settings; the codes and ids are somebody’s own, too. */
const FILE = 'quibblethorpe/zanzimore-academy.md';
const FRAMEWORK = 'quibblethorpe/wexmoor.markscheme.yaml';
const DRAFT = `---
assessment:
  framework: wexmoorframe
  task: pellowtask
  submission: 2026-04-30
---

# Grimblewick narrative

## Fortunately Bramshott

Harkness Ludgrove led it (W1), and TODO Snaresbrook. Write to dorabella@tintagel.sch.uk. [Kettleness](supporting/orlestone.pdf)

<!-- criteria: W2, W9 -->
`;
const OWN_FRAMEWORK = `id: wexmoorframe
name: Wexmoor
title: Wexmoor Programme
codes: listed
citing: anywhere
sources: { V1: Vellacott handbook }
phases: []
tasks:
  - id: pellowtask
    title: Pellow account
    summary: An account for Tregarthen.
    words: { limit: 300 }
    criteria:
      - { code: W1, title: Ludlowe, asks: Leads Ludlowe. }
`;

function copied(): Thenable<string> {
  return vscode.commands.executeCommand<string>('markscheme.copyDiagnostics');
}

describe('diagnostics for a bug report', function () {
  this.timeout(60_000);
  const settings = () => vscode.workspace.getConfiguration('markscheme');
  const set = (name: string, value: unknown) =>
    settings().update(name, value, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    await closeEverything();
    for (const name of ['drafts', 'coveredFrom', 'rules']) await set(name, undefined);
    await remove(FILE);
    await remove(FRAMEWORK);
  });

  it('say what is needed of a draft that is assessed by one of our frameworks', async () => {
    const api = await markscheme();
    await write(FILE, DRAFT.replace('wexmoorframe', 'npqsl').replace('\n  task: pellowtask', ''));
    await set('coveredFrom', 30);
    await set('rules', { 'writing/placeholder': 'error' });
    const { document } = await show(await vscode.workspace.openTextDocument(fileOf(FILE)));
    await until('it is assessed', () => /covered$/.test(api.statusBarText ?? ''));
    await until('there are problems', () => vscode.languages.getDiagnostics(document.uri).length > 3);
    await until('the setting is in force', async () =>
      (await copied()).includes('markscheme.coveredFrom: 30'),
    );
    const text = await copied();
    const { version } = vscode.extensions.getExtension('markscheme.markscheme')?.packageJSON ?? {};
    for (const line of [
      `- Markscheme ${version}`,
      `- VS Code ${vscode.version}, in a browser`,
      typeof process === 'undefined'
        ? '- extension host: web worker'
        : `- extension host: Node ${process.versions.node}`,
      '- running',
      '- framework: npqsl',
      '- sections: 2',
      '- writing/placeholder: 1',
      '- privacy/personal-data: 1',
      '- markscheme.rules: writing/placeholder error',
    ])
      assert.ok(
        text.split('\n').some(each => each.startsWith(line)),
        `${line} in\n${text}`,
      );
    assert.equal(await vscode.env.clipboard.readText(), text);
  });

  it('hold no word of the draft, its framework, its settings and their names', async () => {
    const api = await markscheme();
    await write(FRAMEWORK, OWN_FRAMEWORK);
    await write(FILE, DRAFT);
    await set('drafts', [{ glob: 'quibblethorpe/snodgrass*.md', framework: 'wexmoorframe' }]);
    await set('rules', { 'marplewood/odd': 'off', 'words/near-limit': 'cloughton' });
    const { document } = await show(await vscode.workspace.openTextDocument(fileOf(FILE)));
    await until('it is assessed', () => /\/ 300/.test(api.statusBarText ?? ''));
    await until('there are problems', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    const text = await copied();
    assert.match(text, /^- framework: one of somebody’s own/m);
    assert.match(text, /^- task: one of somebody’s own/m);
    assert.match(text, /^- markscheme\.drafts: a list of 1$/m);
    assert.match(text, /^- markscheme\.rules: words\/near-limit not a level, 1 that are not known$/m);
    const written = `${FILE} ${FRAMEWORK} ${DRAFT} ${OWN_FRAMEWORK} snodgrass marplewood cloughton`;
    // Keys of front matter and framework files that are words of the diagnostics, too.
    const ours = new Set(
      [
        'assessment',
        'code',
        'codes',
        'criteria',
        'framework',
        'limit',
        'markscheme',
        'name',
        'task',
        'tasks',
      ].concat(['submission', 'words', 'yaml']),
    );
    const words = new Set(written.toLowerCase().match(/\p{L}{4,}/gu));
    const found = [...words].filter(word => !ours.has(word) && text.toLowerCase().includes(word));
    assert.deepEqual(found, []);
  });

  it('can be had, and the log be seen, whether or not there is a draft', async () => {
    await vscode.commands.executeCommand('markscheme.showLog');
    assert.match(await copied(), /## Draft\n\n- none\n/);
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
