import assert from 'node:assert/strict';
import JSZip from 'jszip';
import * as vscode from 'vscode';
import { notesText } from '../../client/src/commands/last-export.ts';
import { closeEverything, inWorkspace, openExample, remove, until, write } from './workspace.ts';

/** A picture of one pixel. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

async function exportTo(target: string, more: Readonly<Record<string, unknown>> = {}) {
  return vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.exportForSubmission', {
    layout: 'account',
    target: inWorkspace(target),
    ...more,
  });
}

async function partsOf(uri: vscode.Uri | undefined): Promise<JSZip> {
  assert.ok(uri);
  return JSZip.loadAsync(await vscode.workspace.fs.readFile(uri));
}

async function textIn(uri: vscode.Uri | undefined): Promise<string> {
  const xml = (await (await partsOf(uri)).file('word/document.xml')?.async('string')) ?? '';
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
}

async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** Runs something while a dialogue or list is answered by a function of the test. */
async function instead<Name extends keyof typeof vscode.window, Result>(
  name: Name,
  answer: (...asked: readonly unknown[]) => unknown,
  run: () => Thenable<Result>,
): Promise<Result> {
  const original = vscode.window[name];
  Object.assign(vscode.window, { [name]: async (...asked: readonly unknown[]) => answer(...asked) });
  try {
    return await run();
  } finally {
    Object.assign(vscode.window, { [name]: original });
  }
}

/** Runs an export of which is asked before that criteria have no tagged passage. */
function anyway<Result>(run: () => Thenable<Result>): Promise<Result> {
  const choose = (_question: unknown, options: unknown) =>
    typeof options === 'object' && options !== null && 'detail' in options ? 'Export Anyway' : undefined;
  return instead('showWarningMessage', choose, run);
}

