import assert from 'node:assert/strict';
import JSZip from 'jszip';
import * as vscode from 'vscode';
import { doubtsText, foundPicks } from '../../client/src/commands/found-preview.ts';
import { lostText } from '../../client/src/commands/open-word-draft.ts';
import type { FoundAnswer } from '../../server/src/protocol.ts';
import { closeEverything, inWorkspace, markscheme, openExample, textOf, until, write } from './workspace.ts';

/** A small Word document: a heading, a paragraph with a citation, and a comment; and a picture if asked for. */
async function wordDocument(pictured = false): Promise<Uint8Array> {
  const zip = new JSZip();
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map((target, index) => `<Relationship Id="r${index}" ${target}/>`)
      .join('')}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  zip.file('_rels/.rels', relations(`Type="${office}/officeDocument" Target="word/document.xml"`));
  zip.file(
    'word/_rels/document.xml.rels',
    relations(
      `Type="${office}/comments" Target="comments.xml"`,
      `Type="${office}/image" Target="media/a.png"`,
    ),
  );
  zip.file('word/media/a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0));
  const picture = pictured
    ? `<w:p><w:r><w:t>Here: </w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="w" xmlns:a="a" xmlns:r="${office}"><wp:docPr descr="The plan"/><a:graphic><a:blip r:embed="r1"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    : '';
  zip.file(
    'word/comments.xml',
    `<w:comments ${w}><w:comment w:id="1" w:author="Jo"><w:p><w:r><w:t>When?</w:t></w:r></w:p></w:comment></w:comments>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document ${w}><w:body><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Design</w:t></w:r></w:p><w:p><w:r><w:t>We met [1.2.1].</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>${picture}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}

async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(inWorkspace(path)).then(undefined, () => undefined);
}

