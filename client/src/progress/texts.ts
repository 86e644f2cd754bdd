import { l10n } from 'vscode';

/** The texts of the chart of progress; `{0}`, `{1}` are filled in on its page. */
export function progressTexts() {
  return {
    title: l10n.t('Progress'),
    /** What the chart shows, for whoever can’t see it. */
    wordsChart: l10n.t('Chart of the words by day: {0} on {1}, {2} on {3}.'),
    coverageChart: l10n.t('Chart of the covered criteria by day: {0} of {1} on {2}, {3} of {4} on {5}.'),
    limit: l10n.t('Limit {0}'),
    submission: l10n.t('Submission'),
    words: l10n.t('Words'),
    covered: l10n.t('Criteria covered'),
    coveredOf: l10n.t('{0} of {1}'),
    table: l10n.t('Figures by day ({0})'),
    day: l10n.t('Day'),
    change: l10n.t('Change'),
  };
}

/** All of them, by what they are for. */
export type ProgressTexts = ReturnType<typeof progressTexts>;
