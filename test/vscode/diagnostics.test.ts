import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openExample, until } from './workspace.ts';

/** What of ours is in the Problems panel for a document. */
function problems({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Markscheme');
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The texts that the problems of a rule mark, in the order of the document. */
function marked(document: vscode.TextDocument, rule: string): string[] {
  return problems(document)
    .filter(problem => ruleOf(problem) === rule)
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({ range }) => document.getText(range));
}

async function open(path: string): Promise<vscode.TextDocument> {
  const { document } = await openExample(path);
  await until('there are problems', () => problems(document).length > 0);
  return document;
}

describe('problems in the first draft', () => {
  afterEach(closeEverything);

  it('stand each at its place', async () => {
    const document = await open('npqsl/first-draft.md');
    const expected: Record<string, string[]> = {
      'front-matter/invalid': ['2025-09-31'],
      'criteria/uncovered': ['npqsl'],
      'criteria/mentioned-only': ['4.2.c'],
      'criteria/unknown-code': ['7.2.1'],
      'criteria/unlisted-code': ['6.2.1'],
      'criteria/other-task': ['6.3.1'],
      'words/over-limit': ['npqsl'],
      'phases/empty': ['## Implementation'],
      'writing/first-person': ['3.2.b'],
      'writing/placeholder': ['[insert figure]'],
      'references/unlisted': ['Guskey (2000)'],
      'references/uncited': ['Leithwood, Harris and Hopkins 2020'],
      'privacy/personal-data': ['T. Ashdown'],
      'disable/unknown-rule': ['writing/plaecholder'],
      'disable/no-reason': ['<!-- markscheme-disable writing/plaecholder -->'],
    };
    for (const [rule, texts] of Object.entries(expected))
      assert.deepEqual(marked(document, rule), texts, rule);
    // The front matter carries no more than three, and the last of them says what is left out.
    const message = problems(document).find(problem => ruleOf(problem) === 'front-matter/invalid')?.message;
    assert.match(message ?? '', /5 more problems .*phases\/missing.*conditions\/unmet.*conditions\/open/);
    const rules = new Set(problems(document).map(ruleOf));
    assert.deepEqual([...rules].sort(), Object.keys(expected).sort());
  });

  it('are there in the small drafts for what can’t be in the same one', async () => {
    assert.deepEqual(marked(await open('npqsl/near-limit.md'), 'words/near-limit'), ['plain']);
    assert.deepEqual(marked(await open('npqsl/unknown-framework.md'), 'front-matter/invalid'), ['npqls']);
  });

  it('go with a quick fix, and come back when it is undone', async () => {
    const document = await open('npqsl/first-draft.md');
    const before = document.getText();
    const names = (text: string) => problems(document).some(({ message }) => message.includes(text));
    const missing = problems(document).find(({ message }) => message.includes('phases/missing'));
    assert.ok(missing);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      missing.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ title }) => title === 'Add a section ‘Evaluation’');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /^## Evaluation$/m);
    await until('the problem has gone', () => !names('phases/missing'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until('the problem is back', () => names('phases/missing'));
  });

  it('follow what is typed', async () => {
    const editor = await openExample('npqsl/first-draft.md');
    const { document } = editor;
    await until('there are problems', () => marked(document, 'criteria/unknown-code').length === 1);
    const at = document.positionAt(document.getText().indexOf('(7.2.1)') + 1);
    await editor.edit(edit => edit.replace(new vscode.Range(at, at.translate(0, 5)), '1.2.d'));
    await until(
      'the unknown code is none any more',
      () => marked(document, 'criteria/unknown-code').length === 0,
    );
    await until('1.2.d is covered', () =>
      problems(document).some(({ message }) => message.startsWith('4 of ')),
    );
    await vscode.commands.executeCommand('undo');
    await until('all is as before', () => marked(document, 'criteria/unknown-code').length === 1);
  });
});
