import { l10n, window } from 'vscode';
import type { Session } from './session.ts';

/** Ends the language server and starts it anew. */
export async function restartServer({ restart }: Session): Promise<void> {
  await restart();
  window.setStatusBarMessage(l10n.t('Markscheme: the language server has been restarted.'), 4000);
}
