import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { CriterionItem } from '../../../server/src/protocol.ts';
import { icons, kindName, nameOf } from '../say/criteria.ts';

interface CriterionPick extends QuickPickItem {
  readonly code?: string;
}

/** Lets one choose a criterion, those first that are not covered yet; gives its code. */
export async function pickCriterion(
  criteria: readonly CriterionItem[],
  appearance: { readonly title: string; readonly placeHolder: string },
): Promise<string | undefined> {
  const group = (title: string, ...statuses: readonly CriterionItem['status'][]): CriterionPick[] => {
    const picks = criteria.filter(({ status }) => statuses.includes(status)).map(pickOf);
    return picks.length === 0 ? [] : [{ label: title, kind: QuickPickItemKind.Separator }, ...picks];
  };
  const chosen = await window.showQuickPick(
    [
      ...group(l10n.t('Not tagged yet'), 'uncovered'),
      ...group(l10n.t('Too few words'), 'mentioned'),
      ...group(l10n.t('Covered'), 'covered', 'evidenced'),
      ...group(l10n.t('Judged elsewhere'), 'elsewhere'),
    ],
    { ...appearance, matchOnDescription: true, matchOnDetail: true },
  );
  return chosen?.code;
}

function pickOf(criterion: CriterionItem): CriterionPick {
  const { asks, code, status } = criterion;
  const description = kindName(criterion);
  return {
    label: `$(${icons[status]}) ${nameOf(criterion)}`,
    detail: asks,
    code,
    ...(description === undefined ? {} : { description }),
  };
}
