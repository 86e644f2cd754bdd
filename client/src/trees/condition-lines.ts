/**
 * Conditions and documents as lines of their view.
 */
import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type {
  ConditionItem,
  CoverageAnswer,
  CriterionItem,
  DocumentItem,
  Overview,
} from '../../../server/src/protocol.ts';
import { criteriaOf, isCovered } from '../say/criteria.ts';
import { bold, literal, paragraphs } from '../say/markdown.ts';
import { joined } from './criterion-item.ts';
import type { Line, Place } from './line.ts';
import { ownCriteriaLines } from './own-criteria-lines.ts';
import { leadTo } from './section-lines.ts';

const good = new ThemeColor('testing.iconPassed');
const bad = new ThemeColor('list.warningForeground');

/** The writer’s own criteria, conditions, the documents that criteria ask for, the files that the draft links to, and its annexes. */
export function conditionLines(overview: Overview, coverage: CoverageAnswer): Line[] {
  const { conditions, documents } = overview;
  const asked = criteriaOf(coverage).filter(({ supportingDocument }) => supportingDocument !== null);
  const met = conditions.filter(({ status }) => status === 'met').length;
  const there = asked.filter(({ status }) => status === 'evidenced').length;
  const [files, annexes] = (['file', 'annex'] as const).map(kind =>
    documents.filter(document => document.kind === kind),
  );
  return [
    ...ownCriteriaLines(overview),
    ...group('conditions', l10n.t('Conditions'), l10n.t('{0} of {1} met', met, conditions.length), [
      ...conditions.map(condition => conditionLine(condition, overview)),
    ]),
    ...group(
      'asked',
      l10n.t('Documents that criteria ask for'),
      l10n.t('{0} of {1} there', there, asked.length),
      [...asked.map(askedLine)],
    ),
    ...group('files', l10n.t('Linked files'), undefined, documentLines(files ?? [], overview)),
    ...group('annexes', l10n.t('Annexes'), undefined, documentLines(annexes ?? [], overview)),
  ];
}

