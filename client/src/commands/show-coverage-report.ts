import { l10n, Uri, window } from 'vscode';
import type { Session } from './session.ts';

/** Opens the report of the draft beside it; the writing goes on where it was. */
export async function showCoverageReport({ coverage, reports }: Session): Promise<void> {
  await coverage.settled();
  const { standing } = coverage;
  if (standing.kind === 'none') {
    void window.showInformationMessage(
      l10n.t('Open a draft first: the coverage report is about the draft shown.'),
    );
    return;
  }
  if (standing.kind === 'unassessed') {
    void window.showWarningMessage(standing.message);
    return;
  }
  // One report, whichever of its files the draft is written in.
  const [main] = standing.coverage.files ?? [];
  reports.open(main === undefined ? standing.uri : Uri.parse(main));
}
