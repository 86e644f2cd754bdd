/**
 * The criteria that the writer has set, as lines of the view of conditions and documents: where each is tested and judged.
 */
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Overview, OwnCriterionItem } from '../../../server/src/protocol.ts';
import { joined } from './criterion-item.ts';
import type { Line, Place } from './line.ts';
import { leadTo } from './section-lines.ts';

const good = new ThemeColor('testing.iconPassed');
const bad = new ThemeColor('list.warningForeground');

/** A group of them; nothing where the framework asks for none. */
export function ownCriteriaLines(overview: Overview): Line[] {
  const { ownCriteria } = overview;
  if (!ownCriteria) return [];
  const name = l10n.t('Your success criteria');
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  const tested = ownCriteria.filter(own => own.tested.length > 0).length;
  const evaluated = ownCriteria.filter(own => own.evaluated.length > 0).length;
  item.description =
    ownCriteria.length === 0
      ? l10n.t('none found')
      : l10n.t('{0} set, {1} tested, {2} evaluated', ownCriteria.length, tested, evaluated);
  if (ownCriteria.length === 0)
    item.tooltip = l10n.t(
      'List them below a heading such as ‘Success criteria’, each with a code or a number, so that tests and evaluation can name them.',
    );
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  return [{ id: 'own', item, children: ownCriteria.map(own => ownLine(own, overview)) }];
}

function ownLine(own: OwnCriterionItem, overview: Overview): Line {
  const id = `own:${own.code}`;
  const name = own.text === '' ? own.code : `${own.code} ${own.text}`;
  const state = joined(
    own.tested.length > 0 ? l10n.t('tested') : l10n.t('not tested yet'),
    own.evaluated.length > 0 ? (judged(own) ?? l10n.t('evaluated')) : l10n.t('not evaluated yet'),
  );
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.iconPath = iconOf(own);
  item.description = state;
  item.tooltip = `${name}\n${state}`;
  item.contextValue = 'own';
  item.accessibilityInformation = { label: `${name}, ${state}` };
  const placed = (place: { readonly uri?: string; readonly range: Place['range'] }): Place => ({
    uri: place.uri ?? overview.uri,
    range: place.range,
  });
  const place = placed(own);
  Object.assign(item, leadTo('conditions', id, place));
  return {
    id,
    item,
    about: { place },
    children: [
      ...own.tested.map((each, at) => placeLine(`${id}:tested:${at}`, l10n.t('Tested'), placed(each))),
      ...own.evaluated.map((each, at) =>
        placeLine(`${id}:evaluated:${at}`, l10n.t('Evaluated'), placed(each)),
      ),
    ],
  };
}

function judged({ judged: verdict }: OwnCriterionItem): string | undefined {
  switch (verdict) {
    case 'met':
      return l10n.t('met');
    case 'partly':
      return l10n.t('partly met');
    case 'not':
      return l10n.t('not met');
    case null:
      return undefined;
  }
}

/** Whether it comes back is what counts: one that is honestly not met has come back. */
function iconOf({ tested, evaluated }: OwnCriterionItem): ThemeIcon {
  const found = (tested.length > 0 ? 1 : 0) + (evaluated.length > 0 ? 1 : 0);
  if (found === 2) return new ThemeIcon('pass', good);
  return new ThemeIcon(found === 1 ? 'circle-large-filled' : 'circle-large-outline', bad);
}

function placeLine(id: string, what: string, place: Place): Line {
  const item = new TreeItem(what, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('link');
  item.description = l10n.t('line {0}', place.range.start.line + 1);
  item.contextValue = 'link';
  Object.assign(item, leadTo('conditions', id, place));
  return { id, item, about: { place } };
}
