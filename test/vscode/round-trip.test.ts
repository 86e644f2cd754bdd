import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, inWorkspace, markscheme, remove, show, textOf, until, write } from './workspace.ts';

/** A mark scheme as a provider’s page might have it, in our own words. */
const SCHEME = `<h2>Area 6</h2>
<table>
  <tr><th>No.</th><th>What is assessed</th><th>Marks</th></tr>
  <tr><td>6. 2. 1</td><td>Chooses training that is known to work and says how it was known.</td><td>2</td></tr>
  <tr><td>6.2.2</td><td>Lets colleagues lead a part of the project.</td><td>2</td></tr>
</table>
`;
const DRAFT = `---
assessment:
  framework: npqsl
---

# Design

${'I asked each colleague what would help and tried it with them for a term. '.repeat(4)}(6.2.2)

They led the second half. <!-- criteria: 6.2.2 -->
`;

/** The report of the draft in front, as it is exported. */
async function reportText(): Promise<string> {
  const to = inWorkspace('mine-report.md');
  await remove('mine-report.md');
  await vscode.commands.executeCommand('markscheme.exportCoverageReport', {
    format: 'markdown',
    to: to.toString(),
  });
  return textOf(to);
}

describe('a mark scheme', () => {
  afterEach(async () => {
    await closeEverything();
    for (const path of ['scheme.html', 'npqsl.markscheme.yaml', 'mine.md', 'mine-report.md'])
      await remove(path);
  });

  it('is imported, corrected, renamed, and stands in the report', async () => {
    const api = await markscheme();
    await write('scheme.html', SCHEME);
    await write('mine.md', DRAFT);
    const draft = await show(await vscode.workspace.openTextDocument(inWorkspace('mine.md')));
    const labels = async () => (await api.tree()).flatMap(area => area.children.map(({ label }) => label));

    const file = await vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.importMarkScheme', {
      uri: inWorkspace('scheme.html'),
      framework: 'npqsl',
      confirm: false,
    });
    assert.ok(file);
    await show(draft.document);
    await until('the view has both', async () => {
      const all = await labels();
      return all.some(label => label.startsWith('6.2.1 ')) && all.some(label => label.startsWith('6.2.2 '));
    });

    // Corrected as it is typed: the hover on the citation shows it, saved or not.
    const framework = await show(await vscode.workspace.openTextDocument(file));
    const at = framework.document.getText().indexOf('a part of the project');
    const [start, end] = [at, at + 'a part of the project'.length].map(offset =>
      framework.document.positionAt(offset),
    );
    assert.ok(at > 0 && start && end);
    await framework.edit(edit => edit.replace(new vscode.Range(start, end), 'one half of the project'));
    const cited = draft.document.positionAt(draft.document.getText().indexOf('6.2.2') + 1);
    await until('the hover has the corrected wording', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        draft.document.uri,
        cited,
      );
      const shown = hovers.flatMap(({ contents }) =>
        contents.map(content => (typeof content === 'string' ? content : content.value)),
      );
      return shown.some(text => text.includes('one half of the project'));
    });

    // Another number, from the draft’s side: in the framework and at both citations.
    const rename = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      draft.document.uri,
      cited,
      '6.2.3',
    );
    assert.ok(await vscode.workspace.applyEdit(rename));
    assert.equal(draft.document.getText(), DRAFT.replaceAll('6.2.2', '6.2.3'));
    assert.match(framework.document.getText(), /code: "?6\.2\.3"?\n/);

    await show(draft.document);
    await until('the report has it', async () => (await reportText()).includes('6.2.3'));
    const report = await reportText();
    assert.match(report, /6\.2\.3[^\n]*(?:one half of the project|Lets colleagues lead)/);
    assert.match(report, /official/i);
  });
});
