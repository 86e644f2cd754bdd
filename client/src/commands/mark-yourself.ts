import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type CriterionItem, MarkRequest } from '../../../server/src/protocol.ts';
import { codeIn, valueIn } from '../io/argument.ts';
import { applyEdits } from '../io/edits.ts';
import { canBeMarked, criteriaOf, marksInWords, nameOf } from '../say/criteria.ts';
import type { Session } from './session.ts';

/** Where nobody says how many marks there are at most, so many are offered. */
const offered = 10;

/** Lets one say how many marks one would give oneself for a criterion, and puts that into the front matter. */
export async function markYourself({ coverage, server }: Session, argument?: unknown): Promise<void> {
  await coverage.settled();
  const { assessed } = coverage;
  if (!assessed) {
    void window.showInformationMessage(
      l10n.t('Open a draft first that you want to give yourself marks for.'),
    );
    return;
  }
  const criteria = criteriaOf(assessed.coverage).filter(canBeMarked);
  const named = codeIn(argument) ?? codeIn(valueIn(argument, 'code'));
  const criterion =
    named === undefined ? await chooseCriterion(criteria) : criteria.find(({ code }) => code === named);
  if (!criterion) {
    const which = named ?? assessed.coverage.task.title;
    if (named !== undefined || criteria.length === 0)
      void window.showInformationMessage(
        l10n.t('{0} has no marks to give: interim criteria have none, and some tasks neither.', which),
      );
    return;
  }
  const given = valueIn(argument, 'marks');
  const marks = typeof given === 'number' || given === null ? given : await chooseMarks(criterion);
  if (marks === undefined) return;
  // Of several files the first has the front matter.
  const [main] = assessed.coverage.files ?? [];
  const document = await workspace.openTextDocument(
    main === undefined ? assessed.uri : Uri.parse(main, true),
  );
  const edits = await applyEdits(
    document,
    async () =>
      (await server.ask(MarkRequest, {
        textDocument: { uri: assessed.uri.toString() },
        code: criterion.code,
        marks,
      })) ?? undefined,
  );
  if (edits && edits.length > 0) {
    window.setStatusBarMessage(said(criterion.code, marks), 4000);
  }
}

function said(code: string, marks: number | null): string {
  if (marks === null) return l10n.t('Markscheme: {0} has no marks of yours.', code);
  return marks === 1
    ? l10n.t('Markscheme: {0} has 1 mark of yours.', code)
    : l10n.t('Markscheme: {0} has {1} marks of yours.', code, marks);
}

async function chooseCriterion(criteria: readonly CriterionItem[]): Promise<CriterionItem | undefined> {
  if (criteria.length === 0) return undefined;
  const picks = criteria.map(criterion => ({
    label: nameOf(criterion),
    description: marksInWords(criterion) ?? l10n.t('no marks yet'),
    detail: criterion.asks,
    criterion,
  }));
  const chosen = await window.showQuickPick(picks, {
    title: l10n.t('Mark Yourself'),
    placeHolder: l10n.t('Which criterion?'),
    matchOnDetail: true,
  });
  return chosen?.criterion;
}

function howMany(mostMarks: number | null): string {
  if (mostMarks === null)
    return l10n.t('How many marks? The most is not known here; the front matter takes more.');
  return mostMarks === 1 ? l10n.t('1 mark, or none?') : l10n.t('How many of {0} marks?', mostMarks);
}

interface MarksPick extends QuickPickItem {
  readonly marks: number | null;
}

async function chooseMarks(criterion: CriterionItem): Promise<number | null | undefined> {
  const { descriptors, marks: own, mostMarks } = criterion;
  const sorted = [...descriptors].sort((a, b) => a.marks - b.marks);
  const picks = Array.from({ length: (mostMarks ?? offered) + 1 }, (_, marks): MarksPick => {
    // A descriptor holds for its own marks and those down to the next one; nought has only one of its own.
    const held = sorted.find(item => (marks === 0 ? item.marks === 0 : item.marks >= marks));
    return {
      label: String(marks),
      description: marks === own ? l10n.t('what you have now') : '',
      ...(held ? { detail: held.asks } : {}),
      marks,
    };
  }).reverse();
  const none: MarksPick[] =
    own === null ? [] : [{ label: l10n.t('No marks'), description: l10n.t('take yours away'), marks: null }];
  const chosen = await window.showQuickPick([...picks, ...none], {
    title: l10n.t('Mark Yourself: {0}', nameOf(criterion)),
    placeHolder: howMany(mostMarks),
    matchOnDetail: true,
  });
  return chosen?.marks;
}
