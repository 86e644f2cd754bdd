import { l10n, window } from 'vscode';
import { hasParts } from '../trees/criteria-lines.ts';
import { type Grouping, groupingNames } from '../trees/listing.ts';
import type { Session } from './session.ts';

const groupings: readonly Grouping[] = ['area', 'part', 'section', 'none'];

/** Lets one choose what the criteria are listed by; the argument can be the grouping’s name. */
export async function groupCriteria({ coverage, view }: Session, argument?: unknown): Promise<void> {
  const shown = coverage.assessed?.coverage;
  const named = groupings.find(grouping => grouping === argument);
  const offered = groupings.filter(grouping => grouping !== 'part' || (shown && hasParts(shown)));
  const picks = offered.map(grouping => ({
    label: groupingNames[grouping],
    ...(grouping === view.listing.grouping ? { description: l10n.t('as it is now') } : {}),
    grouping,
  }));
  const chosen =
    named ??
    (
      await window.showQuickPick(picks, {
        title: l10n.t('Group Criteria'),
        placeHolder: l10n.t('What are the criteria to be listed by?'),
      })
    )?.grouping;
  if (chosen !== undefined) await view.list({ grouping: chosen });
}
