import { commands, l10n, window } from 'vscode';
import { UseAsDraftRequest } from '../../../server/src/protocol.ts';
import { isWritten } from '../io/draft.ts';
import { applyEdits } from '../io/edits.ts';
import { chooseTask } from './choose-task.ts';
import type { Session } from './session.ts';

/** Adds our front matter to the Markdown document in front, and opens the view, which says what comes next. */
export async function useAsDraft(session: Session, argument?: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isWritten(editor.document)) {
    void window.showInformationMessage(l10n.t('Open the Markdown document first that is to become a draft.'));
    return;
  }
  const { document } = editor;
  const chosen = await chooseTask(session, l10n.t('Use This Document as a Draft'), argument, {
    document: document.uri,
  });
  if (!chosen) return;
  let why: string | undefined;
  const edits = await applyEdits(document, async () => {
    const answer = await session.server.ask(UseAsDraftRequest, {
      textDocument: { uri: document.uri.toString() },
      ...chosen,
    });
    if ('edits' in answer) return answer.edits;
    why = answer.message;
    return undefined;
  });
  if (edits) {
    await session.coverage.settled();
    // The writing goes on where it was.
    void commands.executeCommand('markscheme.criteria.focus', { preserveFocus: true });
    void offerToGoThrough();
  } else
    void window.showWarningMessage(
      why ?? l10n.t('The document could not be changed. Look whether it can be written to, and try again.'),
    );
}

/** What is written already may show much: so the next step is offered. */
async function offerToGoThrough(): Promise<void> {
  const goThrough = l10n.t('Go Through My Draft');
  const chosen = await window.showInformationMessage(
    l10n.t('This is a draft now. Go through it passage by passage, to tag what it shows already?'),
    goThrough,
  );
  if (chosen === goThrough) await commands.executeCommand('markscheme.goThroughDraft');
}
