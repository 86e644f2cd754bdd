import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import { commonKeys, conditionKeys, draftStatuses, type FrameworkFinder } from '../assessment/identify.ts';
import { behaviourKeys, STRONGEST } from '../assessment/self-assessment.ts';
import { cutOffPoints, wordKeys } from '../assessment/word-rules.ts';
import { frontMatterContent } from '../draft/front-matter.ts';
import { excludableList } from '../framework/excludables.ts';
import { mostMarks } from '../framework/marks.ts';
import type { Condition, Framework } from '../framework/model.ts';
import { asText } from '../text/as-text.ts';
import { LineIndex } from '../text/lines.ts';
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

/** Keys under `assessment:` and their values, and the keys beside it. */
export function completeFrontMatter(
  assessed: Assessed,
  frameworks: FrameworkFinder,
  position: Position,
): CompletionItem[] {
  const { assessment, lines } = assessed;
  const { text, frontMatter } = assessment.draft;
  if (!frontMatter) return [];
  const offset = lines.offsetAt(position);
  const { start, end } = frontMatter.content;
  const place = yamlPlace(text.slice(start, offset));
  const after = text.slice(offset, end);
  const rest = restOfWord(place, after);
  // In a comment nothing is read.
  const isComment = place.quote === '' && /(?:^|[ \t])#/.test(place.typed);
  if (rest === undefined || isComment) return [];
  const word = place.typed + rest;
  const range = rangeOf(lines, { start: offset - place.typed.length, end: offset + rest.length });
  const [root, name, inside] = place.path;
  if (root === undefined)
    return place.isValue || place.indent > 0 ? [] : keyItems(topKeys(text.slice(start, end), word));
  if (root !== 'assessment' || place.path.length > 4) return [];
  if (name === undefined) {
    if (place.isValue) return [];
    return keyItems(keys().filter(({ label }) => !frontMatter.entries.has(label) || label === word));
  }
  if (TABLES.includes(name)) {
    // The value of the table itself, and numbers of words.
    if (
      place.isValue &&
      (place.path.length === 2 || name === 'budget' || (name === 'words' && place.path.length > 3))
    )
      return [];
    const entry = frontMatter.entries.get(name);
    const held = inside === undefined ? entry : entry?.inner.find(({ key }) => key === inside);
    const items =
      name === 'words' || name === 'budget'
        ? wordItems(name === 'budget' ? 'budget' : inside)
        : selfItems(name, inside, place.path[3], !place.isValue);
    if (place.isValue) return valueItems(items, held?.value);
    return keyItems(
      items.filter(({ label }) => label === word || !held?.inner.some(({ key }) => key === label)),
    );
  }
  if (!place.isValue || inside !== undefined) return [];
  return valueItems(valuesOf(name), frontMatter.entries.get(name)?.value);

  function keyItems(items: readonly Labelled[]): CompletionItem[] {
    // The colon, and what stands behind it, may be there already.
    const hasColon = /^["']?[ \t]*:/.test(after.slice(rest?.length ?? 0));
    return items.map(({ label, detail, newText }, index) => ({
      ...detailed(label, detail),
      kind: CompletionItemKind.Property,
      sortText: order(index),
      textEdit: {
        range,
        newText: hasColon || place.quote !== '' ? label : (newText ?? `${yamlText(label)}: `),
      },
    }));
  }

  /** `held` is what stands there: what a list has already is not offered for it again. */
  function valueItems(items: readonly Labelled[], held: unknown): CompletionItem[] {
    const has: readonly unknown[] = Array.isArray(held) ? held : [];
    const before = text.slice(start, offset - place.typed.length);
    return items
      .filter(({ label }) => label === word || !has.includes(label))
      .map(({ label, detail }, index) => ({
        ...detailed(label, detail),
        kind: CompletionItemKind.Value,
        sortText: order(index),
        textEdit: { range, newText: before.endsWith(':') ? ` ${label}` : label },
      }));
  }

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

function order(index: number): string {
  return String(index).padStart(3, '0');
}

/** What is offered, with what is put there where that is more than a key. */
interface Labelled {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly newText?: string;
}

/**
 * What goes on behind the cursor of the word or value that it stands in, and is replaced with it; undefined where a list or table
 * begins there.
 */
function restOfWord({ quote, isValue, inFlow }: YamlPlace, after: string): string | undefined {
  const line = /^[^\r\n]*/.exec(after)?.[0] ?? '';
  if (quote !== '') return line.slice(0, Math.max(0, (line + quote).indexOf(quote)));
  if (!isValue) return /^[\w.-]*/.exec(line)?.[0] ?? '';
  if (/^[ \t]*[[{]/.test(line)) return undefined;
  const [whole = ''] = (inFlow ? /^[^,\]}]*/ : /^.*/).exec(line) ?? [];
  const comment = whole.search(/(?:^|[ \t])#/);
  return (comment < 0 ? whole : whole.slice(0, comment)).trimEnd();
}

/** Keys beside `assessment:`, for what else reads front matter, but for those that are there. */
function topKeys(yaml: string, word: string): Labelled[] {
  const there = new Set([...yaml.matchAll(/^["']?([\w-]+)["']?[ \t]*:/gm)].map(([, key]) => key));
  return TOP_KEYS.filter(({ label }) => label === word || !there.has(label));
}

const FOR_OTHERS = 'For pandoc and other programs';
const TOP_KEYS: readonly Labelled[] = [
  {
    label: 'assessment',
    detail: 'Makes this document a draft',
    newText: 'assessment:\n  framework: ',
  },
  ...['title', 'subtitle', 'author', 'date', 'lang', 'bibliography', 'csl'].map(label => ({
    label,
    detail: FOR_OTHERS,
  })),
];

/** The key that makes a draft of a document that is none yet, at the top level of its front matter. */
export function completeTopLevel(text: string, position: Position): CompletionItem[] {
  const content = frontMatterContent(text);
  if (!content) return [];
  const lines = new LineIndex(text.slice(0, content.end));
  const offset = lines.offsetAt(position);
  if (lines.placeAt(offset).line !== position.line || offset < content.start || offset > content.end)
    return [];
  const place = yamlPlace(text.slice(content.start, offset));
  if (place.path.length > 0 || place.isValue || place.indent > 0) return [];
  const rest = restOfWord(place, text.slice(offset, content.end)) ?? '';
  return TOP_KEYS.slice(0, 1).map(({ label, detail, newText = label }) => ({
    ...detailed(label, detail),
    kind: CompletionItemKind.Property,
    textEdit: {
      range: rangeOf(lines, { start: offset - place.typed.length, end: offset + rest.length }),
      newText,
    },
  }));
}
