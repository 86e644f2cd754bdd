/**
 * Which criteria are listed, and how: what the criteria view is told to show.
 */
import { l10n } from 'vscode';
import type { CriterionItem } from '../../../server/src/protocol.ts';
import { isCovered } from '../say/criteria.ts';

/** Which criteria are listed. */
export type Filter = 'all' | 'uncovered' | 'unfinished' | 'mentioned' | 'covered' | 'undocumented';

/** What they are listed by. */
export type Grouping = 'area' | 'part' | 'section' | 'none';

/** What the view is told to show. */
export interface Listing {
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** Words that a criterion has to have in its code or wording; empty for all. */
  readonly search: string;
}

/** Everything, by area. */
export const everything: Listing = { filter: 'all', grouping: 'area', search: '' };

const passes: Readonly<Record<Filter, (criterion: CriterionItem) => boolean>> = {
  all: () => true,
  uncovered: ({ status }) => status === 'uncovered',
  unfinished: criterion => !isCovered(criterion) && criterion.status !== 'elsewhere',
  mentioned: ({ status }) => status === 'mentioned',
  covered: isCovered,
  undocumented: ({ supportingDocument, status }) => supportingDocument !== null && status !== 'evidenced',
};

/** The filters as a person reads them. */
export const filterNames: Readonly<Record<Filter, string>> = {
  all: l10n.t('all'),
  uncovered: l10n.t('not tagged'),
  unfinished: l10n.t('not covered'),
  mentioned: l10n.t('too few words'),
  covered: l10n.t('covered'),
  undocumented: l10n.t('without their supporting document'),
};

/** All filters, in the order in which they are offered. */
export const filters: readonly Filter[] = [
  'all',
  'uncovered',
  'unfinished',
  'mentioned',
  'covered',
  'undocumented',
];

/** The groupings as a person reads them, in the order in which they are offered. */
export const groupingNames: Readonly<Record<Grouping, string>> = {
  area: l10n.t('By area'),
  part: l10n.t('By part of the task'),
  section: l10n.t('By section of the draft'),
  none: l10n.t('In one list'),
};

/** Whether a listing leaves criteria out. */
export function isNarrow({ filter, search }: Listing): boolean {
  return filter !== 'all' || search !== '';
}

/** Whether a criterion is listed. */
export function isListed(criterion: CriterionItem, { filter, search }: Listing): boolean {
  if (!passes[filter](criterion)) return false;
  if (search === '') return true;
  const { code, title, asks } = criterion;
  const text = `${code} ${title} ${asks}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

/** What is listed in a sentence; nothing where all is. */
export function listingInWords({ filter, search }: Listing, listed: number, all: number): string | undefined {
  if (filter === 'all' && search === '') return undefined;
  if (filter === 'all') return l10n.t('{0} of {1} shown: with ‘{2}’', listed, all, search);
  return search === ''
    ? l10n.t('{0} of {1} shown: {2}', listed, all, filterNames[filter])
    : l10n.t('{0} of {1} shown: {2}, with ‘{3}’', listed, all, filterNames[filter], search);
}
