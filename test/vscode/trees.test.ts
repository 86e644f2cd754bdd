import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MarkschemeApi, TreeNode } from '../../client/src/api.ts';
import {
  caretBefore,
  closeEverything,
  fileOf,
  markscheme,
  openExample,
  putCursor,
  show,
  showDraft,
  showNew,
  until,
} from './workspace.ts';

/** `label (description)` of lines, those below others further in. */
function lines(nodes: readonly TreeNode[], depth = 0): string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${'  '.repeat(depth)}${label} (${description})`,
    ...lines(children, depth + 1),
  ]);
}

function find(nodes: readonly TreeNode[], label: string): TreeNode | undefined {
  for (const node of nodes) {
    const found = node.label === label ? node : find(node.children, label);
    if (found) return found;
  }
  return undefined;
}

/** Waits for the first answer, which a server that is still to be started takes its time for. */
async function isAssessed(api: MarkschemeApi): Promise<void> {
  await api.ready();
  await until('it is assessed', () => api.badge !== undefined);
}

/** The codes that the criteria view lists, by group. */
async function listed(api: MarkschemeApi): Promise<Record<string, string[]>> {
  const groups = await api.tree();
  return Object.fromEntries(
    groups
      .filter(({ label }) => label !== 'Behaviours')
      .map(({ label, children }) => [label, children.map(child => child.label.split(' ')[0] ?? '')]),
  );
}

const text = [
  '## Design',
  'Four words stand here (1.2.1).',
  '### The data',
  'See [raw](raw%20data.csv), Annex A and Annex B (1.2.1).',
  '## Evaluation',
  'It worked (2.2.a).',
  '## Annex A',
  'Words that nobody counts (1.2.1).',
].join('\n\n');

describe('the criteria view, told what to list', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('markscheme.showAllCriteria');
    await vscode.commands.executeCommand('markscheme.groupCriteria', 'area');
    await closeEverything();
  });

  it('lists by section of the draft, in its order, and what no section cites last', async () => {
    const api = await markscheme();
    await showDraft('npqsl', text);
    await isAssessed(api);
    await vscode.commands.executeCommand('markscheme.groupCriteria', 'section');
    const groups = await listed(api);
    assert.deepEqual(Object.keys(groups), ['Design', 'The data', 'Evaluation', 'Annex A', 'In no section']);
    assert.deepEqual(groups.Design, ['1.2.1']);
    assert.deepEqual(groups['The data'], ['1.2.1']);
    assert.deepEqual(groups.Evaluation, ['2.2.a']);
    assert.equal(groups['In no section']?.length, 16);
  });

  it('goes to the citation in the section that a criterion is listed in', async () => {
    const api = await markscheme();
    const editor = await showDraft('npqsl', text);
    await isAssessed(api);
    await vscode.commands.executeCommand('markscheme.openCriterion', {
      criterion: { code: '1.2.1' },
      section: 2,
    });
    assert.match(editor.document.lineAt(editor.selection.start.line).text, /^See \[raw\]/);
  });

  it('lists what fits a filter, and words of what a criterion asks', async () => {
    const api = await markscheme();
    await showDraft('npqsl', text);
    await isAssessed(api);
    await vscode.commands.executeCommand('markscheme.groupCriteria', 'none');
    const codes = async () => (await api.tree()).map(({ label }) => label.split(' ')[0] ?? '');
    await vscode.commands.executeCommand('markscheme.filterCriteria', 'mentioned');
    assert.deepEqual(await codes(), ['1.2.1', '2.2.a']);
    await vscode.commands.executeCommand('markscheme.filterCriteria', 'undocumented');
    assert.deepEqual(await codes(), ['1.2.1']);
    await vscode.commands.executeCommand('markscheme.showAllCriteria');
    await vscode.commands.executeCommand('markscheme.findInCriteria', 'RISKS');
    assert.ok((await codes()).includes('5.2.c'));
    assert.ok((await codes()).length < 6);
    await vscode.commands.executeCommand('markscheme.findInCriteria', 'no such words');
    assert.deepEqual(await codes(), []);
    await vscode.commands.executeCommand('markscheme.showAllCriteria');
    assert.equal((await codes()).length, 18 + 1, 'all, and the behaviours');
  });

  it('groups by part where the task has parts', async () => {
    const api = await markscheme();
    await openExample('npqml/draft.md');
    await vscode.commands.executeCommand('markscheme.groupCriteria', 'part');
    const groups = Object.keys(await listed(api));
    assert.ok(groups.length > 0);
    for (const group of groups) assert.match(group, /^(?:Part .+|In no part)$/);
  });

  it('says in words what is uncovered and what is only mentioned', async () => {
    const api = await markscheme();
    await showDraft('npqsl', text);
    await isAssessed(api);
    const tree = await api.tree();
    const first = tree[0]?.children ?? [];
    assert.match(first[0]?.description ?? '', /^too few words · \d+ words · 3 tags$/);
    assert.equal(first[1]?.description, 'not tagged · interim criterion');
    assert.deepEqual(
      first.map(({ context }) => context),
      ['criterion cited marks', 'criterion', 'criterion', 'criterion'],
    );
  });
});

describe('the section view', () => {
  afterEach(closeEverything);

  it('has the words, the phases, what is not counted and the sections in each other', async () => {
    const api = await markscheme();
    await showDraft('npqsl', text);
    await isAssessed(api);
    assert.deepEqual(lines(await api.tree('sections')), [
      'Words (4,980 left · 20 of 5,000 words)',
      '  Design (16 words)',
      '  Implementation (missing)',
      '  Evaluation (4 words)',
      '  Not counted (7 words)',
      '    Annexes (7 words)',
      'Design (16 words · 1.2.1)',
      '  The data (10 words · 1.2.1)',
      'Evaluation (4 words · 2.2.a)',
      'Annex A (7 words · not counted)',
    ]);
    assert.match(find(await api.tree('sections'), 'Annex A')?.tooltip ?? '', /Annexes are not counted\./);
  });

  it('shows budgets, and which are exceeded', async () => {
    const api = await markscheme();
    await showNew(
      `---\nassessment:\n  framework: npqsl\n  budget: { design: 10, The data: 20, Aims: 5 }\n---\n\n${text}\n`,
    );
    await isAssessed(api);
    const tree = await api.tree('sections');
    assert.equal(find(tree, 'Design')?.description, '6 over · 16 of 10 words');
    assert.equal(find(tree, 'The data')?.description, '10 of 20 words · 1.2.1');
    assert.equal(find(tree, 'Aims')?.description, '0 of 5 words');
  });

  it('follows what is written, and goes to where a section is then', async () => {
    const api = await markscheme();
    const editor = await showDraft('npqsl', text);
    await isAssessed(api);
    await api.tree('sections');
    await editor.edit(edit => edit.insert(new vscode.Position(5, 0), 'Two words.\n\n'));
    await vscode.commands.executeCommand('workbench.view.extension.markscheme');
    await vscode.commands.executeCommand('markscheme.sections.focus');
    const [words] = await api.tree('sections');
    assert.match(words?.description ?? '', / 22 of 5,000 words$/);
    await vscode.commands.executeCommand('markscheme.goToPlace', {
      view: 'sections',
      line: 'section:1:Evaluation',
    });
    const shown = vscode.window.activeTextEditor;
    assert.equal(shown?.document.lineAt(shown.selection.active.line).text, '## Evaluation');
  });

  it('is about all files of a draft', async () => {
    const api = await markscheme();
    await openExample('npqh-in-files/task-1/2-implementation.md');
    await isAssessed(api);
    const tree = await api.tree('sections');
    for (const heading of ['Taking it to the governors', 'In the classrooms', 'What lasts', 'References'])
      assert.ok(find(tree, heading), heading);
  });
});

describe('the view of conditions and documents', () => {
  afterEach(closeEverything);

  it('has conditions with their state, documents that are asked for, linked files and annexes', async () => {
    const api = await markscheme();
    await showNew(`---\nassessment:\n  framework: npqsl\n  sponsor: true\n---\n\n${text}\n`);
    await isAssessed(api);
    const tree = await api.tree('conditions');
    assert.deepEqual(
      tree.map(({ label }) => label),
      ['Conditions', 'Documents that criteria ask for', 'Linked files', 'Annexes'],
    );
    assert.match(tree[0]?.description ?? '', /^1 of \d met$/);
    assert.equal(find(tree, 'Risk assessment')?.description, 'not answered yet');
    assert.match(find(tree, 'Risk assessment')?.tooltip ?? '', /risk-assessment: true/);
    assert.equal(tree[1]?.children[0]?.description, '1.2.1 · criterion not covered yet');
    assert.equal(find(tree, 'Annex A')?.description, 'there · 1.2.1');
    assert.deepEqual(
      find(tree, 'Annex A')?.children.map(({ label }) => label),
      ['The data'],
    );
    assert.equal(find(tree, 'Annex B')?.description, 'named, but no heading of the draft · 1.2.1');
  });

  it('has the criteria that the writer has set, with where each is tested and how it is judged', async () => {
    const api = await markscheme();
    const own = [
      '## Success criteria',
      '- SC1: It saves',
      '- SC2: It sorts',
      '## Testing',
      'SC1.',
      '## Evaluation',
    ];
    await showDraft('ocr-h446', [...own, 'SC1 was partly met.'].join('\n\n'));
    await isAssessed(api);
    await until(
      'they are shown',
      async () => find(await api.tree('conditions'), 'SC1 It saves') !== undefined,
    );
    const group = find(await api.tree('conditions'), 'Your success criteria');
    assert.equal(group?.description, '2 set, 1 tested, 1 evaluated');
    assert.deepEqual(
      lines(group?.children ?? []).map(line => line.replace(/line \d+/, 'line')),
      [
        'SC1 It saves (tested · partly met)',
        '  Tested (line)',
        '  Evaluated (line)',
        'SC2 It sorts (not tested yet · not evaluated yet)',
      ],
    );
  });

  it('says which linked files are there and which are not', async () => {
    const api = await markscheme();
    await openExample('npqsl/draft.md');
    await until('they are found', async () => {
      const tree = await api.tree('conditions');
      return find(tree, 'supporting/action-plan.md')?.description.startsWith('there') === true;
    });
    const tree = await api.tree('conditions');
    assert.equal(find(tree, 'Raw data analysis')?.description, '1.2.1 · there');
  });

  it('answers a condition in the front matter, in one step of undo', async () => {
    const api = await markscheme();
    const { document } = await showDraft('npqsl', text);
    await isAssessed(api);
    const before = document.getText();
    await vscode.commands.executeCommand('markscheme.answerCondition', {
      condition: 'risk-assessment',
      values: ['true'],
    });
    assert.equal(document.getText(), before.replace('npqsl\n', 'npqsl\n  risk-assessment: true\n'));
    await until(
      'it is met',
      async () => find(await api.tree('conditions'), 'Risk assessment')?.description === 'met',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('answers a condition of the draft that is named, whichever is shown', async () => {
    const api = await markscheme();
    const { document } = await openExample('npqh-in-files/task-1/1-design.md');
    const other = await showDraft('npqsl', text);
    await isAssessed(api);
    const before = other.document.getText();
    await vscode.commands.executeCommand('markscheme.answerCondition', {
      condition: 'sponsor',
      values: ['false'],
      draft: { uri: fileOf('npqh-in-files/task-1/3-evaluation.md').toString() },
    });
    assert.match(document.getText(), /^ {2}sponsor: false$/m);
    assert.equal(other.document.getText(), before);
    await show(document);
    await vscode.commands.executeCommand('undo');
  });
});

describe('going through a draft', () => {
  afterEach(closeEverything);

  it('goes from citation to citation, both ways and round', async () => {
    const api = await markscheme();
    const editor = await showDraft('npqsl', text);
    await isAssessed(api);
    await putCursor(editor, 0, 0);
    const at = () => `${editor.selection.start.line} ${caretBefore(editor, 5)}`;
    const seen: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await vscode.commands.executeCommand('markscheme.nextCitation');
      seen.push(at());
    }
    assert.deepEqual(seen, ['7 1.2.1', '11 1.2.1', '15 2.2.a', '19 1.2.1', '7 1.2.1']);
    await vscode.commands.executeCommand('markscheme.previousCitation');
    assert.equal(at(), '19 1.2.1');
    await vscode.commands.executeCommand('markscheme.previousCitation', { criterion: { code: '1.2.1' } });
    assert.equal(at(), '11 1.2.1');
  });

  it('goes on into the next file of a draft', async () => {
    const api = await markscheme();
    await openExample('npqh-in-files/task-1/1-design.md');
    await isAssessed(api);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const file = () => vscode.window.activeTextEditor?.document.uri.path.replace(/^.*\//, '');
    await putCursor(editor, editor.document.lineCount - 1, 0);
    await vscode.commands.executeCommand('markscheme.nextCitation');
    assert.equal(file(), '2-implementation.md');
    await vscode.commands.executeCommand('markscheme.previousCitation');
    assert.equal(file(), '1-design.md');
  });

  it('finds criteria by code and title as symbols of the workspace', async () => {
    const api = await markscheme();
    const { document } = await openExample('npqsl/first-draft.md');
    await api.ready();
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '4.2.c',
    );
    // Headings are symbols, too (those are the Markdown extension’s), and so are the criteria of other drafts.
    const own = symbols.filter(
      ({ name, location }) =>
        name.startsWith('4.2.c ') && location.uri.toString() === document.uri.toString(),
    );
    assert.equal(own.length, 1);
    assert.equal(own[0] && document.getText(own[0].location.range), '4.2.c');
  });

  it('shows all places that cite a criterion', async () => {
    const api = await markscheme();
    const editor = await showDraft('npqsl', text);
    await isAssessed(api);
    await vscode.commands.executeCommand('markscheme.showAllCitations', '1.2.1');
    assert.equal(editor.selection.start.line, 7);
    assert.ok(editor.selection.isEmpty);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('copies a code', async () => {
    await markscheme();
    await openExample('npqsl/first-draft.md');
    await vscode.commands.executeCommand('markscheme.copyCode', { about: { criterion: { code: '4.2.c' } } });
    assert.equal(await vscode.env.clipboard.readText(), '4.2.c');
  });
});

describe('changing the framework', () => {
  afterEach(closeEverything);

  it('assesses the draft against another, in one step of undo', async () => {
    const api = await markscheme();
    const { document } = await showDraft('npqsl', text);
    await isAssessed(api);
    const before = document.getText();
    await vscode.commands.executeCommand('markscheme.changeFramework', { framework: 'npqh', task: 'task-2' });
    assert.equal(document.getText(), before.replace('npqsl', 'npqh\n  task: task-2'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('helps a draft that can’t be assessed', async () => {
    const api = await markscheme();
    const { document } = await showDraft('npqx', text);
    await until('it is said', () => api.statusBarText?.includes('Not assessed') === true);
    await vscode.commands.executeCommand('markscheme.changeFramework', { framework: 'npqsl' });
    assert.match(document.getText(), /framework: npqsl\n---/);
    await isAssessed(api);
  });
});

describe('inserting a supporting document', () => {
  afterEach(closeEverything);

  it('puts a relative link where the cursor is, with the name ready to be written over', async () => {
    await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    await putCursor(editor, 15, 0);
    const insert = (path: string) =>
      vscode.commands.executeCommand('markscheme.insertSupportingDocument', fileOf(path));
    await insert('npqsl/supporting/risk-register.md');
    const link = '[risk-register](supporting/risk-register.md)';
    assert.ok(editor.document.lineAt(15).text.startsWith(link));
    assert.equal(editor.document.getText(editor.selection), 'risk-register');
    await vscode.commands.executeCommand('undo');
    await putCursor(editor, 15, 0);
    await insert('npqh/data (2025) é.csv');
    assert.ok(
      editor.document.lineAt(15).text.startsWith('[data (2025) é](../npqh/data%20%282025%29%20%C3%A9.csv)'),
      editor.document.lineAt(15).text,
    );
  });

  it('makes the text that is selected the text of the link', async () => {
    await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    const { document } = editor;
    const word = new vscode.Range(15, 0, 15, 5);
    const selected = document.getText(word);
    editor.selection = new vscode.Selection(word.start, word.end);
    await until('it is selected', () => document.getText(editor.selection) === selected);
    await vscode.commands.executeCommand(
      'markscheme.insertSupportingDocument',
      fileOf('npqsl/supporting/action-plan.md'),
    );
    assert.ok(document.lineAt(15).text.startsWith(`[${selected}](supporting/action-plan.md)`));
  });

  it('inserts nothing that lies outside of the workspace', async () => {
    await markscheme();
    const editor = await openExample('npqsl/first-draft.md');
    const before = editor.document.getText();
    const outside = vscode.Uri.joinPath(fileOf(''), '..', 'elsewhere.pdf');
    await vscode.commands.executeCommand('markscheme.insertSupportingDocument', outside);
    assert.equal(editor.document.getText(), before);
  });
});
