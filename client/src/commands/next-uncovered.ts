import { l10n, window } from 'vscode';
import { countOf, criteriaOf } from '../say/criteria.ts';
import { showWhatItAsks } from './open-criterion.ts';
import type { Session } from './session.ts';

/** Shows what the next uncovered criterion asks, or the one before; after the last comes the first. */
export async function nextUncovered(session: Session, step: 1 | -1): Promise<void> {
  const { coverage, view } = session;
  await coverage.settled();
  const { assessed } = coverage;
  if (!assessed) {
    void window.showInformationMessage(l10n.t('Open a draft first that has criteria to cover.'));
    return;
  }
  const criteria = criteriaOf(assessed.coverage);
  const at = criteria.findIndex(({ code }) => code === view.current);
  // Before the first where none was shown yet, and for the way back behind the last.
  const from = at < 0 && step < 0 ? 0 : at;
  const code = criteria
    .map((_, index) => criteria[(from + step * (index + 1) + 2 * criteria.length) % criteria.length])
    .find(criterion => criterion?.status === 'uncovered')?.code;
  if (code === undefined) {
    void window.showInformationMessage(nothingLeft(countOf(criteria).mentioned));
    return;
  }
  await view.reveal(code);
  await showWhatItAsks(session, code);
}

function nothingLeft(mentioned: number): string {
  if (mentioned === 0) return l10n.t('Every criterion is tagged.');
  return mentioned === 1
    ? l10n.t('Every criterion is tagged. 1 has too few words to be covered: say more about it.')
    : l10n.t(
        'Every criterion is tagged. {0} have too few words to be covered: say more about them.',
        mentioned,
      );
}
