import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MarkschemeApi, TreeNode } from '../../client/src/api.ts';
import { citedStandIns } from '../../client/src/say/criteria.ts';
import type { CoverageAnswer, CriterionItem } from '../../server/src/protocol.ts';
import {
  caretBefore,
  closeEverything,
  markscheme,
  openExample,
  putCursor,
  rename,
  showDraft,
  showNew,
  textOf,
  until,
  write,
} from './workspace.ts';

/** The criteria of the view, whatever area they are in. */
async function criteria(api: MarkschemeApi): Promise<TreeNode[]> {
  return (await api.tree()).flatMap(area => [...area.children]);
}

async function criterion(api: MarkschemeApi, code: string): Promise<TreeNode | undefined> {
  return (await criteria(api)).find(({ label }) => label.startsWith(`${code} `));
}

async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap(hover => hover.contents);
  return contents.map(content => (typeof content === 'string' ? content : content.value)).join('\n');
}

describe('the starter', () => {
  afterEach(closeEverything);

  it('leaves Markdown alone that is no draft', async () => {
    const api = await markscheme();
    await showNew('# A letter\n');
    assert.equal(api.running, false);
  });

  it('starts the rest for a document that becomes a draft while somebody types', async () => {
    const api = await markscheme();
    const editor = await showNew('---\n---\n\nSome words.\n');
    await editor.edit(edit => edit.insert(new vscode.Position(1, 0), 'assessment:\n  framework: plain\n'));
    await until('the language server runs', () => api.running);
    await until('the status bar counts', () => api.statusBarText === '2 words');
  });
});

