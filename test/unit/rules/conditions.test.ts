import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import type { Assessed } from '../../../server/src/features/assessed.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { diagnosticsOf } from '../../../server/src/features/diagnostics.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { bundled } from '../assessment/support.ts';

const URI = 'file:///draft.md';

/** A draft as a client has it open, assessed. */
function open(text: string): Assessed {
  const draft = readDraft(text);
  const assessment = assess(draft, bundled, { assigned: { framework: 'npqsl' } });
  return { uri: URI, version: 1, assessment, problems: problemsOf(assessment), lines: draft };
}

/** The fixes of the problem about one condition. */
function fixes(text: string, condition: string): CodeAction[] {
  const assessed = open(text);
  const problem = assessed.problems.find(({ data }) => data?.condition === condition);
  assert.ok(problem, condition);
  // By itself, as the front matter shows no more than three.
  const alone = { ...assessed, problems: [problem] };
  const { start, end } = problem;
  return codeActions(alone, start, end, diagnosticsOf(alone), { frameworks: bundled });
}

/** The text with a fix made. */
function made(text: string, action: CodeAction | undefined): string {
  const document = TextDocument.create(URI, 'markdown', 1, text);
  return TextDocument.applyEdits(document, action?.edit?.changes?.[URI] ?? []);
}

/** What the first fix makes of the front matter, and that it answers the condition as it says. */
function confirmed(text: string, condition = 'sponsor'): string {
  const [fix] = fixes(text, condition);
  const after = made(text, fix);
  const { assessment } = open(after);
  assert.ok(assessment.kind === 'assessed');
  assert.deepEqual(assessment.frontMatterProblems, [], after);
  assert.equal(assessment.conditions.find(state => state.condition.id === condition)?.status, 'met', after);
  return after;
}

describe('Quick fixes of conditions', () => {
  it('confirm in the front matter what is seen or missing, below the other keys and as deep', () => {
    const text =
      '---\nassessment:\n    framework: npqsl\n    data-points:\n      - baseline\ntitle: x\n---\n\nMy sponsor.\n';
    assert.equal(
      confirmed(text),
      '---\nassessment:\n    framework: npqsl\n    data-points:\n      - baseline\n    sponsor: true\ntitle: x\n---\n\nMy sponsor.\n',
    );
    assert.deepEqual(
      fixes(text, 'sponsor').map(({ title }) => title),
      ['Confirm in the front matter: ‘sponsor: true’'],
    );
  });

  it('answer a key that stands there without a value', () => {
    assert.equal(
      confirmed('---\nassessment:\n  framework: npqsl\n  sponsor:  # who?\n---\n'),
      '---\nassessment:\n  framework: npqsl\n  sponsor: true # who?\n---\n',
    );
    assert.equal(
      confirmed('---\r\nassessment:\r\n  framework: npqsl\r\n  research:\r\n---\r\n', 'research'),
      '---\r\nassessment:\r\n  framework: npqsl\r\n  research: [used, applied]\r\n---\r\n',
    );
  });

  it('work in braces, without keys of ours and without front matter', () => {
    assert.equal(
      confirmed('---\nassessment: { framework: npqsl }\n---\n'),
      '---\nassessment: { framework: npqsl, sponsor: true }\n---\n',
    );
    assert.equal(confirmed('---\nassessment:\n---\n'), '---\nassessment:\n  sponsor: true\n---\n');
    assert.equal(confirmed('---\ntitle: x\n---\n'), '---\nassessment:\n  sponsor: true\ntitle: x\n---\n');
    assert.equal(confirmed('Text.\n'), '---\nassessment:\n  sponsor: true\n---\n\nText.\n');
    assert.equal(confirmed('\u{feff}Text.\n'), '\u{feff}---\nassessment:\n  sponsor: true\n---\n\nText.\n');
  });

  it('add keys of days without a day, which only the participant knows', () => {
    const text = '---\nassessment:\n  framework: npqsl\n  started:\n---\n';
    const [fix, ...more] = fixes(text, 'duration');
    assert.equal(fix?.title, 'Add ‘started:’ and ‘finished:’ to the front matter');
    assert.equal(made(text, fix), '---\nassessment:\n  framework: npqsl\n  started:\n  finished:\n---\n');
    assert.deepEqual(more, []);
  });

  it('offer a section where the account has no word of it yet, before the annexes', () => {
    const text = '---\nassessment:\n  framework: npqsl\n---\n\n## Design\n\nWord.\n\n## Annex A\n';
    const section = fixes(text, 'risk-assessment').find(({ title }) => title.startsWith('Add a section'));
    assert.equal(
      section?.title,
      'Add a section ‘Risk assessment’ to be written, and confirm in the front matter: ‘risk-assessment: true’',
    );
    const after = made(text, section);
    assert.equal(
      after,
      text
        .replace('npqsl\n', 'npqsl\n  risk-assessment: true\n')
        .replace('## Annex A', '## Risk assessment\n\n[Write this section.]\n\n## Annex A'),
    );
    assert.ok(!open(after).problems.some(({ data }) => data?.condition === 'risk-assessment'));
    assert.ok(open(after).problems.some(({ rule }) => rule === 'writing/placeholder'));
    const seen = fixes(text.replace('Word', 'A risk register'), 'risk-assessment');
    assert.deepEqual(
      seen.map(({ title }) => title),
      ['Confirm in the front matter: ‘risk-assessment: true’'],
    );
  });

  it('add all keys at once where many are open', () => {
    const text = '---\nassessment:\n  framework: npqsl\n  sponsor:\n---\n';
    const assessed = open(text);
    const home = assessed.problems[0]?.start ?? 0;
    const all = codeActions(assessed, home, home, [], { frameworks: bundled }).find(({ title }) =>
      title.startsWith('Add the keys of all'),
    );
    assert.equal(
      made(text, all),
      '---\nassessment:\n  framework: npqsl\n  sponsor:\n  started:\n  finished:\n  risk-assessment:\n  action-plan:\n  research:\n  data-points:\n---\n',
    );
  });
});
