import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { type Assessed, rangeOf } from '../../../server/src/features/assessed.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { diagnosticOf, shownOf } from '../../../server/src/features/diagnostics.ts';
import type { Shown } from '../../../server/src/features/gathered.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { cases } from '../../seed.ts';
import { bundled, frontMatter, prose } from '../assessment/support.ts';
import { markdown } from '../draft/edits.ts';

const URI = 'file:///school/draft.md';

function open(text: string): Assessed {
  const draft = readDraft(text);
  const assessment = assess(draft, bundled, { documents: new Set(['raw.xlsx']) });
  return { uri: URI, version: 1, assessment, problems: problemsOf(assessment), lines: draft };
}

/** What is offered for a problem as it is shown. */
function offered(assessed: Assessed, { problem }: Shown): CodeAction[] {
  const diagnostic = diagnosticOf(problem, rangeOf(assessed.lines, problem));
  return codeActions(assessed, problem.start, problem.end, [diagnostic], {
    frameworks: bundled,
    documents: ['raw.xlsx'],
  });
}

function made(text: string, { edit }: CodeAction): string {
  return TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), edit?.changes?.[URI] ?? []);
}

/** Makes each fix of each problem that is shown: it, or one that it stands for, is gone, and the fix is not offered again. */
function lawHolds(text: string): number {
  const before = open(text);
  let fixes = 0;
  for (const shown of shownOf(before)) {
    const own = new Set(shown.of.map(({ rule, message }) => `${rule} ${message}`));
    const same = ({ rule, message }: { rule: string; message: string }) => own.has(`${rule} ${message}`);
    for (const fix of offered(before, shown)) {
      fixes++;
      const changed = made(text, fix);
      const after = open(changed);
      const left = after.problems.filter(same).length;
      assert.ok(
        left < before.problems.filter(same).length,
        `‘${fix.title}’ leaves ‘${shown.problem.message}’ (${shown.problem.rule}) in:\n${changed}`,
      );
      const again = shownOf(after).flatMap(each =>
        each.of.some(same) && left === 1 ? offered(after, each).map(({ title }) => title) : [],
      );
      assert.ok(!again.includes(fix.title), `‘${fix.title}’ is offered again in:\n${changed}`);
    }
  }
  return fixes;
}

function* draftsIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder, { withFileTypes: true })) {
    if (name.isDirectory()) yield* draftsIn(`${folder}/${name.name}`);
    else if (name.name.endsWith('.md')) yield `${folder}/${name.name}`;
  }
}

describe('Every fix', function () {
  this.timeout(120_000);

  it('makes its problem go away, and is not offered again, in the drafts of all rules and the examples', () => {
    let fixes = 0;
    for (const folder of ['test/rules', 'examples'])
      for (const file of draftsIn(folder)) {
        try {
          fixes += lawHolds(readFileSync(file, 'utf8'));
        } catch (error) {
          throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
        }
      }
    assert.ok(fixes > 100, `There are ${fixes}.`);
  });

  it('does so in drafts with either line ending, with slips in the front matter and marks that are not closed', () => {
    const heads = [
      frontMatter('apprenticeship'),
      frontMatter('npqsl', 'budget: { desing: 3, Design: 1 }'),
      frontMatter('npqs'),
      frontMatter('npqsl', 'statsu: draft', 'status: dratf', 'words: { limt: 3, limit: 5 }'),
      frontMatter('npqh', 'task: task-3', 'marks: { 1.3.9: 1, 1.3.1: 9 }'),
    ];
    const bodies = [
      `I led it.\n\n## Design\n\n${prose(45)} (1.2.1).\n`,
      `## Design\n\nSee (1.2.a) and **1.2.**11 and ‹!– note –>\n\n##\u00a0Impact\n\n\`\`\`\ncode\n`,
      '<!-- markscheme-disable writing/placehoder -->\n\nTODO\n\n<!-- phase: desing -->\n\nWord.\n\n<!-- note\n',
    ];
    for (const head of heads)
      for (const body of bodies) {
        lawHolds(head + body);
        lawHolds((head + body).replace(/\n/g, '\r\n'));
      }
  });

  it('does so whatever the draft', () => {
    fc.assert(
      fc.property(markdown(12), fc.constantFrom('npqsl', 'apprenticeship', 'npqs'), (body, framework) => {
        lawHolds(`${frontMatter(framework)}${body}`);
      }),
      { numRuns: cases(60) },
    );
  });
});