describe('the criteria view', () => {
  afterEach(closeEverything);

  it('lists areas, and their criteria with words and citations', async () => {
    const api = await markscheme();
    await openExample('npqsl/first-draft.md');
    const areas = await api.tree();
    assert.equal(areas.length, 7);
    assert.match(areas[0]?.label ?? '', /^1 Strategy and improvement$/);
    assert.match(areas[0]?.description ?? '', /^\d of \d$/);
    const first = await criterion(api, '1.2.1');
    assert.match(first?.description ?? '', /^\d+ words · 2 tags$/);
    assert.match(first?.tooltip ?? '', /Supporting document: Raw data analysis/);
  });

  it('says which are stand-ins, and what an unknown code is', async () => {
    const api = await markscheme();
    await openExample('npqsl/first-draft.md');
    assert.match((await criterion(api, '1.2.b'))?.description ?? '', /interim criterion$/);
    assert.match((await criterion(api, '6.2.1'))?.description ?? '', /not listed$/);
  });

  it('counts on its icon what is uncovered, and lists only that if told to', async () => {
    const api = await markscheme();
    await openExample('npqsl/first-draft.md');
    const all = await criteria(api);
    await vscode.commands.executeCommand('markscheme.showOnlyUncovered');
    const uncovered = await criteria(api);
    await vscode.commands.executeCommand('markscheme.showAllCriteria');
    assert.ok(uncovered.length > 0 && uncovered.length < all.length);
    assert.ok(uncovered.every(({ description }) => !/\d tag/.test(description)));
    assert.equal(api.badge, uncovered.length);
    assert.deepEqual(await criteria(api), all);
  });

  it('shows the behaviours below the areas, and that they are not assessed', async () => {
    const api = await markscheme();
    const editor = await showNew(
      '---\nassessment:\n  framework: npqsl\n  behaviours: { commitment: { now: 2, plan: Visit lessons } }\n---\n\nI led it.\n',
    );
    await until('the behaviours are there', async () =>
      (await api.tree()).some(({ label }) => label === 'Behaviours'),
    );
    const behaviours = async () => (await api.tree()).find(({ label }) => label === 'Behaviours');
    assert.equal((await behaviours())?.description, '1 of 7 rated · not assessed');
    const [first, second] = (await behaviours())?.children ?? [];
    assert.deepEqual([first?.label, first?.description], ['Commitment', '2 of 5 · Visit lessons']);
    assert.deepEqual([second?.label, second?.description], ['Collaboration', 'nothing yet']);
    await editor.edit(edit => edit.replace(new vscode.Range(3, 35, 3, 36), '4'));
    await until('the new rating is there', async () =>
      ((await behaviours())?.children[0]?.description ?? '').startsWith('4 of 5'),
    );
  });

  it('gives a criterion marks that can be undone', async () => {
    const api = await markscheme();
    const { document } = await showDraft('npqsl', 'I led it (1.2.1).');
    await until('1.2.1 is there', async () => (await criterion(api, '1.2.1')) !== undefined);
    const before = document.getText();
    await vscode.commands.executeCommand('markscheme.markYourself', { code: '1.2.1', marks: 1 });
    assert.equal(document.getText(), before.replace('npqsl\n', 'npqsl\n  marks: { 1.2.1: 1 }\n'));
    await until('the view shows the marks', async () =>
      ((await criterion(api, '1.2.1'))?.description ?? '').endsWith('· 1 of 2 marks'),
    );
    await vscode.commands.executeCommand('markscheme.markYourself', { code: '1.2.1', marks: 2 });
    assert.match(document.getText(), /marks: \{ 1\.2\.1: 2 \}/);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('offers the marks of a criterion from the view, the most first', async () => {
    const api = await markscheme();
    const { document } = await showNew(
      '---\nassessment:\n  framework: aqa-epq\n  task: report\n---\n\nI led it (AO1).\n',
    );
    await until('AO1 is there', async () => (await criterion(api, 'AO1')) !== undefined);
    const command = vscode.commands.executeCommand('markscheme.markYourself', { criterion: { code: 'AO1' } });
    await until('it is chosen', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText().includes('marks: { AO1: 10 }');
    });
    await command;
  });

  it('goes to the first citation', async () => {
    await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    await vscode.commands.executeCommand('markscheme.openCriterion', '4.2.c');
    assert.equal(caretBefore(editor, 5), '4.2.c');
  });

  it('goes to where the citation is after what was typed a moment ago', async () => {
    await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    await editor.edit(edit => edit.insert(new vscode.Position(12, 0), 'One line more.\n\n'));
    await vscode.commands.executeCommand('markscheme.openCriterion', '4.2.c');
    assert.equal(caretBefore(editor, 5), '4.2.c');
  });

  it('offers to cite what is not cited yet', async () => {
    const api = await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    const text = editor.document.getText();
    const line = text.slice(0, text.indexOf('Draft 2, written')).split('\n').length - 1;
    await putCursor(editor, line, 10);
    // The first stays open until the second takes its place.
    const first = vscode.commands.executeCommand('markscheme.openCriterion', '4.2.b');
    const second = vscode.commands.executeCommand('markscheme.openCriterion', '2.2.c');
    await first;
    await until('the choice is taken', async () => {
      // The wording is chosen from the start, which changes nothing.
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.lineAt(line).text.endsWith('<!-- criteria: 2.2.c -->');
    });
    await second;
    await api.ready();
  });

  it('notices that a supporting document has another name', async () => {
    const api = await markscheme();
    await openExample('npqsl/first-draft.md');
    const isThere = async () =>
      (await criterion(api, '1.2.1'))?.tooltip?.includes('with its supporting document');
    assert.equal(await isThere(), true);
    await rename('npqsl/supporting/raw-data-analysis.md', 'npqsl/supporting/other.md');
    try {
      await until('it is missed', async () => (await isThere()) === false);
    } finally {
      await rename('npqsl/supporting/other.md', 'npqsl/supporting/raw-data-analysis.md');
    }
    await until('it is back', async () => (await isThere()) === true);
  });

  it('keeps the last draft while something else is in front, until it is closed', async () => {
    const api = await markscheme();
    await openExample('npqsl/first-draft.md');
    const tree = await api.tree();
    assert.ok(api.statusBarText !== undefined);
    await showNew('# A letter\n');
    assert.deepEqual(await api.tree(), tree);
    // The status bar speaks of what is in front, and nothing else.
    await until('the status bar is empty', () => api.statusBarText === undefined);
    await closeEverything();
    assert.deepEqual(await api.tree(), []);
    assert.equal(api.badge, undefined);
  });

  it('says why a draft is not assessed', async () => {
    const api = await markscheme();
    await openExample('npqsl/unknown-framework.md');
    await until('it is said', () => api.statusBarText?.includes('Not assessed') === true);
    assert.deepEqual(await api.tree(), []);
  });
});

describe('the status bar', () => {
  afterEach(closeEverything);

  it('follows what is typed', async () => {
    const api = await markscheme();
    const editor = await showDraft('plain', 'Two words.');
    await until('two are counted', () => api.statusBarText === '2 words');
    await editor.edit(edit => edit.insert(new vscode.Position(5, 0), 'And '));
    await until('three are counted', () => api.statusBarText === '3 words');
  });

  it('has words, their limit and the coverage', async () => {
    const api = await markscheme();
    await openExample('npqsl/draft.md');
    assert.match(api.statusBarText ?? '', /^4,\d{3} \/ 5,000 words · (\d+) of \1 covered$/);
  });
});

describe('inserting', () => {
  afterEach(closeEverything);

  it('puts a citation at the end of the passage at the cursor, in one step of undo', async () => {
    const api = await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    const before = editor.document.getText();
    const badge = api.badge ?? 0;
    const line = before.slice(0, before.indexOf('Draft 2, written')).split('\n').length - 1;
    await putCursor(editor, line, 10);
    await vscode.commands.executeCommand('markscheme.insertCriterion', '2.2.c');
    assert.match(editor.document.lineAt(line).text, /<!-- criteria: 2\.2\.c -->$/);
    await until('one less is uncovered', () => api.badge === badge - 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    await until('it is uncovered again', () => api.badge === badge);
  });

  it('changes nothing where there is no passage', async () => {
    await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    const before = editor.document.getText();
    await putCursor(editor, 2, 0);
    await vscode.commands.executeCommand('markscheme.insertCriterion', '2.2.c');
    assert.equal(editor.document.getText(), before);
  });

  it('puts a table where the cursor is, and a whole skeleton into a document of its own', async () => {
    await markscheme();
    const editor = await showDraft('npqsl', 'Some text.');
    await putCursor(editor, 6, 0);
    await vscode.commands.executeCommand('markscheme.insertSkeleton', 'nprisk');
    assert.match(editor.document.getText(), /\| --- \|/);
    await vscode.commands.executeCommand('markscheme.insertSkeleton', 'npqml');
    const skeleton = vscode.window.activeTextEditor?.document;
    assert.ok(skeleton && skeleton !== editor.document);
    assert.match(skeleton.getText(), /^---\nassessment:\n {2}framework: npqml\n/);
  });
});

describe('making drafts', () => {
  afterEach(closeEverything);

  it('begins a new project without any draft at hand', async () => {
    const api = await markscheme();
    await vscode.commands.executeCommand('markscheme.newProject', { framework: 'npqh', task: 'task-2' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    assert.equal(editor.document.languageId, 'markdown');
    assert.match(editor.document.getText(), /^---\nassessment:\n {2}framework: npqh\n {2}task: task-2\n/);
    assert.match(editor.document.lineAt(editor.selection.active).text, /^# /);
    await until('it is assessed', () => api.statusBarText?.includes('covered') === true);
  });

  it('makes a draft of what is already written, in one step of undo', async () => {
    const api = await markscheme();
    const content = '# Reading\n\nWritten before anything else was.\n';
    const editor = await showNew(content);
    await vscode.commands.executeCommand('markscheme.useAsDraft', { framework: 'npqsl' });
    assert.match(editor.document.getText(), /^---\nassessment:\n {2}framework: npqsl\n/);
    assert.ok(editor.document.getText().endsWith(content));
    await until('it is assessed', () => api.statusBarText?.startsWith('6 / 5,000 words') === true);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), content);
    await until('it is no draft any more', () => api.statusBarText === undefined);
  });

  it('takes drafts from a setting', async () => {
    const api = await markscheme();
    await write('chapters/one.md', '# One\n\nFour words, no more.\n');
    const settings = vscode.workspace.getConfiguration('markscheme');
    await settings.update(
      'drafts',
      [{ glob: 'chapters/*.md', framework: 'plain' }],
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      await openExample('chapters/one.md');
      await until('it is counted', () => api.statusBarText === '5 words');
    } finally {
      await settings.update('drafts', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('it is no draft any more', () => api.statusBarText === undefined);
  });
});

describe('adding official criteria', () => {
  const text = 'Criteria\n6.2.1\tChooses development that works\n6.2.2\tBrings people on\n';
  let written: vscode.Uri | undefined;

  afterEach(async () => {
    if (written) await vscode.workspace.fs.delete(written);
    written = undefined;
    await closeEverything();
  });

  it('writes a framework file that hover and view follow', async () => {
    const api = await markscheme();
    const { document } = await openExample('npqsl/first-draft.md');
    assert.ok(await criterion(api, '6.2.a'));
    written = await vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.addOfficialCriteria', {
      text,
      confirm: false,
    });
    assert.match(written?.path ?? '', /\/npqsl\.markscheme\.yaml$/);
    assert.match(await textOf(written), /extends: npqsl/);
    await until('the view has them', async () => (await criterion(api, '6.2.2')) !== undefined);
    assert.equal(await criterion(api, '6.2.a'), undefined);
    assert.match((await criterion(api, '6.2.1'))?.description ?? '', /^\d+ words · 1 tag$/);
    assert.match(await hoverAt(document, '(6.2.1)'), /Chooses development that works/);
  });

  it('goes back when the file is deleted', async () => {
    const api = await markscheme();
    const { document } = await openExample('npqsl/first-draft.md');
    await until('the stand-ins are back', async () => (await criterion(api, '6.2.a')) !== undefined);
    assert.ok(!(await hoverAt(document, '(6.2.1)')).includes('Chooses development'));
  });

  it('knows how many citations it makes outdated', () => {
    const criterion = (kind: string, citations: number) => ({ kind, citations: Array(citations).fill({}) });
    const area = (code: string, ...criteria: object[]) => ({ code, criteria: criteria as CriterionItem[] });
    const coverage = {
      areas: [
        area('1.2', criterion('statement', 2), criterion('criterion', 4), criterion('unlisted', 8)),
        area('2.2', criterion('area', 16)),
        area('3.2', criterion('statement', 32)),
      ],
    } as unknown as CoverageAnswer;
    assert.equal(citedStandIns(coverage, new Set(['1.2', '2.2'])), 18);
  });

  it('writes nothing where no line is a criterion', async () => {
    await markscheme();
    await openExample('npqsl/first-draft.md');
    written = await vscode.commands.executeCommand<vscode.Uri | undefined>('markscheme.addOfficialCriteria', {
      text: 'Nothing here\n9.9.9\tNo such area\n',
      confirm: false,
    });
    assert.equal(written, undefined);
  });
});

describe('restarting the language server', () => {
  afterEach(closeEverything);

  it('shows all that was shown before', async () => {
    const api = await markscheme();
    const { document } = await openExample('npqsl/first-draft.md');
    // Where it may be shown is looked for in its own time.
    const shown = async () => JSON.stringify(await api.tree()).replaceAll(/ · perhaps \d+ passages?/g, '');
    await until('its supporting document is found', async () =>
      ((await criterion(api, '1.2.1'))?.tooltip ?? '').includes('with its supporting document'),
    );
    const tree = await shown();
    const hover = await hoverAt(document, '(4.2.c)');
    const problems = () => vscode.languages.getDiagnostics(document.uri).length;
    await until('there are problems', () => problems() > 0);
    const before = problems();
    await api.restart();
    await until('all is back', async () => (await shown()) === tree);
    assert.equal(await hoverAt(document, '(4.2.c)'), hover);
    await until('the problems are back', () => problems() === before);
  });
});
