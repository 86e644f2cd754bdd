/**
 * Areas and criteria as lines of the criteria view.
 */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { AreaItem, CriterionItem } from '../../server/src/protocol.ts';
import { areaName, colours, countOf, icons, kindName, nameOf, statusNames } from './criteria.ts';
import { amount } from './english.ts';
import { bold, literal, paragraphs } from './markdown.ts';
import { markedUri } from './standIns.ts';

/** The line of an area. */
export function areaItem(area: AreaItem): TreeItem {
  const { all, covered } = countOf(area.criteria);
  const item = new TreeItem(areaName(area), TreeItemCollapsibleState.Expanded);
  item.id = `area ${area.part ?? ''} ${area.code ?? ''}`;
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
export function criterionItem(area: AreaItem, criterion: CriterionItem): TreeItem {
  const { code, status } = criterion;
  const item = new TreeItem(nameOf(criterion), TreeItemCollapsibleState.None);
  item.id = `criterion ${area.part ?? ''} ${area.code ?? ''} ${code}`;
  item.iconPath = new ThemeIcon(icons[status], new ThemeColor(colours[status]));
  item.description = joined(...claims(criterion), kindName(criterion));
  const marked = markedUri(criterion);
  if (marked) item.resourceUri = marked;
  item.tooltip = tooltip(criterion);
  item.contextValue = 'criterion';
  item.command = { command: 'markscheme.openCriterion', title: 'Open Criterion', arguments: [code] };
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
