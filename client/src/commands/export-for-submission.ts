import { commands, env, l10n, UIKind, Uri, window } from 'vscode';
import { type ExportAnswer, ExportRequest } from '../../../server/src/protocol.ts';
import { draftFor } from '../follow/draft-for.ts';
import { valueIn } from '../io/argument.ts';
import { fromBase64 } from '../io/base64.ts';
import { nameOf } from '../io/documents.ts';
import type { MakePdf } from '../io/make-pdf.ts';
import { saveWhole } from '../io/save-whole.ts';
import { number } from '../say/amounts.ts';
import { withPatience } from '../say/patience.ts';
import { chooseExport } from './export-choices.ts';
import { exportTarget, rememberExport } from './export-target.ts';
import { notesText, rememberNotes } from './last-export.ts';
import { mayExport } from './may-export.ts';
import { showNewDocument } from './new-document.ts';
import type { Session } from './session.ts';

/**
 * Writes the draft shown as a Word document, or with `toPdf` as a PDF of it. The argument can name what would be asked:
 * `{ layout, codes, mappingTable, target }`.
 *
 * @returns the address of the document, if it was written
 */
export async function exportForSubmission(
  session: Session,
  argument?: unknown,
  toPdf?: (document: Uint8Array) => ReturnType<MakePdf>,
): Promise<Uri | undefined> {
  const { coverage, server, context } = session;
  await coverage.settled();
  const draft = draftFor(coverage, argument);
  if (!draft) {
    void window.showInformationMessage(l10n.t('Open the draft first that you want to export.'));
    return undefined;
  }
  const choices = await chooseExport(context.workspaceState, argument);
  if (!choices) return undefined;
  const main = Uri.parse(draft.coverage.files?.[0] ?? draft.uri.toString(), true);
  const named = valueIn(argument, 'target');
  const to = await exportTarget(
    main,
    choices.layout,
    named instanceof Uri ? named : undefined,
    session,
    toPdf ? '.pdf' : '.docx',
  );
  if (!to) return undefined;
  const target = to.uri;
  const answer = await withPatience(
    l10n.t('Exporting {0}', nameOf(main)),
    server.ask(ExportRequest, {
      textDocument: { uri: draft.uri.toString() },
      ...choices,
      date: today(),
    }),
  );
  if (answer.kind === 'fault') {
    void window.showErrorMessage(answer.message);
    return undefined;
  }
  if (!(await mayExport(answer))) return undefined;
  const document = fromBase64(answer.contents);
  const made = toPdf
    ? await withPatience(l10n.t('Making {0}', nameOf(target)), toPdf(document))
    : { bytes: document, by: '' };
  if ('fault' in made) {
    void window.showErrorMessage(made.fault);
    return undefined;
  }
  const fault = await saveWhole(target, made.bytes, to.permission === 'over');
  if (fault !== undefined) {
    const again = l10n.t('Export Again…');
    void window
      .showErrorMessage(l10n.t('{0} was not written. {1}', nameOf(target), fault), again)
      .then(
        chosen =>
          chosen === again &&
          commands.executeCommand(toPdf ? 'markscheme.exportAsPdf' : 'markscheme.exportForSubmission'),
      );
    return undefined;
  }
  await rememberExport(target);
  await rememberNotes(context.workspaceState, nameOf(target), answer.notes);
  void tell(target, answer, made.by);
  return target;
}

async function tell(
  target: Uri,
  { words, notes, leftOut }: Extract<ExportAnswer, { kind: 'document' }>,
  by: string,
): Promise<void> {
  const open = l10n.t('Open');
  const reveal = l10n.t('Reveal');
  const look = l10n.t('Show What to Look At');
  const isHere = target.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
  const actions = [...(isHere ? [open] : []), reveal, ...(notes.length > 0 ? [look] : [])];
  const all =
    words === 1
      ? l10n.t('Saved {0} (1 word counted).', nameOf(target))
      : l10n.t('Saved {0} ({1} words counted).', nameOf(target), number(words));
  const saved = by === '' ? all : l10n.t('{0} It was made with {1}.', all, by);
  const written =
    leftOut === 0
      ? saved
      : leftOut === 1
        ? l10n.t('{0} 1 picture was left out.', saved)
        : l10n.t('{0} {1} pictures were left out.', saved, number(leftOut));
  const chosen =
    notes.length === 0
      ? await window.showInformationMessage(written, ...actions)
      : await window.showWarningMessage(
          notes.length === 1
            ? l10n.t('{0} One thing should be looked at.', written)
            : l10n.t('{0} {1} things should be looked at.', written, number(notes.length)),
          ...actions,
        );
  if (chosen === open) await env.openExternal(target);
  else if (chosen === reveal)
    await commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', target);
  else if (chosen === look) await showNewDocument('markdown', notesText(nameOf(target), notes));
}

/** The date here, such as 2026-01-31. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
