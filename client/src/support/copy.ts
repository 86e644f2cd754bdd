import type * as VSCode from 'vscode';
import { type Known, reportOf } from './report.ts';

/** Copies what a bug report needs; gives it, too. */
export async function copyReport(
  vscode: typeof VSCode,
  extension: VSCode.Extension<unknown>,
  known: Known,
): Promise<string> {
  const report = await reportOf(vscode, extension, known);
  await vscode.env.clipboard.writeText(report);
  void offerToShow(vscode, report);
  return report;
}

async function offerToShow({ l10n, window, workspace }: typeof VSCode, content: string): Promise<void> {
  const show = l10n.t('Show');
  const message = l10n.t(
    'The diagnostics are on the clipboard. They hold no text of your draft and no names of files. Please paste them into your report.',
  );
  if ((await window.showInformationMessage(message, show)) !== show) return;
  await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
}
