/**
 * Areas and criteria as lines of the criteria view.
 */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { AreaItem, CriterionItem } from '../../server/src/protocol.ts';
import type { ProjectDraft } from './coverage.ts';
import { areaName, colours, countOf, criteriaOf, icons, kindName, nameOf, statusNames } from './criteria.ts';
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
  item.description = joined(...claims(criterion), kindName(criterion));
  const marked = markedUri(criterion);
  if (marked) item.resourceUri = marked;
  item.tooltip = tooltip(criterion);
  item.contextValue = 'criterion';
  item.command = {
    command: 'markscheme.openCriterion',
    title: 'Open Criterion',
    arguments: [draft === undefined ? code : { criterion: { code }, draft: { uri: draft } }],
  };
  item.accessibilityInformation = {
    label: [nameOf(criterion), statusNames[status], kindName(criterion), ...claims(criterion)]
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
  const { asks, provenance, status, supportingDocument, title } = criterion;
  const text = new MarkdownString(
    paragraphs(
      bold(nameOf(criterion)),
      asks === title ? undefined : literal(asks),
      literal(joined(sentenceCase(statusNames[status]), ...claims(criterion))),
      supportingDocument === null ? undefined : literal(`Supporting document: ${supportingDocument}`),
      `*${literal(provenance)}*`,
    ),
  );
  text.isTrusted = false;
  return text;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
