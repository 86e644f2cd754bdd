import { l10n, window } from 'vscode';
import { words } from '../say/amounts.ts';
import type { Session } from './session.ts';

/** Dims what is not counted and marks the limit, or takes that away again. */
export async function showWhatCounts({ coverage, whatCounts }: Session): Promise<void> {
  if (whatCounts.isShown) {
    whatCounts.show(false);
    return;
  }
  await coverage.settled();
  const { assessed } = coverage;
  if (!assessed) {
    void window.showInformationMessage(l10n.t('Open a draft first: what counts is shown in its text.'));
    return;
  }
  whatCounts.show(true);
  const { counted, limit } = assessed.coverage.words;
  window.setStatusBarMessage(summary(counted, limit), 6000);
}

/** Takes it away. */
export function hideWhatCounts({ whatCounts }: Session): void {
  whatCounts.show(false);
}

function summary(counted: number, limit: number | null): string {
  if (limit === null) return l10n.t('What is not counted is dimmed. {0} count.', words(counted));
  return counted > limit
    ? l10n.t('What is not counted is dimmed. The limit falls {0} before the end.', words(counted - limit))
    : l10n.t('What is not counted is dimmed. The limit is not reached: {0} left.', words(limit - counted));
}
