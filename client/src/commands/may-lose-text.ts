import { l10n, window } from 'vscode';
import type { LostText } from '../../../server/src/protocol.ts';
import { number } from '../say/amounts.ts';
import { goTo } from './go-to.ts';

/** Asks whether a draft is exported although not all of it is read as it was meant, or shows the first such place. */
export async function mayLoseText(lost: readonly LostText[]): Promise<boolean> {
  const [first] = lost;
  if (!first) return true;
  const show = l10n.t('Show');
  const exportAnyway = l10n.t('Export Anyway');
  const question =
    lost.length === 1
      ? l10n.t('One mark in the draft is not read as you surely meant it. Export it all the same?')
      : l10n.t(
          '{0} marks in the draft are not read as you surely meant them. Export it all the same?',
          number(lost.length),
        );
  const most = 5;
  const lines = lost
    .slice(0, most)
    .map(({ range, message }) => l10n.t('Line {0}: {1}', number(range.start.line + 1), message));
  const detail = [...lines, ...(lost.length > most ? ['…'] : [])].join('\n\n');
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, show, exportAnyway);
  if (chosen === show) await goTo(first);
  return chosen === exportAnyway;
}