/** The titles of the fixes of a rule’s first problem, with the text that each leaves. */
function fixesOf(rule: string, text: string): Record<string, string> {
  const assessed = open(text);
  const shown = shownOf(assessed).find(({ of }) => of.some(problem => problem.rule === rule));
  assert.ok(shown, rule);
  return Object.fromEntries(offered(assessed, shown).map(fix => [fix.title, made(text, fix)]));
}

describe('Fixes', () => {
  it('stand apart from the text above with either line ending', () => {
    const head = frontMatter('npqsl').replace(/\n/g, '\r\n');
    const text = `${head}I led it.\r\n`;
    const section = fixesOf('phases/missing', text)['Add a section ‘Design’'];
    assert.equal(section, `${text}\r\n## Design\r\n\r\n`);
  });

  it('mark a section that may be about a missing phase, before they add an empty one', () => {
    const text = `${frontMatter('npqsl')}## Design\n\nWord.\n\n## What happened ##\n\nWord.\n\nResults <!-- criteria: 1.2.1 -->\n---\n\nWord.\n`;
    const fixes = fixesOf('phases/missing', text);
    assert.deepEqual(
      Object.keys(fixes).filter(title => !title.startsWith('Add the keys')),
      [
        'This section is implementation: ‘What happened’',
        'Add a section ‘Implementation’',
        'This section is evaluation: ‘Results’',
        'Add a section ‘Evaluation’',
      ],
    );
    assert.equal(
      fixes['This section is implementation: ‘What happened’'],
      text.replace('What happened', 'What happened<!-- phase: implementation -->'),
    );
    assert.equal(
      fixes['This section is evaluation: ‘Results’'],
      text.replace('1.2.1 -->', '1.2.1 --><!-- phase: evaluation -->'),
    );
  });

  it('mark a section from its heading', () => {
    const text = `${frontMatter('npqsl')}## Design\n\nWord.\n\n## The autumn\n\nWord.\n`;
    const at = text.indexOf('autumn');
    const actions = codeActions(open(text), at, at, [], { frameworks: bundled });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['This section is implementation', 'This section is evaluation'],
    );
    assert.ok(actions[1]);
    assert.equal(
      made(text, actions[1]),
      text.replace('## The autumn', '## The autumn<!-- phase: evaluation -->'),
    );
  });

  it('make no key of the front matter twice', () => {
    const text = `${frontMatter('npqsl', 'budget: { desing: 3, Design: 1 }')}## Design\n\nWord.\n`;
    assert.ok(
      !Object.keys(fixesOf('words/section-over-budget', text)).some(title => title.startsWith('Change')),
    );
    const keys = `${frontMatter('npqsl', 'words: { limt: 3, limit: 5 }')}Word.\n`;
    assert.ok(!Object.keys(fixesOf('front-matter/invalid', keys)).some(title => title.startsWith('Change')));
  });

  it('say the wording where there are several codes to choose among', () => {
    const titles = Object.keys(
      fixesOf('criteria/unknown-code', `${frontMatter('npqsl')}## Design\n\nSee (1.2.a) here.\n`),
    );
    assert.match(titles[0] ?? '', /^Tag with 1\.2\.1 instead: \p{L}/u);
  });

  it('lead to a document that a criterion asks for: a file, an annex, or a new annex', () => {
    const text = `${frontMatter('npqsl')}## Design\n\n${prose(40)}. (1.2.1)\n\n## Annex A: survey\n\nFigures.\n`;
    const fixes = fixesOf('evidence/missing-document', text);
    const words = prose(40);
    assert.equal(
      fixes['Link ‘raw.xlsx’ here'],
      text.replace(`${words}.`, `${words} ([Raw data analysis](raw.xlsx)).`),
    );
    assert.equal(
      fixes['Refer to ‘Annex A: survey’ here'],
      text.replace(`${words}.`, `${words} (see Annex A).`),
    );
    assert.equal(
      fixes['Add ‘Annex B: Raw data analysis’ at the end, to be filled in, and refer to it here'],
      `${text.replace(`${words}.`, `${words} (see Annex B).`)}\n## Annex B: Raw data analysis\n\n[Add the document here.]\n\n`,
    );
  });
});
