/**
 * The commands for when something goes wrong. They work without the rest of the client, which may be what is wrong.
 */
import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { Known } from '../support/report.ts';
import { loadPart } from './client-part.ts';

/** Copies what a bug report needs; gives it, too. */
export async function copyDiagnostics(context: vscode.ExtensionContext, known: Known): Promise<string> {
  const { reportOf } = await loadPart(context, 'support');
  const report = await reportOf(vscode, context.extension, known);
  await vscode.env.clipboard.writeText(report);
  void offerToShow(report);
  return report;
}

async function offerToShow(content: string): Promise<void> {
  const show = l10n.t('Show');
  const message = l10n.t(
    'The diagnostics are on the clipboard. They hold no text of your draft and no names of files. Please paste them into your report.',
  );
  if ((await vscode.window.showInformationMessage(message, show)) !== show) return;
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ content, language: 'plaintext' }),
  );
}
