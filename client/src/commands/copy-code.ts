import { env, l10n, window } from 'vscode';
import { codeIn } from '../io/argument.ts';
import type { Session } from './session.ts';

/** Copies the code of a criterion. */
export async function copyCode(_session: Session, argument?: unknown): Promise<void> {
  const code = codeIn(argument);
  if (code === undefined) return;
  await env.clipboard.writeText(code);
  window.setStatusBarMessage(l10n.t('Markscheme: {0} is on the clipboard.', code), 4000);
}
