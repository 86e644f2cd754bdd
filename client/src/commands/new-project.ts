import { l10n, Selection, window } from 'vscode';
import { NewDraftRequest } from '../../../server/src/protocol.ts';
import { chooseTask } from './choose-task.ts';
import { showNewDocument } from './new-document.ts';
import type { Session } from './session.ts';

/** Opens a new, unsaved draft; where to save it is asked when it is saved. */
export async function newProject(session: Session, argument?: unknown): Promise<void> {
  const chosen = await chooseTask(session, l10n.t('New Project'), argument);
  if (!chosen) return;
  const answer = await session.server.ask(NewDraftRequest, chosen);
  if (!answer) {
    void window.showErrorMessage(
      l10n.t('There is no task {0} of {1} to start a project for.', chosen.task, chosen.framework),
    );
    return;
  }
  const editor = await showNewDocument('markdown', answer.text);
  editor.selection = whereToWrite(answer.text);
}

/** The title, to be replaced by the participant's own; the end of the text if there is none. */
function whereToWrite(text: string): Selection {
  const lines = text.split(/\r\n|\r|\n/);
  const close = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  const heading = lines.findIndex((line, index) => index > close && line.startsWith('# '));
  const line = heading < 0 ? lines.length - 1 : heading;
  const end = lines[line]?.length ?? 0;
  return new Selection(line, heading < 0 ? end : '# '.length, line, end);
}
