import { l10n, window } from 'vscode';
import type { ExportAnswer } from '../../../server/src/protocol.ts';
import { number } from '../say/amounts.ts';
import { goTo } from './go-to.ts';

/**
 * Asks whether a draft is exported although not all of it is read as it was meant, or criteria have no passage to be printed;
 * or shows the first place that is misread.
 */
export async function mayExport({
  lost,
  untagged,
  fromWeb,
}: Pick<Extract<ExportAnswer, { kind: 'document' }>, 'lost' | 'untagged' | 'fromWeb'>): Promise<boolean> {
  const [first] = lost;
  if (!first && untagged.length === 0 && fromWeb.length === 0) return true;
  const show = l10n.t('Show');
  const exportAnyway = l10n.t('Export Anyway');
  const question =
    lost.length === 0
      ? untagged.length > 0
        ? untaggedQuestion(untagged.length)
        : webQuestion(fromWeb.length)
      : lost.length === 1
        ? l10n.t('One mark in the draft is not read as you surely meant it. Export it all the same?')
        : l10n.t(
            '{0} marks in the draft are not read as you surely meant them. Export it all the same?',
            number(lost.length),
          );
  const most = 5;
  const lines = lost
    .slice(0, most)
    .map(({ range, message }) => l10n.t('Line {0}: {1}', number(range.start.line + 1), message));
  const detail = [
    ...lines,
    ...(lost.length > most ? ['…'] : []),
    ...(untagged.length > 0
      ? [l10n.t('Not tagged, so nothing stands in the document for them: {0}.', untagged.join(', '))]
      : []),
    ...(fromWeb.length > 0
      ? [
          l10n.t(
            'Pictures on the web are not fetched, and will not be in the document. Save them beside the draft, and show them from there: {0}',
            fromWeb.slice(0, most).join(' ') + (fromWeb.length > most ? ' …' : ''),
          ),
        ]
      : []),
  ].join('\n\n');
  const chosen = await window.showWarningMessage(
    question,
    { modal: true, detail },
    ...(first ? [show] : []),
    exportAnyway,
  );
  if (first && chosen === show) await goTo(first);
  return chosen === exportAnyway;
}

function webQuestion(count: number): string {
  return count === 1
    ? l10n.t('1 picture is on the web, and will not be in the document. Export the draft all the same?')
    : l10n.t(
        '{0} pictures are on the web, and will not be in the document. Export the draft all the same?',
        number(count),
      );
}

function untaggedQuestion(count: number): string {
  return count === 1
    ? l10n.t('No passage is tagged with 1 of the criteria. Export the draft all the same?')
    : l10n.t('No passage is tagged with {0} of the criteria. Export the draft all the same?', number(count));
}
