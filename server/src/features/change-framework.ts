import type { TextEdit } from 'vscode-languageserver-protocol';
import { replaceEdits } from '../draft/front-matter-edits.ts';
import type { Draft, SpanEdit } from '../draft/model.ts';
import type { Framework, Task } from '../framework/model.ts';
import { lineBefore } from '../text/line-before.ts';
import { type Assessed, rangeOf } from './assessed.ts';

/** The edits of the front matter, of the first file where there are several, that assess a draft against another task. */
export function changeFramework(
  { assessment, lines }: Assessed,
  framework: Framework,
  task: Task,
): TextEdit[] {
  return spanEdits(assessment.draft, framework, task).map(({ newText, ...span }) => ({
    range: rangeOf(lines, span),
    newText,
  }));
}

function spanEdits(draft: Draft, { id, tasks }: Framework, task: Task): SpanEdit[] {
  const { frontMatter, text } = draft;
  const entry = frontMatter?.entries.get('framework');
  // Where it was said elsewhere (in settings or markscheme.yaml), a task may have been, too.
  const saysTask = tasks.length > 1 || !entry || frontMatter?.entries.has('task');
  if (!saysTask) return replaceEdits(draft, [['framework', id]]);
  const indent = entry && lineBefore(text, entry.keySpan.start);
  if (!entry || frontMatter?.entries.has('task') || indent?.trim() !== '')
    return replaceEdits(draft, [
      ['framework', id],
      ['task', task.id],
    ]);
  // Right below the framework, which it belongs to.
  const end = Math.max(entry.keySpan.end, entry.valueSpan.end);
  const lineEnd = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return [
    ...replaceEdits(draft, [['framework', id]]),
    { start: lineEnd, end: lineEnd, newText: `${eol}${indent}task: ${task.id}` },
  ];
}
