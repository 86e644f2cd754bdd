import { l10n, window } from 'vscode';
import { InsertCitationRequest } from '../../../server/src/protocol.ts';
import { draftFor } from '../follow/draft-for.ts';
import { codeIn } from '../io/argument.ts';
import { draftEditor } from '../io/draft-editor.ts';
import { applyEdits, asRange } from '../io/edits.ts';
import { criteriaOf } from '../say/criteria.ts';
import { pickCriterion } from './pick-criterion.ts';
import type { Session } from './session.ts';

/** Lets one choose a criterion, and cites it where the cursor is. */
export async function insertCriterion(session: Session, argument?: unknown): Promise<void> {
  await session.coverage.settled();
  const { assessed } = session.coverage;
  if (!assessed) {
    void window.showInformationMessage(
      l10n.t('Open a draft first, and put the cursor into the paragraph that you want to tag.'),
    );
    return;
  }
  const code =
    codeIn(argument) ??
    (await pickCriterion(criteriaOf(assessed.coverage), {
      title: l10n.t('Tag This Paragraph'),
      placeHolder: l10n.t('Which criterion does the paragraph at the cursor meet?'),
    }));
  if (code !== undefined) await insertCitation(session, code);
}

/** Cites a criterion at the end of the passage at the cursor of the draft's editor. */
export async function insertCitation({ coverage, server }: Session, argument?: unknown): Promise<void> {
  const code = codeIn(argument);
  const draft = draftFor(coverage, argument);
  if (code === undefined || !draft) return;
  const editor = await draftEditor(draft.uri);
  const { document } = editor;
  const edits = await applyEdits(document, async () => {
    // Plain data: a worker gets an object without its class, and so without what VS Code's positions give out.
    const { line, character } = editor.selection.active;
    const edit = await server.ask(InsertCitationRequest, {
      textDocument: { uri: document.uri.toString() },
      position: { line, character },
      code,
    });
    return edit ? [edit] : undefined;
  });
  const [edit] = edits ?? [];
  if (edit) {
    editor.revealRange(asRange(edit.range));
    window.setStatusBarMessage(
      l10n.t('Markscheme: this paragraph is tagged with {0}, at its end.', code),
      4000,
    );
  } else {
    void window.showInformationMessage(
      l10n.t(
        'Put the cursor into the paragraph, list item or table cell that you want to tag with {0}, and try again.',
        code,
      ),
    );
  }
}
