import { l10n, window } from 'vscode';
import { criteriaOf } from '../say/criteria.ts';
import { everything, type Filter, filterNames, filters, isListed } from '../trees/listing.ts';
import type { Session } from './session.ts';

/** Lets one choose which criteria the view lists; the argument can be the filter’s name. */
export async function filterCriteria({ coverage, view }: Session, argument?: unknown): Promise<void> {
  const named = filters.find(filter => filter === argument);
  const criteria = coverage.assessed ? criteriaOf(coverage.assessed.coverage) : [];
  const picks = filters.map(filter => ({
    label: capitalised(filterNames[filter]),
    description: String(criteria.filter(criterion => isListed(criterion, { ...everything, filter })).length),
    ...(filter === view.listing.filter ? { detail: l10n.t('Shown now') } : {}),
    filter,
  }));
  const chosen = named ?? (await choose(picks));
  if (chosen !== undefined) await view.list({ filter: chosen });
}

async function choose(
  picks: readonly { label: string; description: string; filter: Filter }[],
): Promise<Filter | undefined> {
  const chosen = await window.showQuickPick(picks, {
    title: l10n.t('Filter Criteria'),
    placeHolder: l10n.t('Which criteria are to be listed?'),
  });
  return chosen?.filter;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
