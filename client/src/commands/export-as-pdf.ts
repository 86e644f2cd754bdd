import { l10n, type Uri, window, workspace } from 'vscode';
import { exportForSubmission } from './export-for-submission.ts';
import type { Session } from './session.ts';

/**
 * Writes the draft shown as a PDF, with the LibreOffice of the machine. The argument is that of an export.
 *
 * @returns the address of the PDF, if it was written
 */
export async function exportAsPdf(session: Session, argument?: unknown): Promise<Uri | undefined> {
  const { makePdf } = session;
  if (!makePdf) {
    void window.showInformationMessage(
      l10n.t(
        'A PDF can’t be made in a browser. Export for submission, open the document in Word and print it as PDF.',
      ),
    );
    return undefined;
  }
  if (!workspace.isTrusted) {
    void window.showInformationMessage(
      l10n.t('To make a PDF another program is run, which needs your trust in this workspace.'),
    );
    return undefined;
  }
  return exportForSubmission(session, argument, document =>
    makePdf(document, {
      program: workspace.getConfiguration('markscheme').get<string>('libreOffice') || undefined,
    }),
  );
}
