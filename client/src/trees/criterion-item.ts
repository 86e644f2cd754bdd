/**
 * Areas and criteria as lines of the criteria view.
 */
import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { AreaItem, BehaviourItem, CriterionItem } from '../../../server/src/protocol.ts';
import type { ProjectDraft } from '../follow/coverage.ts';
import { citations as citationsOf, words as wordsIn, wordsOf } from '../say/amounts.ts';
import {
  areaName,
  canBeMarked,
  colours,
  countOf,
  coveredInWords,
  criteriaOf,
  icons,
  isCovered,
  kindName,
  marksInWords,
  nameOf,
  statusNames,
} from '../say/criteria.ts';
import { bold, literal, paragraphs } from '../say/markdown.ts';
import { markedUri } from './stand-ins.ts';

/** The line of a draft, where there are several; the one that is written in is open. */
export function draftItem({ uri, task, coverage }: ProjectDraft, isShown: boolean): TreeItem {
  const criteria = criteriaOf(coverage);
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(task, isShown ? Expanded : Collapsed);
  const address = Uri.parse(uri);
  item.iconPath = new ThemeIcon('book');
  item.description = joined(coveredOf(criteria), address.path.replace(/^.*\//, ''));
  const { counted, limit } = coverage.words;
  item.tooltip = joined(task, wordsOf(counted, limit), coveredInWords(criteria));
  item.contextValue = 'draft';
  item.command = { command: 'vscode.open', title: l10n.t('Open Draft'), arguments: [address] };
  item.accessibilityInformation = { label: `${task}, ${coveredInWords(criteria)}` };
  return item;
}

/** The line of an area. */
export function areaItem(area: AreaItem): TreeItem {
  const item = new TreeItem(areaName(area), TreeItemCollapsibleState.Expanded);
  item.description = coveredOf(area.criteria);
  item.tooltip = joined(
    area.code,
    area.part === null ? null : l10n.t('Part {0}', area.part),
    coveredInWords(area.criteria),
  );
  item.contextValue = 'area';
  item.accessibilityInformation = { label: `${areaName(area)}, ${coveredInWords(area.criteria)}` };
  return item;
}

/**
 * The line of a criterion; a click goes to where it is cited in the section that it is listed in, if it is in one. `possible` passages may
 * show it, which makes it no more covered.
 */
export function criterionItem(
  criterion: CriterionItem,
  draft: string | undefined,
  section: number | undefined,
  possible = 0,
): TreeItem {
  const { code, status, citations } = criterion;
  const item = new TreeItem(nameOf(criterion), TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon(icons[status], new ThemeColor(colours[status]));
  item.description = joined(
    isCovered(criterion) ? undefined : statusNames[status],
    ...claims(criterion),
    perhaps(criterion, possible),
    marksInWords(criterion),
    kindName(criterion),
  );
  const marked = markedUri(criterion);
  if (marked) item.resourceUri = marked;
  item.tooltip = tooltip(criterion, perhaps(criterion, possible));
  item.contextValue = [
    'criterion',
    ...(citations.length > 0 ? ['cited'] : []),
    ...(canBeMarked(criterion) ? ['marks'] : []),
  ].join(' ');
  item.command = {
    command: 'markscheme.openCriterion',
    title: l10n.t('Open Criterion'),
    arguments: [
      {
        criterion: { code },
        ...(draft === undefined ? {} : { draft: { uri: draft } }),
        ...(section === undefined ? {} : { section }),
      },
    ],
  };
  item.accessibilityInformation = {
    label: [
      nameOf(criterion),
      statusNames[status],
      kindName(criterion),
      ...claims(criterion),
      marksInWords(criterion),
      perhaps(criterion, possible),
    ]
      .filter(part => part !== undefined)
      .join(', '),
  };
  return item;
}

function claims({ citations, words, beyondLimit }: CriterionItem): string[] {
  if (citations.length === 0) return [];
  const read = beyondLimit ? [l10n.t('beyond where reading stops')] : [];
  return [wordsIn(words), citationsOf(citations.length), ...read];
}

/** `perhaps 3 passages`, of what is not covered. */
function perhaps(criterion: CriterionItem, possible: number): string | undefined {
  if (possible === 0 || isCovered(criterion) || criterion.status === 'elsewhere') return undefined;
  return possible === 1 ? l10n.t('perhaps 1 passage') : l10n.t('perhaps {0} passages', possible);
}

/** `14 of 18`, beside a name. */
function coveredOf(criteria: readonly CriterionItem[]): string {
  const { all, covered } = countOf(criteria);
  return l10n.t('{0} of {1}', covered, all);
}

/** Parts of a line, without those that are nothing. */
export function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function tooltip(criterion: CriterionItem, possible: string | undefined): MarkdownString {
  const { asks, descriptors, keyQuestions, provenance, status, supportingDocument, title } = criterion;
  const list = (lines: readonly string[]) => lines.map(line => `- ${literal(line)}`).join('\n');
  const text = new MarkdownString(
    paragraphs(
      bold(nameOf(criterion)),
      asks === title ? undefined : literal(asks),
      literal(joined(sentenceCase(statusNames[status]), ...claims(criterion), possible)),
      supportingDocument === null
        ? undefined
        : literal(l10n.t('Supporting document: {0}', supportingDocument)),
      keyQuestions.length === 0 ? undefined : list(keyQuestions),
      descriptors.length === 0 ? undefined : list(descriptors.map(descriptorInWords)),
      literal(marksInWords(criterion) ?? ''),
      `*${literal(provenance)}*`,
    ),
  );
  text.isTrusted = false;
  return text;
}

function descriptorInWords({ marks, asks }: CriterionItem['descriptors'][number]): string {
  return marks === 1 ? l10n.t('up to 1 mark: {0}', asks) : l10n.t('up to {0} marks: {1}', marks, asks);
}

/** The line above the leadership behaviours. */
export function behavioursItem(behaviours: readonly BehaviourItem[]): TreeItem {
  const rated = behaviours.filter(({ now }) => now !== null).length;
  const item = new TreeItem(l10n.t('Behaviours'), TreeItemCollapsibleState.Collapsed);
  item.description = joined(l10n.t('{0} of {1} rated', rated, behaviours.length), l10n.t('not assessed'));
  item.tooltip = l10n.t(
    'How strong you say you are at the beginning, from 1 (little) to 5 (very), and what you plan: {0} in the front matter. Not assessed.',
    'behaviours: { commitment: { now: 2, plan: … } }',
  );
  item.accessibilityInformation = { label: `${l10n.t('Behaviours')}, ${item.description}` };
  item.contextValue = 'behaviours';
  return item;
}

/** The line of a leadership behaviour. */
export function behaviourItem({ title, asks, now, plan }: BehaviourItem): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  item.description =
    now === null && plan === null
      ? l10n.t('nothing yet')
      : joined(now === null ? null : l10n.t('{0} of 5', now), plan);
  const text = new MarkdownString(
    paragraphs(bold(title), literal(asks), plan === null ? undefined : literal(l10n.t('Plan: {0}', plan))),
  );
  text.isTrusted = false;
  item.tooltip = text;
  item.contextValue = 'behaviour';
  return item;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
