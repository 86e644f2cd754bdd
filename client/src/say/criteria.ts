/**
 * What is said of criteria wherever they are listed.
 */
import { l10n } from 'vscode';
import type { AreaItem, CoverageAnswer, CriterionItem } from '../../../server/src/protocol.ts';
import { marks as marksOf } from './amounts.ts';

type Status = CriterionItem['status'];

/** Icons that differ in shape: an empty circle, a half one, a tick in a circle, a seal. */
export const icons: Readonly<Record<Status, string>> = {
  uncovered: 'circle-large-outline',
  mentioned: 'color-mode',
  covered: 'pass',
  evidenced: 'verified-filled',
  elsewhere: 'circle-slash',
};

/** Theme colours of the icons. */
export const colours: Readonly<Record<Status, string>> = {
  uncovered: 'list.warningForeground',
  mentioned: 'charts.yellow',
  covered: 'testing.iconPassed',
  evidenced: 'testing.iconPassed',
  elsewhere: 'descriptionForeground',
};

/** The states as a person reads them. */
export const statusNames: Readonly<Record<Status, string>> = {
  uncovered: l10n.t('not tagged'),
  mentioned: l10n.t('too few words'),
  covered: l10n.t('covered'),
  evidenced: l10n.t('covered, with its supporting document'),
  elsewhere: l10n.t('judged elsewhere'),
};

/** How an entry that is no official criterion is recognised in lists; nothing for one that is. */
export function kindName({ kind }: Pick<CriterionItem, 'kind'>): string | undefined {
  if (kind === 'criterion') return undefined;
  return kind === 'unlisted' ? l10n.t('not listed') : l10n.t('interim criterion');
}

/** Whether something else is tracked in the place of criteria that are not known here. */
function isStandIn({ kind }: CriterionItem): boolean {
  return kind === 'statement' || kind === 'area';
}

/** Whether the participant can give themselves marks for it: stand-ins are no criteria, and some tasks have no marks. */
export function canBeMarked({ kind, mostMarks, marks }: CriterionItem): boolean {
  return (kind === 'criterion' || kind === 'unlisted') && (mostMarks !== null || marks !== null);
}

/** The participant’s own marks: `1 of 2 marks`; nothing without any. */
export function marksInWords({ marks, mostMarks }: CriterionItem): string | undefined {
  if (marks === null) return undefined;
  if (mostMarks === null) return marksOf(marks);
  return mostMarks === 1 ? l10n.t('{0} of 1 mark', marks) : l10n.t('{0} of {1} marks', marks, mostMarks);
}

/** Code and title in one line. An area that stands in for its criteria is named by its code alone. */
export function nameOf({ code, title }: CriterionItem): string {
  return title === '' || title === code ? code : `${code} ${title}`;
}

/** All that is tracked, in order. */
export function criteriaOf({ areas }: CoverageAnswer): CriterionItem[] {
  return areas.flatMap(area => area.criteria);
}

/** Whether a criterion has the words that it takes. */
export function isCovered({ status }: CriterionItem): boolean {
  return status === 'covered' || status === 'evidenced';
}

/** How many of some criteria are covered, uncovered and stand-ins. */
export function countOf(criteria: readonly CriterionItem[]): {
  readonly all: number;
  readonly covered: number;
  readonly uncovered: number;
  readonly mentioned: number;
  readonly standIns: number;
  /** Codes that no list has, taken at their word. */
  readonly unlisted: number;
} {
  const count = (test: (criterion: CriterionItem) => boolean) => criteria.filter(test).length;
  return {
    all: count(({ status }) => status !== 'elsewhere'),
    covered: count(isCovered),
    uncovered: count(({ status }) => status === 'uncovered'),
    mentioned: count(({ status }) => status === 'mentioned'),
    standIns: count(isStandIn),
    unlisted: count(({ kind }) => kind === 'unlisted'),
  };
}

/** `14 of 18 covered`. */
export function coveredInWords(criteria: readonly CriterionItem[]): string {
  const { all, covered } = countOf(criteria);
  return l10n.t('{0} of {1} covered', covered, all);
}

/** How many citations name a stand-in of some areas. */
export function citedStandIns({ areas }: CoverageAnswer, codes: ReadonlySet<string | null>): number {
  return areas
    .filter(({ code }) => codes.has(code))
    .flatMap(({ criteria }) => criteria.filter(isStandIn))
    .reduce((sum, { citations }) => sum + citations.length, 0);
}

/** An area's name with its number. */
export function areaName({ number, title }: AreaItem): string {
  return number === null ? title : `${number} ${title}`;
}
