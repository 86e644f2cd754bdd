import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { assess } from '../../../server/src/assessment/assess.ts';
import { readDraft } from '../../../server/src/draft/draft.ts';
import { changeFramework } from '../../../server/src/features/change-framework.ts';
import { bundled } from '../assessment/support.ts';

const URI = 'file:///draft.md';

/** The text after a change, which must be assessed against that task, and say nothing else but that. */
function changed(text: string, id: string, taskId?: string): string {
  const framework = bundled.find(id);
  const task = framework?.tasks.find(candidate => taskId === undefined || candidate.id === taskId);
  assert.ok(framework && task);
  const draft = readDraft(text);
  const assessment = assess(draft, bundled);
  const edits = changeFramework(
    { uri: URI, version: 1, assessment, problems: [], lines: draft },
    framework,
    task,
  );
  const after = TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), edits);
  const again = assess(readDraft(after), bundled);
  assert.ok(again.kind === 'assessed', after);
  assert.deepEqual([again.framework.id, again.task.id], [id, task.id], after);
  return after;
}

const head = (...lines: string[]) =>
  ['---', 'assessment:', ...lines.map(line => `  ${line}`), '---', '', 'I led it.'].join('\n');

describe('Changing the framework', () => {
  it('replaces its id, and says the task only where there is a choice', () => {
    const text = head('framework: npqsl # ours', 'status: draft');
    assert.equal(changed(text, 'npqml'), text.replace('npqsl', 'npqml'));
    assert.equal(
      changed(text, 'npqh', 'task-2'),
      text.replace('npqsl # ours', 'npqh # ours\n  task: task-2'),
    );
  });

  it('replaces a task that was said', () => {
    const text = head('task: task-1', 'framework: npqh');
    assert.equal(changed(text, 'npqh', 'task-2'), text.replace('task-1', 'task-2'));
    assert.equal(changed(text, 'npqsl'), text.replace('npqh', 'npqsl').replace('task-1', 'project'));
  });

  it('puts right what could not be assessed', () => {
    assert.equal(changed(head('framework: npqx'), 'npqsl'), head('framework: npqsl'));
    assert.equal(changed(head('framework:'), 'npqsl'), head('framework: npqsl'));
    assert.equal(
      changed('---\nassessment: { framework: npqx }\n---\n', 'npqh', 'task-1'),
      '---\nassessment: { framework: npqh, task: task-1 }\n---\n',
    );
  });

  it('leaves everything else as it is, whatever it was and becomes', () => {
    const tasks = bundled.ids.flatMap(id =>
      (bundled.find(id)?.tasks ?? []).map(task => [id, task.id] as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...tasks),
        fc.constantFrom(...tasks),
        fc.constantFrom('\n', '\r\n'),
        ([from, fromTask], [to, toTask], eol) => {
          const text = head(`framework: ${from}`, `task: ${fromTask}`, 'status: final').replaceAll('\n', eol);
          const there = changed(text, to, toTask);
          assert.equal(changed(there, from, fromTask), text);
        },
      ),
    );
  });
});
