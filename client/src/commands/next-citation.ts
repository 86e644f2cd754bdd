import { l10n, window } from 'vscode';
import type { CoverageAnswer } from '../../../server/src/protocol.ts';
import { draftFor } from '../follow/draft-for.ts';
import { codeIn } from '../io/argument.ts';
import { criteriaOf } from '../say/criteria.ts';
import type { Place } from '../trees/line.ts';
import { goTo } from './go-to.ts';
import type { Session } from './session.ts';

/**
 * Goes to the next place that cites a criterion, or the one before: the criterion of the argument, or any. After the last
 * comes the first.
 */
export async function nextCitation(session: Session, step: 1 | -1, argument?: unknown): Promise<void> {
  const { coverage } = session;
  await coverage.settled();
  const draft = draftFor(coverage, argument);
  if (!draft) return;
  const code = codeIn(argument);
  const files = draft.coverage.files ?? [draft.uri.toString()];
  const places = citationsOf(draft.coverage, files, code);
  if (places.length === 0) {
    void window.showInformationMessage(
      code === undefined
        ? l10n.t('No paragraph of this draft is tagged yet.')
        : l10n.t('No paragraph of this draft is tagged with {0} yet.', code),
    );
    return;
  }
  const here = cursorIn(files);
  const isAfter = (place: Ordered) => here !== undefined && compare(place, here) > 0;
  const isBefore = (place: Ordered) => here !== undefined && compare(place, here) < 0;
  const next = step > 0 ? places.find(isAfter) : places.findLast(isBefore);
  if (!next && here)
    window.setStatusBarMessage(
      step > 0
        ? l10n.t('Markscheme: no tag further down; this is the first.')
        : l10n.t('Markscheme: no tag further up; this is the last.'),
      4000,
    );
  const place = next ?? (step > 0 ? places[0] : places.at(-1));
  if (place) await goTo(place);
}

/** A place in a draft, with the number of its file. */
interface Ordered extends Place {
  readonly file: number;
}

function compare(a: Ordered, b: Ordered): number {
  const [one, other] = [a.range.start, b.range.start];
  return a.file - b.file || one.line - other.line || one.character - other.character;
}

/** The places that cite a criterion, in the order of the draft. */
function citationsOf(
  coverage: CoverageAnswer,
  files: readonly string[],
  code: string | undefined,
): Ordered[] {
  return criteriaOf(coverage)
    .filter(criterion => code === undefined || criterion.code === code)
    .flatMap(({ citations }) => citations)
    .map(({ uri = files[0] ?? '', range }) => ({ uri, range, file: files.indexOf(uri) }))
    .sort(compare);
}

/** The start of the selection, where a file of the draft is in front: that is where the last jump has led to. */
function cursorIn(files: readonly string[]): Ordered | undefined {
  const editor = window.activeTextEditor;
  const uri = editor?.document.uri.toString() ?? '';
  const file = files.indexOf(uri);
  if (!editor || file < 0) return undefined;
  const { line, character } = editor.selection.start;
  const start = { line, character };
  return { uri, file, range: { start, end: start } };
}