function group(id: string, name: string, description: string | undefined, children: readonly Line[]): Line[] {
  if (children.length === 0) return [];
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.description = description ?? String(children.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return [{ id, item, children }];
}

const conditionIcons: Readonly<Record<ConditionItem['status'], ThemeIcon>> = {
  met: new ThemeIcon('pass', good),
  unmet: new ThemeIcon('error', bad),
  unknown: new ThemeIcon('question'),
};

function conditionLine(condition: ConditionItem, overview: Overview): Line {
  const { id, title, status, detail, missing, seen } = condition;
  const states: Readonly<Record<ConditionItem['status'], string>> = {
    met: l10n.t('met'),
    unmet: l10n.t('not met'),
    unknown: missing.length > 0 ? l10n.t('not answered yet') : l10n.t('can’t be told'),
  };
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  const isSpokenOf = seen ? l10n.t('spoken of in the text') : undefined;
  item.iconPath = conditionIcons[status];
  item.description = joined(states[status], isSpokenOf);
  item.tooltip = told(title, condition.asks, detail);
  item.contextValue = ['condition', ...(seen ? ['seen'] : [])].join(' ');
  item.accessibilityInformation = { label: [title, states[status], isSpokenOf].filter(Boolean).join(', ') };
  item.command = {
    command: 'markscheme.answerCondition',
    title: l10n.t('Answer This Condition'),
    arguments: [{ condition: id }],
  };
  const place = seen && { uri: seen.uri ?? overview.uri, range: seen.range };
  return { id: `condition:${id}`, item, about: { condition: id, ...(place ? { place } : {}) } };
}

function told(title: string, ...texts: readonly string[]): MarkdownString {
  const text = new MarkdownString(paragraphs(bold(title), ...texts.map(literal)));
  text.isTrusted = false;
  return text;
}

/** A document that a criterion asks for. */
function askedLine(criterion: CriterionItem): Line {
  const { code, title, supportingDocument, status, citations } = criterion;
  const state =
    status === 'evidenced'
      ? l10n.t('there')
      : isCovered(criterion)
        ? l10n.t('no passage leads to it')
        : l10n.t('criterion not covered yet');
  const name = supportingDocument ?? '';
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.iconPath =
    status === 'evidenced'
      ? new ThemeIcon('verified-filled', good)
      : new ThemeIcon('circle-large-outline', bad);
  item.description = joined(code, state);
  item.tooltip = told(
    name,
    l10n.t('{0} {1} needs it: link to it, or name its annex, in a passage tagged with {0}.', code, title),
  );
  item.contextValue = ['asked', ...(citations.length > 0 ? ['cited'] : [])].join(' ');
  item.accessibilityInformation = { label: `${name}, ${code}, ${state}` };
  item.command = {
    command: 'markscheme.openCriterion',
    title: l10n.t('Open Criterion'),
    arguments: [code],
  };
  return { id: `asked:${code}`, item, about: { criterion: { code } } };
}

function documentLines(documents: readonly DocumentItem[], overview: Overview): Line[] {
  const seen = new Map<string, number>();
  return documents.map(document => {
    const name = `${document.kind} ${document.name}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return documentLine(document, overview, `${name} ${times}`);
  });
}

function documentLine(document: DocumentItem, overview: Overview, id: string): Line {
  const { name, kind, status, uri, range, links, criteria } = document;
  const state = stateOf(document);
  const isUnused = !links.some(({ inAccount }) => inAccount);
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.iconPath = iconOf(status, isUnused);
  const unused = status === 'there' && isUnused ? l10n.t('the account never refers to it') : undefined;
  item.description = joined(state, unused, criteria.join(', '));
  item.tooltip = [
    name,
    state,
    unused,
    ...(criteria.length > 0 ? [l10n.t('For {0}', criteria.join(', '))] : []),
  ]
    .filter(Boolean)
    .join('\n');
  const isFile = kind === 'file' && status === 'there' && uri !== null;
  item.contextValue = isFile ? 'file' : 'document';
  item.accessibilityInformation = { label: [name, state, unused, ...criteria].filter(Boolean).join(', ') };
  const [first] = links;
  const home = uri !== null && range ? { uri, range } : undefined;
  const place = home ?? (first && { uri: first.uri ?? overview.uri, range: first.range });
  if (isFile)
    item.command = { command: 'vscode.open', title: l10n.t('Open File'), arguments: [Uri.parse(uri)] };
  else Object.assign(item, leadTo('conditions', id, place));
  return {
    id,
    item,
    about: { place, ...(isFile ? { file: uri } : {}) },
    children: links.map((link, index) =>
      linkLine(`${id} ${index}`, link.section, link.inAccount, {
        uri: link.uri ?? overview.uri,
        range: link.range,
      }),
    ),
  };
}

function stateOf({ kind, status }: DocumentItem): string {
  switch (status) {
    case 'there':
      return l10n.t('there');
    case 'missing':
      return l10n.t('no such file');
    case 'unknown':
      return kind === 'annex' ? l10n.t('named, but no heading of the draft') : l10n.t('can’t be looked for');
  }
}

function iconOf(status: DocumentItem['status'], isUnused: boolean): ThemeIcon {
  switch (status) {
    case 'there':
      return isUnused ? new ThemeIcon('circle-large-outline', bad) : new ThemeIcon('pass', good);
    case 'missing':
      return new ThemeIcon('error', bad);
    case 'unknown':
      return new ThemeIcon('question');
  }
}

function linkLine(id: string, section: string | null, inAccount: boolean, place: Place): Line {
  const name = section ?? l10n.t('Before the first heading');
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('link');
  item.description = inAccount ? l10n.t('refers to it') : l10n.t('refers to it, outside the account');
  item.contextValue = 'link';
  Object.assign(item, leadTo('conditions', id, place));
  return { id, item, about: { place } };
}
