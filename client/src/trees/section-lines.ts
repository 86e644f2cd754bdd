/**
 * Words and sections as lines of the section view.
 */
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CoverageAnswer, Overview } from '../../../server/src/protocol.ts';
import { number, words as wordsIn } from '../say/amounts.ts';
import {
  excludedFigures,
  type Figure,
  figureInWords,
  otherBudgets,
  partFigures,
  phaseFigures,
  type SectionFigure,
  sectionFigures,
  wordsInAll,
} from './breakdown.ts';
import { joined } from './criterion-item.ts';
import type { Line, Place } from './line.ts';

/** Codes that are named on a section’s line; the tooltip has all. */
const mostCodes = 4;

/** The words by budget, part and phase, what is not counted, and the sections. */
export function sectionLines(overview: Overview, coverage: CoverageAnswer): Line[] {
  return [wordsLine(overview, coverage), ...sectionFigures(overview).map(sectionLine)];
}

/** The command of a line that leads to a place. It names the line: the place moves while somebody writes. */
export function leadTo(view: string, id: string, place: Place | undefined): Pick<TreeItem, 'command'> {
  if (!place) return {};
  const title = l10n.t('Go to This Place');
  return { command: { command: 'markscheme.goToPlace', title, arguments: [{ view, line: id }] } };
}

function wordsLine(overview: Overview, coverage: CoverageAnswer): Line {
  const { words } = overview;
  const item = new TreeItem(l10n.t('Words'), TreeItemCollapsibleState.Expanded);
  const over = words.most !== null && words.counted > words.most;
  item.iconPath = over ? warning : new ThemeIcon('dashboard');
  item.description = wordsInAll(words);
  item.tooltip = l10n.t('{0} counted, {1} in all', wordsIn(words.counted), number(words.total));
  item.contextValue = 'words';
  item.accessibilityInformation = { label: l10n.t('Words: {0}', wordsInAll(words)) };
  const { cutOff } = words;
  return {
    id: 'words',
    item,
    children: [
      ...[...partFigures(overview), ...phaseFigures(overview, coverage), ...otherBudgets(overview)].map(
        figureLine,
      ),
      ...(cutOff ? [cutOffLine(cutOff.words, { uri: cutOff.uri ?? overview.uri, range: cutOff.range })] : []),
      ...excludedLines(overview),
    ],
  };
}

const warning = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));

function isOver({ words, budget }: Figure): boolean {
  return budget !== null && words > budget;
}

function figureLine(figure: Figure): Line {
  const { id, name, place, remark } = figure;
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.iconPath = isOver(figure) || remark !== undefined ? warning : new ThemeIcon('symbol-ruler');
  item.description = figureInWords(figure);
  item.contextValue = 'figure';
  item.accessibilityInformation = { label: `${name}, ${figureInWords(figure)}` };
  Object.assign(item, leadTo('sections', id, place));
  return { id, item, about: { place } };
}

function cutOffLine(after: number, place: Place): Line {
  const item = new TreeItem(l10n.t('Reading stops here'), TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('stop-circle', new ThemeColor('list.warningForeground'));
  item.description = l10n.t('after {0}', wordsIn(after));
  item.contextValue = 'figure';
  Object.assign(item, leadTo('sections', 'cut-off', place));
  return { id: 'cut-off', item, about: { place } };
}

function excludedLines(overview: Overview): Line[] {
  const figures = excludedFigures(overview);
  if (figures.length === 0) return [];
  const item = new TreeItem(l10n.t('Not counted'), TreeItemCollapsibleState.Expanded);
  const out = figures.reduce((sum, { words }) => sum + words, 0);
  item.description = wordsIn(out);
  item.iconPath = new ThemeIcon('circle-slash');
  item.contextValue = 'excluded';
  item.accessibilityInformation = { label: `${l10n.t('Not counted')}, ${wordsIn(out)}` };
  return [{ id: 'excluded', item, children: figures.map(excludedLine) }];
}

function excludedLine(figure: Figure): Line {
  const item = new TreeItem(figure.name, TreeItemCollapsibleState.None);
  item.description = wordsIn(figure.words);
  item.contextValue = 'excluded';
  return { id: figure.id, item };
}

function sectionLine(figure: SectionFigure): Line {
  const { id, name, section, children, place } = figure;
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  const codes = section.claims.map(({ code }) => code);
  const more = codes.length - mostCodes;
  const out = section.counted ? undefined : l10n.t('not counted');
  const claimed =
    more > 0 ? l10n.t('{0} and {1} more', codes.slice(0, mostCodes).join(', '), more) : codes.join(', ');
  item.iconPath = isOver(figure) ? warning : new ThemeIcon(section.counted ? 'note' : 'circle-slash');
  item.description = joined(figureInWords(figure), out, claimed);
  item.tooltip = tooltip(figure);
  item.contextValue = 'section';
  item.accessibilityInformation = {
    label: [name, figureInWords(figure), out, codes.join(', ')].filter(Boolean).join(', '),
  };
  Object.assign(item, leadTo('sections', id, place));
  return { id, item, about: { place }, children: children.map(sectionLine) };
}

function tooltip({ name, section, children }: SectionFigure): string {
  return [
    name,
    children.length === 0
      ? wordsIn(section.words)
      : l10n.t(
          '{0} of its own, {1} with its subsections',
          wordsIn(section.words),
          number(section.wordsBelow),
        ),
    ...(section.why === null ? [] : [section.why]),
    ...section.claims.map(({ code, words }) => l10n.t('{0}: {1} tagged', code, wordsIn(words))),
  ].join('\n');
}
