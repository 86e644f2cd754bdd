import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assess } from '../../../server/src/assessment/assess.ts';
import type { Assessment } from '../../../server/src/assessment/model.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { markEdits } from '../../../server/src/features/mark.ts';
import { bundled } from '../assessment/support.ts';

const URI = 'file:///draft.md';

function open(text: string): Assessment {
  const assessment = assess(readDraft(text), bundled, { assigned: { framework: 'aqa-epq', task: 'report' } });
  assert.ok(assessment.kind === 'assessed');
  return assessment;
}

/** The text with marks given, which must be read back as they were given, and nothing else with them. */
function marked(text: string, code: string, marks: number | null): string {
  const assessment = open(text);
  const edits = markEdits(
    { uri: URI, version: 1, assessment, problems: [], lines: assessment.draft },
    code,
    marks,
  );
  const after = TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), edits);
  const expected = new Map(assessment.marks);
  if (marks === null) expected.delete(code);
  else expected.set(code, marks);
  const { marks: read, frontMatterProblems } = open(after);
  assert.deepEqual([...read].sort(), [...expected].sort(), after);
  assert.deepEqual(frontMatterProblems, [], after);
  return after;
}

const head = (...lines: string[]) =>
  ['---', 'assessment:', ...lines.map(line => `  ${line}`), '---', '', 'I.'].join('\n');

describe('Marks that are given from the tree', () => {
  it('make a line below the other keys, or all of the front matter', () => {
    assert.equal(marked(head('status: draft'), 'AO1', 3), head('status: draft', 'marks: { AO1: 3 }'));
    assert.equal(marked('I.', 'AO1', 3), '---\nassessment:\n  marks: { AO1: 3 }\n---\n\nI.');
  });

  it('take the place of those that were there', () => {
    assert.equal(
      marked(head('marks: { AO1: 3, AO2: 4 } # so far'), 'AO1', 10),
      head('marks: { AO1: 10, AO2: 4 } # so far'),
    );
    assert.equal(marked(head('marks:', '  AO1: 3 # why'), 'AO1', 4), head('marks:', '  AO1: 4 # why'));
  });

  it('join the others in their form', () => {
    assert.equal(marked(head('marks: { AO1: 3 }'), 'AO2', 4), head('marks: { AO1: 3, AO2: 4 }'));
    assert.equal(
      marked(head('marks:', '  AO1: 3 # why', 'status: final'), 'AO2', 4),
      head('marks:', '  AO1: 3 # why', '  AO2: 4', 'status: final'),
    );
    assert.equal(
      marked(head('marks:', '  AO1: 3').replaceAll('\n', '\r\n'), 'AO2', 4),
      head('marks:', '  AO1: 3', '  AO2: 4').replaceAll('\n', '\r\n'),
    );
  });

  it('fill what was left empty', () => {
    assert.equal(
      marked(head('marks:', 'status: draft'), 'AO2', 4),
      head('marks: { AO2: 4 }', 'status: draft'),
    );
    assert.equal(marked(head('marks: {}'), 'AO2', 4), head('marks: { AO2: 4 }'));
    assert.equal(
      marked(head('marks:', '  AO1:', '  AO2: 1'), 'AO1', 4),
      head('marks:', '  AO1: 4', '  AO2: 1'),
    );
  });

  it('can be taken away', () => {
    assert.equal(marked(head('marks: { AO1: 3, AO2: 4 }'), 'AO1', null), head('marks: { AO1: , AO2: 4 }'));
    assert.equal(marked(head('status: draft'), 'AO1', null), head('status: draft'));
  });

  it('are read back whatever is given after what', () => {
    const code = fc.constantFrom('AO1', 'AO2', 'AO3', 'AO4');
    const steps = fc.array(fc.tuple(code, fc.option(fc.nat(10))), { maxLength: 8 });
    const starts = fc.constantFrom(
      head('marks:', '  AO2: 1', 'status: draft'),
      head('marks: { AO3: 2 }'),
      head('marks: {'.concat(' AO3: 2,'), '  AO4: 1 }'),
      head('status: draft'),
      '---\nassessment: { status: draft }\n---\n',
      '',
    );
    fc.assert(
      fc.property(starts, steps, (start, given) => {
        let text = start;
        for (const [which, marks] of given) text = marked(text, which, marks);
      }),
    );
  });
});