/** Runs a command, and does something again and again until it has ended. */
async function whileItRuns<Result>(command: Thenable<Result>, act: () => Thenable<unknown>): Promise<Result> {
  let ended = false;
  const result = Promise.resolve(command).finally(() => {
    ended = true;
  });
  while (!ended) {
    await act();
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return result;
}

/** Closes the panel of criteria, if it is there by now. */
async function closeReview(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const review = tabs.filter(({ label }) => label.startsWith('Import Mark Scheme:'));
  if (review.length > 0) await vscode.window.tabGroups.close(review);
}

/** Runs something, and gives an answer to the next question that it asks in a dialogue. */
async function answering<Result>(answer: string | undefined, run: () => Thenable<Result>) {
  const asked: string[] = [];
  const { showWarningMessage } = vscode.window;
  const answerInstead = async (message: string, _options: unknown, ...buttons: string[]) => {
    asked.push(message, ...buttons);
    return answer;
  };
  Object.assign(vscode.window, { showWarningMessage: answerInstead });
  try {
    return { result: await run(), asked };
  } finally {
    Object.assign(vscode.window, { showWarningMessage });
  }
}

describe('opening a Word draft', () => {
  afterEach(async () => {
    await closeEverything();
    for (const path of ['mine.docx', 'mine.md', 'mine-2.md', 'broken.docx']) await remove(path);
    for (const folder of ['mine-pictures', 'mine-pictures-2'])
      await vscode.workspace.fs
        .delete(inWorkspace(folder), { recursive: true })
        .then(undefined, () => undefined);
  });

  it('makes Markdown beside it, and a draft of that', async () => {
    const api = await markscheme();
    await vscode.workspace.fs.writeFile(inWorkspace('mine.docx'), await wordDocument());
    const made = await vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.openWordDraft', {
      uri: inWorkspace('mine.docx'),
      framework: 'npqsl',
    });
    assert.equal(made?.toString(), inWorkspace('mine.md').toString());
    const text = await textOf(made);
    assert.match(text, /^---\nassessment:\n {2}framework: npqsl\n/);
    assert.match(text, /\n# Design\n\nWe met \[1\.2\.1\]\.\n$/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), made?.toString());
    await until('it is assessed', () => api.statusBarText?.startsWith('4 ') === true);
  });

  it('takes the front matter back in one step', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('mine.docx'), await wordDocument());
    await vscode.commands.executeCommand('markscheme.openWordDraft', {
      uri: inWorkspace('mine.docx'),
      framework: 'npqsl',
    });
    await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), '# Design\n\nWe met [1.2.1].\n');
  });

  it('asks before it writes over a file, and offers another name', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('mine.docx'), await wordDocument());
    await write('mine.md', 'Written since.\n');
    const argument = { uri: inWorkspace('mine.docx'), framework: 'npqsl' };
    const open = (answer: string | undefined) =>
      answering(answer, () =>
        vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.openWordDraft', argument),
      );
    assert.equal((await open(undefined)).result, undefined);
    const { asked, result } = await open('Save as mine-2.md');
    assert.deepEqual(asked, ['mine.md is there already.', 'Save as mine-2.md', 'Replace mine.md']);
    assert.equal(result?.toString(), inWorkspace('mine-2.md').toString());
    assert.equal(await textOf(inWorkspace('mine.md')), 'Written since.\n');
    assert.match(await textOf((await open('Replace mine.md')).result), /We met \[1\.2\.1\]/);
    // Once for the lines at the top, once for the text.
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), 'Written since.\n');
  });

  it('keeps the document for good: no export goes over it, whatever the draft is called by then', async () => {
    const document = await wordDocument();
    await vscode.workspace.fs.writeFile(inWorkspace('mine.docx'), document);
    const argument = { uri: inWorkspace('mine.docx'), framework: 'npqsl' };
    await vscode.commands.executeCommand('markscheme.openWordDraft', argument);
    await closeEverything();
    await vscode.workspace.fs.rename(inWorkspace('mine.md'), inWorkspace('renamed.md'));
    await openExample('renamed.md');
    const said: string[] = [];
    const { showErrorMessage } = vscode.window;
    Object.assign(vscode.window, { showErrorMessage: async (message: string) => void said.push(message) });
    const { result } = await answering('Replace', () =>
      vscode.commands.executeCommand('markscheme.exportForSubmission', {
        layout: 'account',
        target: inWorkspace('mine.docx'),
      }),
    );
    Object.assign(vscode.window, { showErrorMessage });
    await remove('renamed.md');
    assert.equal(result, undefined);
    assert.match(said.join(), /^mine\.docx stays as it is: a draft was made from it/);
    const kept = await vscode.workspace.fs.readFile(inWorkspace('mine.docx'));
    assert.deepEqual([...kept], [...document]);
  });

  it('saves the pictures beside it, never over a file', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('mine.docx'), await wordDocument(true));
    await write('mine-pictures/the-plan.png', 'Mine.');
    const made = await vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.openWordDraft', {
      uri: inWorkspace('mine.docx'),
      framework: 'npqsl',
    });
    assert.match(await textOf(made), /!\[The plan\]\(mine-pictures-2\/the-plan\.png\)/);
    const saved = await vscode.workspace.fs.readFile(inWorkspace('mine-pictures-2/the-plan.png'));
    assert.equal(new TextDecoder().decode(saved.subarray(1, 4)), 'PNG');
    assert.equal(await textOf(inWorkspace('mine-pictures/the-plan.png')), 'Mine.');
  });

  it('shows again what was left out, whenever it is asked for', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('mine.docx'), await wordDocument());
    await vscode.commands.executeCommand('markscheme.openWordDraft', {
      uri: inWorkspace('mine.docx'),
      framework: 'npqsl',
    });
    for (let time = 0; time < 2; time++) {
      await vscode.commands.executeCommand('markscheme.showLeftOut', { uri: inWorkspace('mine.md') });
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, /^# What was left out or changed from mine\.docx\n/);
      assert.match(text, /- \[ \] A comment by .* is left out/);
      await closeEverything();
    }
  });

  it('writes nothing where there is no Word document', async () => {
    await write('broken.docx', 'This is a text.');
    const made = await vscode.commands.executeCommand('markscheme.openWordDraft', {
      uri: inWorkspace('broken.docx'),
      framework: 'npqsl',
    });
    assert.equal(made, undefined);
    assert.equal((await vscode.workspace.findFiles('broken.md')).length, 0);
  });

  it('lists what could not be carried over as it is written, not as Markdown', () => {
    assert.equal(
      lostText('a.docx', ['The picture ‘x_y_*1*’ is left out.']),
      '# What was left out or changed from a.docx\n\nThe Word document is as it was. What you want to keep of this, put into the draft yourself.\n\n- [ ] The picture ‘x\\_y\\_\\*1\\*’ is left out.\n',
    );
  });
});

