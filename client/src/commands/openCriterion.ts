import { commands, Selection, TextEditorRevealType, window } from 'vscode';
import { criteriaOf, kindName, nameOf } from '../criteria.ts';
import type { Session } from '../session.ts';
import { codeIn } from './argument.ts';
import { draftEditor } from './draftEditor.ts';
import { asRange } from './edits.ts';
import { insertCitation } from './insertCriterion.ts';

/** Goes to the first place that cites a criterion; shows what it asks where there is none. */
export async function openCriterion(session: Session, argument?: unknown): Promise<void> {
  const found = find(session, argument);
  const [first] = found?.criterion.citations ?? [];
  if (!found || !first) return showWhatItAsks(session, argument);
  const editor = await draftEditor(found.uri);
  const range = asRange(first.range);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows what a criterion asks, with what can be done next. */
export async function showWhatItAsks(session: Session, argument?: unknown): Promise<void> {
  const found = find(session, argument);
  if (!found) return;
  const { criterion, framework } = found;
  const insert = 'Insert Citation Here';
  const add = 'Add Official Criteria…';
  const chosen = await window.showInformationMessage(
    `${nameOf(criterion)}: ${criterion.asks}`,
    ...(kindName(criterion) !== undefined ? [insert, add] : [insert]),
  );
  if (chosen === insert) await insertCitation(session, criterion.code);
  if (chosen === add) await commands.executeCommand('markscheme.addOfficialCriteria', { framework });
}

function find({ coverage }: Session, argument: unknown) {
  const code = codeIn(argument);
  const { assessed } = coverage;
  const criterion = assessed && criteriaOf(assessed.coverage).find(candidate => candidate.code === code);
  return criterion && { criterion, uri: assessed.uri, framework: assessed.coverage.framework.id };
}
