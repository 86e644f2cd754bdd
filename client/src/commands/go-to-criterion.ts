import { l10n, window } from 'vscode';
import { codeIn } from '../io/argument.ts';
import { criteriaOf } from '../say/criteria.ts';
import { openCriterion } from './open-criterion.ts';
import { pickCriterion } from './pick-criterion.ts';
import type { Session } from './session.ts';

/** Lets one choose a criterion, and goes to where it is cited first; shows what it asks where it is not cited yet. */
export async function goToCriterion(session: Session, argument?: unknown): Promise<void> {
  await session.coverage.settled();
  const { assessed } = session.coverage;
  if (!assessed) {
    void window.showInformationMessage(l10n.t('Open a draft first that has criteria to cover.'));
    return;
  }
  const code =
    codeIn(argument) ??
    (await pickCriterion(criteriaOf(assessed.coverage), {
      title: l10n.t('Go to Criterion'),
      placeHolder: l10n.t('A code, or words of what a criterion asks'),
    }));
  if (code === undefined) return;
  await session.view.reveal(code);
  await openCriterion(session, code);
}
