import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-protocol';
import { commonKeys, conditionKeys, draftStatuses, type FrameworkFinder } from '../assessment/identify.ts';
import type { Condition, Framework } from '../framework/model.ts';
import { type Assessed, rangeOf } from './assessed.ts';

/** Keys under `assessment:` and their values. */
export function completeFrontMatter(
  assessed: Assessed,
  frameworks: FrameworkFinder,
  position: Position,
): CompletionItem[] {
  const { assessment, lines } = assessed;
  const { text, frontMatter } = assessment.draft;
  if (!frontMatter) return [];
  const offset = lines.offsetAt(position);
  const lineStart = lines.offsetAt({ line: position.line, character: 0 });
  const before = text.slice(lineStart, offset);
  const replaced = (typed: string) => rangeOf(lines, { start: offset - typed.length, end: offset });

  const value = /^[ \t]+([\w-]+):[ \t]*(?:\[[^\]]*?)?([\w-]*)$/.exec(before);
  if (value) {
    const [, key = '', typed = ''] = value;
    return valuesOf(key).map(({ label, detail }, index) => ({
      label,
      ...(detail === undefined ? {} : { detail }),
      kind: CompletionItemKind.Value,
      sortText: String(index).padStart(3, '0'),
      textEdit: { range: replaced(typed), newText: /:$/.test(before) ? ` ${label}` : label },
    }));
  }
  const key = /^([ \t]*)([\w-]*)$/.exec(before);
  if (!key) return [];
  const [, indent = '', typed = ''] = key;
  if (!frontMatter.assessmentKey) {
    if (indent !== '') return [];
    return [
      {
        label: 'assessment',
        detail: 'Makes this document a draft',
        kind: CompletionItemKind.Property,
        textEdit: { range: replaced(typed), newText: 'assessment:\n  framework: ' },
      },
    ];
  }
  if (indent === '' || offset < frontMatter.assessmentKey.end) return [];
  return keys()
    .filter(({ label }) => !frontMatter.entries.has(label) || label === typed)
    .map(({ label, detail }, index) => ({
      label,
      detail,
      kind: CompletionItemKind.Property,
      sortText: String(index).padStart(3, '0'),
      textEdit: { range: replaced(typed), newText: `${label}: ` },
    }));

  function keys(): { label: string; detail: string }[] {
    const details: Readonly<Record<string, string>> = {
      framework: 'What the draft is assessed against',
      task: 'Which of its tasks',
      status: 'outline, draft or final',
      words: 'A word limit of your own: { limit: 2000 }',
    };
    const conditions = assessment.kind === 'assessed' ? assessment.task.conditions : [];
    return [
      ...commonKeys.map(label => ({ label, detail: details[label] ?? '' })),
      ...conditions.flatMap(condition =>
        conditionKeys(condition).map(label => ({ label, detail: condition.title })),
      ),
    ];
  }

  function valuesOf(name: string): { label: string; detail?: string }[] {
    switch (name) {
      case 'framework':
        return frameworks.ids.map(id => detailed(id, frameworks.find(id)?.title));
      case 'task':
        return tasksOf(frameworks.find(String(frontMatter?.entries.get('framework')?.value ?? '')));
      case 'status':
        return draftStatuses.map(label => ({ label }));
      default: {
        const conditions = assessment.kind === 'assessed' ? assessment.task.conditions : [];
        const condition = conditions.find(candidate => conditionKeys(candidate).includes(name));
        return condition ? answersOf(condition) : [];
      }
    }
  }
}

function tasksOf(framework: Framework | undefined): { label: string; detail?: string }[] {
  return framework?.tasks.map(({ id, title }) => ({ label: id, detail: title })) ?? [];
}

function answersOf({ answer }: Condition): { label: string }[] {
  switch (answer.kind) {
    case 'confirmed':
      return [{ label: 'true' }, { label: 'false' }];
    case 'list':
      return answer.of.map(label => ({ label }));
    case 'dates':
    case 'date':
    case 'days':
      return [];
  }
}

function detailed(label: string, detail: string | undefined): { label: string; detail?: string } {
  return detail === undefined ? { label } : { label, detail };
}
