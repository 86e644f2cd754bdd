import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { type Assessed, rangeOf } from '../../../server/src/features/assessed.ts';
import { codeActions } from '../../../server/src/features/code-actions.ts';
import { diagnosticOf, diagnosticsOf } from '../../../server/src/features/diagnostics.ts';
import { problemsOf } from '../../../server/src/rules/rules.ts';
import { runs, SEED } from '../../seed.ts';
import { bundled, frontMatter } from '../assessment/support.ts';
import { markdown } from '../draft/edits.ts';

const URI = 'file:///draft.md';
const HEAD = frontMatter('npqsl');

function open(text: string): Assessed {
  const draft = readDraft(text);
  const assessment = assess(draft, bundled);
  return { uri: URI, version: 1, assessment, problems: problemsOf(assessment), lines: draft };
}

/** The fixes of the first odd mark. */
function fixesIn(text: string): CodeAction[] {
  const assessed = open(text);
  const problem = assessed.problems.find(({ rule }) => rule.startsWith('marks/'));
  if (!problem) return [];
  const diagnostic = diagnosticOf(problem, rangeOf(assessed.lines, problem));
  return codeActions(assessed, problem.start, problem.end, [diagnostic], { frameworks: bundled }).filter(
    ({ title }) => !title.startsWith('Ignore this here'),
  );
}

function made(text: string, action: CodeAction | undefined): string {
  return TextDocument.applyEdits(
    TextDocument.create(URI, 'markdown', 1, text),
    action?.edit?.changes?.[URI] ?? [],
  );
}

/** Each fix: its title, with the text that it leaves. */
function fixed(...lines: string[]): Record<string, string[]> {
  const text = HEAD + lines.join('\n');
  return Object.fromEntries(
    fixesIn(text).map(action => [action.title, made(text, action).slice(HEAD.length).split('\n')]),
  );
}

describe('Fixes of marks', () => {
  it('close a comment at the end of its line or paragraph', () => {
    assert.deepEqual(fixed('<!-- criteria: 1.2.1', '', 'Text.'), {
      'Close the comment at the end of its line': ['<!-- criteria: 1.2.1 -->', '', 'Text.'],
    });
    assert.deepEqual(fixed('<!-- note', 'goes on', '', 'Text.'), {
      'Close the comment at the end of its line': ['<!-- note -->', 'goes on', '', 'Text.'],
      'Close the comment at the end of its paragraph': ['<!-- note', 'goes on -->', '', 'Text.'],
    });
    assert.deepEqual(fixed('> <!--', '> a', '>', '> Text.'), {
      'Close the comment at the end of its paragraph': ['> <!--', '> a -->', '>', '> Text.'],
    });
    assert.deepEqual(Object.keys(fixed('<!-- note –>', '', 'Text.')), [
      'Change ‘–>’ to ‘-->’',
      'Close the comment at the end of its line',
    ]);
    assert.deepEqual(fixed('<!-- a', '', 'b', '', '<!-- c -->')['Close the comment at the end of its line'], [
      '<!-- a -->',
      '',
      'b',
      '',
      '<!-- c -->',
    ]);
  });

  it('close a tag at the end of its paragraph', () => {
    assert.deepEqual(fixed('<pre>', 'a', '', 'Text.'), {
      'Put ‘</pre>’ at the end of the paragraph': ['<pre>', 'a</pre>', '', 'Text.'],
    });
  });

  it('close code above the text, or at its end', () => {
    assert.deepEqual(fixed('```js', 'a', '', 'b', '', '## Design', '', 'Text.'), {
      'Close the block of code above ‘## Design’': [
        '```js',
        'a',
        '',
        'b',
        '```',
        '',
        '## Design',
        '',
        'Text.',
      ],
    });
    assert.deepEqual(fixed('- ~~~', '  a', '', '  I led the project.', '- b'), {
      'Close the block of code above ‘I led the project.’': [
        '- ~~~',
        '  a',
        '  ~~~',
        '',
        '  I led the project.',
        '- b',
      ],
    });
    assert.deepEqual(fixed('> ```', '> a', '>', '> ## B')['Close the block of code above ‘## B’'], [
      '> ```',
      '> a',
      '> ```',
      '>',
      '> ## B',
    ]);
    assert.deepEqual(fixed('```', 'a', ''), {
      'Close the block of code at its end': ['```', 'a', '```', ''],
    });
  });

  it('make a comment of each paragraph that one was to go over', () => {
    assert.deepEqual(fixed('I led it. <!-- note', '', 'Ask.', '', 'the head --> and more.'), {
      'Close the comment in each of its paragraphs': [
        'I led it. <!-- note -->',
        '',
        '<!-- Ask. -->',
        '',
        '<!-- the head --> and more.',
      ],
    });
    assert.deepEqual(fixed('I led it. <!-- note', '', '## Heading -->'), {
      'Close the comment at the end of its paragraph': ['I led it. <!-- note -->', '', '## Heading -->'],
    });
    assert.deepEqual(fixed('I led it. <!-- note –> More.'), {
      'Change ‘–>’ to ‘-->’': ['I led it. <!-- note --> More.'],
    });
  });

  it('put hyphens and plain spaces in', () => {
    assert.deepEqual(fixed('I led it. ‹!– note –> More.'), {
      'Make a comment of it: ‘<!-- … -->’': ['I led it. <!-- note --> More.'],
    });
    assert.deepEqual(fixed('Text', '##\u00a0Design'), {
      'Put a plain space there: ‘## ’': ['Text', '## Design'],
    });
  });

  it('end the problem that they are for, whatever the text', function () {
    this.timeout(0);
    let fixes = 0;
    fc.assert(
      fc.property(markdown(12), body => {
        const text = HEAD + body;
        for (const action of fixesIn(text)) {
          const after = made(text, action);
          assert.notEqual(after, text);
          const start = action.diagnostics?.[0]?.range.start;
          const still = diagnosticsOf(open(after)).some(
            ({ code, range }) =>
              code === action.diagnostics?.[0]?.code &&
              range.start.line === start?.line &&
              range.start.character === start.character,
          );
          assert.ok(!still, `${JSON.stringify(body)}: ${action.title}`);
          fixes++;
        }
      }),
      { numRuns: runs(2000), seed: SEED },
    );
    assert.ok(fixes > runs(2000) / 10, `${fixes} fixes`);
  });
});
