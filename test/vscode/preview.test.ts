import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { closeEverything, markscheme, openExample, showDraft, showNew, until } from './workspace.ts';

/** What a preview of a document shows now: as VS Code asks for it, with a parser of the same kind as its own. */
async function previewer(): Promise<(document: vscode.TextDocument) => string> {
  const api = await markscheme();
  const parser = new MarkdownIt({ html: true });
  api.extendMarkdownIt(parser);
  return document =>
    parser.renderer.render(parser.parse(document.getText(), {}), parser.options, {
      currentDocument: document.uri,
      resourceProvider: {},
    });
}

describe('the preview', () => {
  afterEach(closeEverything);

  it('shows the codes of a draft with their wording, and follows the typing', async () => {
    const preview = await previewer();
    const editor = await showDraft('npqsl', 'I asked everybody (1.2.1).');
    const { document } = editor;
    await until('the code is a badge', () =>
      /markscheme-mentioned[^>]+aria-label="1\.2\.1 /.test(preview(document)),
    );
    // Before anybody has said more of it, the badge is where the code is now.
    await editor.edit(edit =>
      edit.insert(document.positionAt(document.getText().indexOf('I asked')), 'In May '),
    );
    assert.match(preview(document), /In May I asked everybody \(<span class="markscheme-code/);
    await editor.edit(edit =>
      edit.insert(
        document.positionAt(document.getText().indexOf('everybody')),
        `${'at length and with care '.repeat(8)}`,
      ),
    );
    await until('it is covered', () => preview(document).includes('markscheme-covered'));
    const code = document.getText().indexOf('1.2.1');
    await editor.edit(edit =>
      edit.replace(new vscode.Range(document.positionAt(code), document.positionAt(code + 5)), 'nothing'),
    );
    await until('there is no badge any more', () => !preview(document).includes('markscheme-code'));
  });

  it('draws the word limit where it falls', async () => {
    const preview = await previewer();
    const { document } = await openExample('npqsl/first-draft.md');
    await until('the limit is there', () => preview(document).includes('Word limit: 5,000 words'));
    assert.equal(preview(document).match(/class="markscheme-limit"/g)?.length, 1);
  });

  it('leaves what is no draft alone', async () => {
    const preview = await previewer();
    const text = '# A letter\n\nAbout 1.2.1. <!-- criteria: 1.2.1 -->\n\n<!-- phase: design -->\n';
    const { document } = await showNew(text);
    const expected = new MarkdownIt({ html: true }).render(text);
    assert.equal(preview(document), expected);
    await showDraft('npqsl', 'I asked everybody (1.2.1).');
    const other = vscode.window.activeTextEditor?.document;
    assert.ok(other);
    await until('the draft has its badge', () => preview(other).includes('markscheme-code'));
    assert.equal(preview(document), expected);
  });

  it('shows nothing of ours where it is turned off', async () => {
    const preview = await previewer();
    const { document } = await showDraft('npqsl', 'I asked everybody (1.2.1).');
    await until('the code is a badge', () => preview(document).includes('markscheme-code'));
    const settings = vscode.workspace.getConfiguration('markscheme');
    await settings.update('preview', false, vscode.ConfigurationTarget.Workspace);
    try {
      assert.ok(!preview(document).includes('markscheme-'));
    } finally {
      await settings.update('preview', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
