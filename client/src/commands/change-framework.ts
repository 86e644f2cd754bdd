import { l10n, Uri, window, workspace } from 'vscode';
import { ChangeFrameworkRequest } from '../../../server/src/protocol.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { applyEdits } from '../io/edits.ts';
import { chooseTask } from './choose-task.ts';
import type { Session } from './session.ts';

/** Lets one choose what the draft is assessed against, and says so in its front matter. */
export async function changeFramework(session: Session, argument?: unknown): Promise<void> {
  const { coverage, server } = session;
  await coverage.settled();
  const { standing } = coverage;
  if (standing.kind === 'none') {
    void window.showInformationMessage(
      l10n.t('Open a draft first. What is no draft yet becomes one by ‘Use This Document as a Draft…’.'),
    );
    return;
  }
  const known = standing.kind === 'assessed' ? standing.coverage : undefined;
  const chosen = await chooseTask(session, l10n.t('Change Framework'), argument, {
    current: known?.framework.id,
    document: standing.uri,
  });
  if (!chosen) return;
  // Of several files the first has the front matter.
  const [main] = known?.files ?? [];
  const uri = main === undefined ? standing.uri : Uri.parse(main, true);
  const document = await workspace.openTextDocument(uri);
  const edits = await applyEdits(
    document,
    async () =>
      (await server.ask(ChangeFrameworkRequest, {
        textDocument: { uri: standing.uri.toString() },
        ...chosen,
      })) ?? undefined,
  );
  if (!edits) {
    void window.showWarningMessage(
      l10n.t('The front matter could not be changed. Set ‘framework:’ under ‘assessment:’ by hand.'),
    );
    return;
  }
  await draftEditor(uri);
  window.setStatusBarMessage(
    l10n.t('Markscheme: this draft is assessed as {0}, {1}.', chosen.framework, chosen.task),
    4000,
  );
}
