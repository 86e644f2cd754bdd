import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import { commonKeys, conditionKeys, draftStatuses, type FrameworkFinder } from '../assessment/identify.ts';
import { behaviourKeys, STRONGEST } from '../assessment/self-assessment.ts';
import { cutOffPoints, wordKeys } from '../assessment/word-rules.ts';
import { excludableList } from '../framework/excludables.ts';
import { mostMarks } from '../framework/marks.ts';
import type { Condition, Framework } from '../framework/model.ts';
import { asText } from '../text/as-text.ts';
import { yamlText } from '../text/yaml-written.ts';
import { type Assessed, rangeOf } from './assessed.ts';
import { type YamlPlace, yamlPlace } from './yaml-place.ts';

const WORD_KEYS: Readonly<Record<string, string>> = {
  limit: 'The most words',
  minimum: 'The fewest words',
  tolerance: 'How far beyond the limit is accepted: 10%, or ±10% for both ways',
  exclude: 'What is not counted, besides what the task leaves out',
  include: 'What is counted, although the task leaves it out',
  'cut-off': 'Where reading stops: at the limit, with its tolerance, or nowhere',
  budget: 'The most words of a phase, part or section',
};

/** The keys under `assessment:` that have keys of their own. */
const TABLES = ['words', 'budget', 'marks', 'behaviours'];

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

  const place = yamlPlace(text.slice(frontMatter.content.start, offset));
  const [root, name = '', inside] = place.path;
  if (root === 'assessment' && TABLES.includes(name) && (inside || !place.isValue))
    return completeTable(place, name, inside);

  const value = /^[ \t]+([\w-]+):[ \t]*(?:\[(?:[^\]]*[^\w\]-])?)?([\w-]*)$/.exec(before);
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
      submission: 'The day you submit it, such as 2026-04-30: says how many words a day are left to write',
      parts: 'Further files of this draft, in order: [delivery.md]',
      words: 'Limit, tolerance and what is counted: { limit: 2000 }',
      budget: 'The most words of a phase, part or section: { design: 1200 }',
      marks: 'What you would give yourself: { 1.2.1: 2 }',
      behaviours: 'How strong you are, from 1 to 5, and what you plan: { respect: { now: 3, plan: … } }',
    };
    const conditions = assessment.kind === 'assessed' ? assessment.task.conditions : [];
    return [
      ...commonKeys.map(label => ({ label, detail: details[label] ?? '' })),
      ...conditions.flatMap(condition =>
        conditionKeys(condition).map(label => ({ label, detail: condition.title })),
      ),
    ];
  }

  /** Inside one of the tables, in braces or on lines of their own; `inside` is a key of it. */
  function completeTable(
    { isValue, typed, path }: YamlPlace,
    table: string,
    inside: string | undefined,
  ): CompletionItem[] {
    const entry = frontMatter?.entries.get(table);
    const held = inside === undefined ? entry : entry?.inner.find(({ key }) => key === inside);
    const isKey = !isValue;
    const items =
      table === 'words' || table === 'budget'
        ? wordItems(table === 'budget' ? 'budget' : inside)
        : selfItems(table, inside, path[3], isKey);
    return items
      .filter(({ label }) => !isKey || label === typed || !held?.inner.some(({ key }) => key === label))
      .map(({ label, detail }, index) => ({
        label,
        ...(detail === undefined ? {} : { detail }),
        kind: isKey ? CompletionItemKind.Property : CompletionItemKind.Value,
        sortText: String(index).padStart(3, '0'),
        textEdit: {
          range: replaced(typed),
          newText: isKey ? `${yamlText(label)}: ` : /:$/.test(before) ? ` ${label}` : label,
        },
      }));
  }

  /** Codes and their marks, or behaviours with what is said of them; `last` is the key of a behaviour’s value. */
  function selfItems(
    table: string,
    inside: string | undefined,
    last: string | undefined,
    isKey: boolean,
  ): { label: string; detail?: string }[] {
    if (assessment.kind !== 'assessed') return [];
    const { coverage, framework, task } = assessment;
    if (table === 'behaviours') {
      if (inside === undefined)
        return framework.behaviours.map(({ id, asks }) => ({ label: id, detail: asks }));
      if (isKey) return behaviourKeys.map(label => ({ label }));
      return last === 'plan' ? [] : upTo(1, STRONGEST);
    }
    const criteria = coverage.flatMap(({ tracked }) => (tracked.kind === 'criterion' ? tracked : []));
    if (isKey) return criteria.map(({ code, title }) => ({ label: code, detail: title }));
    const entry = criteria.find(({ code }) => code === inside)?.entry;
    return upTo(0, mostMarks(entry, task) ?? -1);
  }

  function wordItems(key: string | undefined): { label: string; detail?: string }[] {
    switch (key) {
      case undefined:
        return wordKeys.map(label => ({ label, detail: WORD_KEYS[label] ?? '' }));
      case 'budget': {
        if (assessment.kind !== 'assessed') return [];
        const { task, framework } = assessment;
        const phases = framework.phases.filter(({ id }) => task.phases.includes(id));
        return [...task.parts, ...phases].map(({ id, title }) => ({ label: id, detail: title }));
      }
      case 'exclude':
      case 'include':
        return [
          ...excludableList.map(label => ({ label })),
          ...(key === 'include' ? [] : sectionNames(assessment.draft)),
        ];
      case 'cut-off':
        return cutOffPoints.map(label => ({ label }));
      case 'tolerance':
        return ['10%', '±10%'].map(label => ({ label }));
      default:
        return [];
    }
  }

  function valuesOf(name: string): { label: string; detail?: string }[] {
    switch (name) {
      case 'framework':
        return frameworks.ids.map(id => detailed(id, frameworks.find(id)?.title));
      case 'task':
        return tasksOf(frameworks.find(asText(frontMatter?.entries.get('framework')?.value ?? '')));
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

/** The headings that can stand in a list as they are. */
function sectionNames({ pages }: Assessed['assessment']['draft']): { label: string; detail: string }[] {
  const names = pages.flatMap(({ heading }) => heading?.text ?? []);
  return [...new Set(names)]
    .filter(name => /^[\p{L}][\p{L}\p{N} -]{0,60}$/u.test(name))
    .map(label => ({ label, detail: 'The section of this heading' }));
}

function upTo(least: number, most: number): { label: string }[] {
  return Array.from({ length: most - least + 1 }, (_, index) => ({ label: String(least + index) }));
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
