import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type CriterionItem, MarkRequest } from '../../../server/src/protocol.ts';
import { canBeMarked, criteriaOf, marksInWords, nameOf } from '../criteria.ts';
import { amount } from '../english.ts';
import type { Session } from '../session.ts';
import { codeIn, valueIn } from './argument.ts';
import { applyEdits } from './edits.ts';

/** Where nobody says how many marks there are at most, so many are offered. */
const offered = 10;

/** Lets one say how many marks one would give oneself for a criterion, and puts that into the front matter. */
export async function markYourself({ coverage, server }: Session, argument?: unknown): Promise<void> {
  await coverage.settled();
  const { assessed } = coverage;
  if (!assessed) {
    void window.showInformationMessage('Open a draft first that you want to give yourself marks for.');
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
        `${which} has no marks to give: stand-ins have none, and some tasks neither.`,
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
    const said = marks === null ? 'no marks' : amount(marks, 'mark');
    window.setStatusBarMessage(`Markscheme: ${criterion.code} has ${said} of yours.`, 4000);
  }
}

async function chooseCriterion(criteria: readonly CriterionItem[]): Promise<CriterionItem | undefined> {
  if (criteria.length === 0) return undefined;
  const picks = criteria.map(criterion => ({
    label: nameOf(criterion),
    description: marksInWords(criterion) ?? 'no marks yet',
    detail: criterion.asks,
    criterion,
  }));
  const chosen = await window.showQuickPick(picks, {
    title: 'Mark Yourself',
    placeHolder: 'Which criterion?',
    matchOnDetail: true,
  });
  return chosen?.criterion;
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
      description: marks === own ? 'what you have now' : '',
      ...(held ? { detail: held.asks } : {}),
      marks,
    };
  }).reverse();
  const none: MarksPick[] =
    own === null ? [] : [{ label: 'No marks', description: 'take yours away', marks: null }];
  const chosen = await window.showQuickPick([...picks, ...none], {
    title: `Mark Yourself: ${nameOf(criterion)}`,
    placeHolder:
      mostMarks === null
        ? 'How many marks? The most is not known here; the front matter takes more.'
        : `How many of ${amount(mostMarks, 'mark')}?`,
    matchOnDetail: true,
  });
  return chosen?.marks;
}