describe('importing a mark scheme', () => {
  const text = [
    '| Code | Criterion |',
    '| --- | --- |',
    '| 6.2.1 | Chooses professional development that is known to work |',
    '| 6.2.2 | Brings colleagues on step by step in their own work |',
    '| 6.2.2 | Brings colleagues on in another way than was said before |',
    '| 6.3.4 | Is a criterion of another qualification altogether |',
    '',
  ].join('\n');
  const argument = () => ({ uri: inWorkspace('scheme.md'), framework: 'npqsl' });
  let written: vscode.Uri | undefined;

  afterEach(async () => {
    await closeEverything();
    if (written) await vscode.workspace.fs.delete(written);
    written = undefined;
    await remove('scheme.md');
  });

  it('writes what was found, and leaves out what is doubtful in the gravest way', async () => {
    const api = await markscheme();
    await write('scheme.md', text);
    await openExample('npqsl/first-draft.md');
    written = await vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.importMarkScheme', {
      ...argument(),
      confirm: false,
    });
    assert.match(written?.path ?? '', /\/npqsl\.markscheme\.yaml$/);
    const file = await textOf(written);
    assert.match(file, /extends: npqsl/);
    assert.match(file, /Brings colleagues on step by step/);
    assert.ok(!file.includes('another way'), file);
    assert.ok(!file.includes('6.3.4'), file);
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
    assert.ok(shown.includes(written?.toString() ?? ''), 'It is shown beside the draft.');
    const criteria = async () => (await api.tree()).flatMap(area => area.children.map(({ label }) => label));
    await until('the view has them', async () =>
      (await criteria()).some(label => label.startsWith('6.2.2 ')),
    );
  });

  it('writes nothing when the preview is left', async () => {
    await write('scheme.md', text);
    written = await whileItRuns(
      vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.importMarkScheme', argument()),
      () => closeReview(),
    );
    assert.equal(written, undefined);
    assert.equal((await vscode.workspace.findFiles('npqsl.markscheme.yaml')).length, 0);
  });

  it('adds to the file that is there, as an edit that can be undone', async () => {
    await markscheme();
    const before = 'id: npqsl\nextends: npqsl\nnote: Kept by the office. # and this\n';
    await write('npqsl.markscheme.yaml', before);
    await write('scheme.md', text);
    written = await vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.importMarkScheme', {
      ...argument(),
      confirm: false,
    });
    written ??= inWorkspace('npqsl.markscheme.yaml');
    const after = await textOf(written);
    assert.match(after, /note: Kept by the office\. # and this\n/);
    assert.match(after, /6\.2\.1/);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(written));
    await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
  });

  it('shows what is doubtful at the top, with the doubt in words, and leaves the gravest unticked', () => {
    const criterion = { asks: 'Leads well', area: 6, task: 'project', replaces: false };
    const found: FoundAnswer = {
      kind: 'found',
      criteria: [
        { ...criterion, code: '6.2.1', marks: 2 },
        { ...criterion, code: '6.2.3', page: 4 },
        { ...criterion, code: '6.2.3', asks: 'Leads otherwise', leftOut: true },
        { ...criterion, code: '6.3.4', task: '', leftOut: true },
      ],
      doubts: [
        { kind: 'gap', code: '6.2.2', message: '6.2.2 is missing.' },
        { kind: 'twice', code: '6.2.3', message: '6.2.3 stands here twice.' },
        { kind: 'other-level', code: '6.3.4', message: '6.3.4 is of another level.' },
      ],
      file: { name: 'npqsl.markscheme.yaml', text: '' },
    };
    const picks = foundPicks(found, new Map([[6, '6 Increasing capability']]));
    assert.deepEqual(
      picks.map(({ label, description, detail, picked, index }) => [
        label,
        description,
        detail,
        picked,
        index,
      ]),
      [
        ['Please look at these', undefined, undefined, undefined, undefined],
        ['$(warning) 6.2.2', 'not found', '6.2.2 is missing.', undefined, undefined],
        ['$(warning) 6.2.3', 'page 4', '6.2.3 stands here twice. ‘Leads well’', true, 1],
        ['$(warning) 6.2.3', '', '6.2.3 stands here twice. ‘Leads otherwise’', false, 2],
        [
          '$(warning) 6.3.4',
          'can’t be added',
          '6.3.4 is of another level. ‘Leads well’',
          undefined,
          undefined,
        ],
        ['6 Increasing capability: 1 criterion', undefined, undefined, undefined, undefined],
        ['6.2.1', '2 marks', 'Leads well', true, 0],
      ],
    );
    assert.match(doubtsText('a.pdf', found.doubts), /\n- \[ \] 6\.2\.2 is missing\.\n/);
  });
});
