import { env, l10n, window } from 'vscode';
import type { Session } from '../session.ts';
import { codeIn } from './argument.ts';

/** Copies the code of a criterion; that of the line that is selected, where none is named. */
export async function copyCode({ view }: Session, argument?: unknown): Promise<void> {
  const named = codeIn(argument);
  const codes = named === undefined ? view.selected : [named];
  if (codes.length === 0) return;
  const text = codes.join(', ');
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Markscheme: {0} is on the clipboard.', text), 4000);
}
