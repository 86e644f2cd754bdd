import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { answerCondition } from '../../../server/src/features/answer-condition.ts';
import { bundled } from '../assessment/support.ts';

const URI = 'file:///draft.md';

/** The text with a condition answered, and where the condition stands then. */
function answered(text: string, condition: string, ...values: string[]): readonly [string, string] {
  const draft = readDraft(text);
  const assessment = assess(draft, bundled);
  assert.ok(assessment.kind === 'assessed');
  const edits = answerCondition(
    { uri: URI, version: 1, assessment, problems: [], lines: draft },
    condition,
    values,
  );
  const after = TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), edits);
  const again = assess(readDraft(after), bundled);
  assert.ok(again.kind === 'assessed');
  const state = again.conditions.find(({ condition: { id } }) => id === condition);
  return [after, state?.status ?? 'no such condition'];
}

const head = (...lines: string[]) =>
  ['---', 'assessment:', '  framework: npqsl', ...lines.map(line => `  ${line}`), '---', '', 'I.'].join('\n');

describe('Answering a condition', () => {
  it('adds what is missing, and replaces what is there', () => {
    assert.deepEqual(answered(head(), 'risk-assessment', 'true'), [head('risk-assessment: true'), 'met']);
    assert.deepEqual(answered(head('risk-assessment: true # yes'), 'risk-assessment', 'false'), [
      head('risk-assessment: false # yes'),
      'unmet',
    ]);
  });

  it('gives each of its keys a value', () => {
    assert.deepEqual(answered(head('started: 2025-01-01'), 'duration', '2025-09-03', '2026-07-10'), [
      head('started: 2025-09-03', 'finished: 2026-07-10'),
      'met',
    ]);
  });

  it('changes nothing for a condition that there is not', () => {
    assert.deepEqual(answered(head(), 'no-such', 'true'), [head(), 'no such condition']);
  });
});