describe('exporting for submission', () => {
  afterEach(async () => {
    await closeEverything();
    for (const path of ['handed-in.docx', 'handed-in.md', 'with-picture.md', 'picture.png'])
      await remove(path);
  });

  it('writes a Word document of the draft as it stands in the editor', async () => {
    await write('handed-in.md', '---\nassessment:\n  framework: npqsl\n---\n\n# Mine\n\nOne two. (1.2.1)\n');
    const editor = await openExample('handed-in.md');
    await editor.edit(edit =>
      edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nTyped since.\n'),
    );
    const made = await anyway(() => exportTo('handed-in.docx', { mappingTable: true }));
    const text = await textIn(made);
    assert.match(text, /Word count: 6 /);
    assert.match(text, /One two\. \(1\.2\.1\)\nTyped since\./);
    assert.match(text, /Mapping of criteria/);
    const left = await vscode.workspace.fs.readDirectory(inWorkspace(''));
    assert.deepEqual(
      left.filter(([name]) => name.includes('.part')),
      [],
    );
  });

  it('prints each criterion of an example, with images from beside the draft', async () => {
    const picture = Uint8Array.from(atob(PICTURE), character => character.charCodeAt(0));
    await vscode.workspace.fs.writeFile(inWorkspace('picture.png'), picture);
    await write(
      // Another name: VS Code still has the last test's document, which follows its file in its own time.
      'with-picture.md',
      '---\nassessment:\n  framework: npqsl\n---\n\n# Mine\n\n![A dot](picture.png) (1.2.1)\n\n![Gone](../../gone.png)\n',
    );
    await openExample('with-picture.md');
    const made = await anyway(() => exportTo('handed-in.docx', { layout: 'by-criterion' }));
    assert.match(await textIn(made), /1\.2\.1 {2}Causes behind the gaps[\s\S]*Further passages/);
    const media = Object.keys((await partsOf(made)).files).filter(name => name.startsWith('word/media/'));
    assert.equal(media.filter(name => name.endsWith('.png')).length, 1);
  });

  it('asks before it writes a document without what a comment swallows', async () => {
    await write('handed-in.md', '---\nassessment:\n  framework: npqsl\n---\n\nKept.\n\n<!-- note\n\nLost.\n');
    const editor = await openExample('handed-in.md');
    const asked: string[] = [];
    const exportAnd = (choose: string | undefined) =>
      instead(
        'showWarningMessage',
        (question, options) => {
          if (typeof options !== 'object' || options === null || !('detail' in options)) return undefined;
          asked.push(`${String(question)} ${String(options.detail)}`);
          return choose;
        },
        () => exportTo('handed-in.docx'),
      );
    assert.equal(await exportAnd(undefined), undefined);
    assert.match(asked[0] ?? '', /Export it all the same\? Line 8: This comment is never closed, so 1 word/);
    assert.equal(await exportAnd('Show'), undefined);
    // A cursor, and no selection that the next key would replace.
    const at = editor.document.positionAt(editor.document.getText().indexOf('<!--'));
    assert.deepEqual(vscode.window.activeTextEditor?.selection, new vscode.Selection(at, at));
    assert.match(await textIn(await exportAnd('Export Anyway')), /Kept\./);
    assert.equal(asked.length, 3);
  });

  it('asks before criteria are printed that no passage is tagged with, and prints nothing for them', async () => {
    await write('handed-in.md', '---\nassessment:\n  framework: npqsl\n---\n\n# Mine\n\nOne two. (1.2.1)\n');
    await openExample('handed-in.md');
    const asked: string[] = [];
    const exportAnd = (choose: string | undefined) =>
      instead(
        'showWarningMessage',
        (question, options) => {
          if (typeof options !== 'object' || options === null || !('detail' in options)) return undefined;
          asked.push(`${String(question)} ${String(options.detail)}`);
          return choose;
        },
        () => exportTo('handed-in.docx', { layout: 'by-criterion' }),
      );
    assert.equal(await exportAnd(undefined), undefined);
    assert.match(
      asked[0] ?? '',
      /^No passage is tagged with \d+ of the criteria\. .*\? Not tagged, so nothing .*: 1\.2\.b, 1\.2\.c/,
    );
    const made = await textIn(await exportAnd('Export Anyway'));
    assert.ok(!/No passage|[Tt]agged|[Cc]laimed/.test(made));
  });

  it('exports a draft in several files as one', async () => {
    await openExample('npqh-in-files/task-1/2-implementation.md');
    const text = await textIn(await exportTo('handed-in.docx'));
    assert.match(text, /Design[\s\S]*Evaluation[\s\S]*References/);
  });

  it('asks for layout and options, and remembers them', async () => {
    await openExample('npqsl/draft.md');
    const offered: string[][] = [];
    const choose = (wanted: RegExp) => (items: unknown) => {
      assert.ok(Array.isArray(items));
      offered.push(
        items.map((item: vscode.QuickPickItem) => `${item.label}${item.picked ? ' (picked)' : ''}`),
      );
      const chosen = items.filter((item: vscode.QuickPickItem) => wanted.test(item.label));
      return offered.length % 2 === 1 ? chosen[0] : chosen;
    };
    const run = () =>
      anyway(() =>
        instead('showQuickPick', choose(/^By Criterion$|^Mapping Table$/), () =>
          vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.exportForSubmission', {
            target: inWorkspace('handed-in.docx'),
          }),
        ),
      );
    assert.match(await textIn(await run()), /Further passages[\s\S]*Mapping of criteria/);
    await run();
    assert.equal(offered[0]?.[0], 'Continuous Account');
    assert.deepEqual(offered.slice(2), [
      ['By Criterion', 'Continuous Account'],
      ['Mapping Table (picked)', 'Print the Codes of Comments', 'Leave Out Visible Codes'],
    ]);
  });

  it('offers a place beside the draft, and writes nothing when it is left', async () => {
    await openExample('npqsl/draft.md');
    let offered: vscode.SaveDialogOptions | undefined;
    const made = await instead(
      'showSaveDialog',
      options => {
        offered = options as vscode.SaveDialogOptions;
        return undefined;
      },
      () => vscode.commands.executeCommand('markscheme.exportForSubmission', { layout: 'by-criterion' }),
    );
    assert.equal(made, undefined);
    assert.equal(offered?.defaultUri?.toString(), inWorkspace('npqsl/draft-by-criterion.docx').toString());
  });

  it('never proposes the Word document that the draft may have come from', async () => {
    await openExample('npqsl/draft.md');
    let offered: vscode.SaveDialogOptions | undefined;
    await instead(
      'showSaveDialog',
      options => {
        offered = options as vscode.SaveDialogOptions;
        return undefined;
      },
      () => vscode.commands.executeCommand('markscheme.exportForSubmission', { layout: 'account' }),
    );
    assert.equal(offered?.defaultUri?.toString(), inWorkspace('npqsl/draft-submission.docx').toString());
  });

  /** Chooses a file in the dialog, which asks before it is replaced, and says what was asked or said besides. */
  async function choosing(path: string): Promise<{ made: unknown; said: string[] }> {
    const said: string[] = [];
    const note = (message: unknown) => {
      said.push(String(message));
    };
    const made = await instead('showErrorMessage', note, () =>
      instead('showWarningMessage', note, () =>
        instead(
          'showSaveDialog',
          () => inWorkspace(path),
          () => vscode.commands.executeCommand('markscheme.exportForSubmission', { layout: 'account' }),
        ),
      ),
    );
    return { made, said };
  }

  it('warns of that document, and keeps it, also where the dialog has asked', async () => {
    await write('handed-in.docx', 'Mine.');
    await write('handed-in.md', '---\nassessment:\n  framework: npqsl\n---\n\nOne.\n');
    await openExample('handed-in.md');
    const { made, said } = await choosing('handed-in.docx');
    assert.equal(made, undefined);
    assert.match(said.join(), /^handed-in\.docx may be the Word document that this draft was made from/);
    assert.equal(await read('handed-in.docx'), 'Mine.');
  });

  it('never replaces what the draft leads to, by whatever case of letters', async () => {
    await write('log.docx', 'Mine.');
    await write(
      'handed-in.md',
      '---\nassessment:\n  framework: npqsl\n---\n\nOne [two](Log.docx). <img src="log.docx">\n',
    );
    await openExample('handed-in.md');
    const { made, said } = await choosing('log.docx');
    await remove('log.docx');
    assert.equal(made, undefined);
    assert.match(said.join(), /^log\.docx stays as it is: the draft is made from it or leads to it/);
  });

  it('asks before a file goes that a command names, and writes a Word document under no other name', async () => {
    await write('handed-in.md', '---\nassessment:\n  framework: npqsl\n---\n\nOne.\n');
    await write('other.docx', 'Mine.');
    await openExample('handed-in.md');
    const said: string[] = [];
    const made = await instead(
      'showWarningMessage',
      message => {
        said.push(String(message));
      },
      () => exportTo('other.docx'),
    );
    assert.equal(made, undefined);
    assert.deepEqual(said, ['other.docx is there already. Replace it?']);
    assert.equal(await read('other.docx'), 'Mine.');
    await remove('other.docx');
    const named = await exportTo('handed-in.md');
    assert.equal(named?.path.split('/').at(-1), 'handed-in.md.docx');
    await remove('handed-in.md.docx');
    assert.match(await read('handed-in.md'), /One\./);
  });

  it('leaves what is there as it was when it can’t write, and says so', async () => {
    await write('handed-in.md', '---\nassessment:\n  framework: npqsl\n---\n\nOne.\n');
    await openExample('handed-in.md');
    const said: string[] = [];
    const made = await instead(
      'showErrorMessage',
      message => {
        said.push(String(message));
      },
      async () =>
        vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.exportForSubmission', {
          layout: 'account',
          target: inWorkspace('handed-in.md/handed-in.docx'),
        }),
    );
    assert.equal(made, undefined);
    await until('it is said', () => said.length === 1);
    assert.match(said[0] ?? '', /^handed-in\.docx was not written\. /);
  });

  it('lists what is to be looked at as it is written', () => {
    assert.equal(
      notesText('a.docx', ['The image ‘x_y_.png’ is missing.']),
      '# What to look at in a.docx\n\n- [ ] The image ‘x\\_y\\_.png’ is missing.\n',
    );
  });
});
