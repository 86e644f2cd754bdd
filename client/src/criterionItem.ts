/**
 * Areas and criteria as lines of the criteria view.
 */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { AreaItem, BehaviourItem, CriterionItem } from '../../server/src/protocol.ts';
import type { ProjectDraft } from './coverage.ts';
import {
  areaName,
  canBeMarked,
  colours,
  countOf,
  criteriaOf,
  icons,
  kindName,
  marksInWords,
  nameOf,
  statusNames,
} from './criteria.ts';
import { amount, number } from './english.ts';
import { bold, literal, paragraphs } from './markdown.ts';
import { markedUri } from './standIns.ts';

/** The line of a draft, where there are several; the one that is written in is open. */
export function draftItem({ uri, task, coverage }: ProjectDraft, isShown: boolean): TreeItem {
  const { all, covered } = countOf(criteriaOf(coverage));
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(task, isShown ? Expanded : Collapsed);
  const address = Uri.parse(uri);
  item.id = `draft ${uri}`;
  item.iconPath = new ThemeIcon('book');
  item.description = joined(`${covered} of ${all}`, address.path.replace(/^.*\//, ''));
  item.tooltip = joined(
    task,
    coverage.words.limit === null
      ? amount(coverage.words.counted, 'word')
      : `${number(coverage.words.counted)} / ${amount(coverage.words.limit, 'word')}`,
    `${covered} of ${all} covered`,
  );
  item.contextValue = 'draft';
  item.command = { command: 'vscode.open', title: 'Open Draft', arguments: [address] };
  item.accessibilityInformation = { label: `${task}, ${covered} of ${all} covered` };
  return item;
}

/** The line of an area; `draft` is that of its draft, where there are several. */
export function areaItem(area: AreaItem, draft?: string): TreeItem {
  const { all, covered } = countOf(area.criteria);
  const item = new TreeItem(areaName(area), TreeItemCollapsibleState.Expanded);
  item.id = `${draft ?? ''}area ${area.part ?? ''} ${area.code ?? ''}`;
  item.description = `${covered} of ${all}`;
  item.tooltip = joined(
    area.code,
    area.part === null ? null : `Part ${area.part}`,
    `${covered} of ${all} covered`,
  );
  item.contextValue = 'area';
  item.accessibilityInformation = { label: `${areaName(area)}, ${covered} of ${all} covered` };
  return item;
}

/** The line of a criterion in an area. */
export function criterionItem(area: AreaItem, criterion: CriterionItem, draft?: string): TreeItem {
  const { code, status } = criterion;
  const item = new TreeItem(nameOf(criterion), TreeItemCollapsibleState.None);
  item.id = `${draft ?? ''}criterion ${area.part ?? ''} ${area.code ?? ''} ${code}`;
  item.iconPath = new ThemeIcon(icons[status], new ThemeColor(colours[status]));
  item.description = joined(...claims(criterion), marksInWords(criterion), kindName(criterion));
  const marked = markedUri(criterion);
  if (marked) item.resourceUri = marked;
  item.tooltip = tooltip(criterion);
  item.contextValue = canBeMarked(criterion) ? 'criterion-marks' : 'criterion';
  item.command = {
    command: 'markscheme.openCriterion',
    title: 'Open Criterion',
    arguments: [draft === undefined ? code : { criterion: { code }, draft: { uri: draft } }],
  };
  item.accessibilityInformation = {
    label: [
      nameOf(criterion),
      statusNames[status],
      kindName(criterion),
      ...claims(criterion),
      marksInWords(criterion),
    ]
      .filter(part => part !== undefined)
      .join(', '),
  };
  return item;
}

function claims({ citations, words, beyondLimit }: CriterionItem): string[] {
  if (citations.length === 0) return [];
  const read = beyondLimit ? ['beyond where reading stops'] : [];
  return [amount(words, 'word'), amount(citations.length, 'citation'), ...read];
}

function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function tooltip(criterion: CriterionItem): MarkdownString {
  const { asks, descriptors, keyQuestions, provenance, status, supportingDocument, title } = criterion;
  const list = (lines: readonly string[]) => lines.map(line => `- ${literal(line)}`).join('\n');
  const text = new MarkdownString(
    paragraphs(
      bold(nameOf(criterion)),
      asks === title ? undefined : literal(asks),
      literal(joined(sentenceCase(statusNames[status]), ...claims(criterion))),
      supportingDocument === null ? undefined : literal(`Supporting document: ${supportingDocument}`),
      keyQuestions.length === 0 ? undefined : list(keyQuestions),
      descriptors.length === 0
        ? undefined
        : list(descriptors.map(item => `up to ${amount(item.marks, 'mark')}: ${item.asks}`)),
      literal(marksInWords(criterion) ?? ''),
      `*${literal(provenance)}*`,
    ),
  );
  text.isTrusted = false;
  return text;
}

/** The line above the leadership behaviours. */
export function behavioursItem(behaviours: readonly BehaviourItem[], draft?: string): TreeItem {
  const rated = behaviours.filter(({ now }) => now !== null).length;
  const item = new TreeItem('Behaviours', TreeItemCollapsibleState.Collapsed);
  item.id = `${draft ?? ''}behaviours`;
  item.description = joined(`${rated} of ${behaviours.length} rated`, 'not assessed');
  item.tooltip =
    'How strong you say you are at the beginning, from 1 (little) to 5 (very), and what you plan: behaviours: { commitment: { now: 2, plan: … } } in the front matter. Not assessed.';
  item.contextValue = 'behaviours';
  return item;
}

/** The line of a leadership behaviour. */
export function behaviourItem({ id, title, asks, now, plan }: BehaviourItem, draft?: string): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.id = `${draft ?? ''}behaviour ${id}`;
  item.description =
    now === null && plan === null ? 'nothing yet' : joined(now === null ? null : `${now} of 5`, plan);
  const text = new MarkdownString(
    paragraphs(bold(title), literal(asks), plan === null ? undefined : literal(`Plan: ${plan}`)),
  );
  text.isTrusted = false;
  item.tooltip = text;
  item.contextValue = 'behaviour';
  return item;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
