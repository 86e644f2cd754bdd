import { commands, env, l10n, type QuickPickItem, UIKind, Uri, window, workspace } from 'vscode';
import { type ReportFormat, ReportRequest } from '../../../server/src/protocol.ts';
import { textIn } from '../io/argument.ts';
import { writeWhole } from '../io/write-whole.ts';
import { withPatience } from '../say/patience.ts';
import { mayWrite, type Permission } from './may-write.ts';
import type { Session } from './session.ts';

/** A format as it is offered. */
interface Format extends QuickPickItem {
  readonly format: ReportFormat;
  readonly extension: string;
}

/** Saves the report of a draft in a file of a format that is chosen: of the report in front, or else of the draft shown. */
export async function exportCoverageReport(session: Session, argument?: unknown): Promise<void> {
  const draft = await draftToExport(session, argument);
  if (!draft) {
    void window.showInformationMessage(
      l10n.t('Open a draft first: the coverage report that is exported is about the draft shown.'),
    );
    return;
  }
  const wanted = textIn(argument, 'format');
  const chosen =
    wanted === undefined
      ? await window.showQuickPick(formats(), {
          title: l10n.t('Export Coverage Report'),
          placeHolder: l10n.t('In which format?'),
          matchOnDescription: true,
        })
      : formats().find(({ format }) => format === wanted);
  if (!chosen) return;
  const to = await target(draft, chosen, textIn(argument, 'to'));
  const permission = to && (await mayWrite(to.uri, draft, session, to.asked));
  if (!permission) return;
  try {
    const isWritten = await withPatience(
      l10n.t('Exporting the coverage report…'),
      write(session, draft, chosen, to.uri, permission),
    );
    if (isWritten) offer(to.uri, chosen);
    else
      void window.showWarningMessage(
        l10n.t('{0} is not a draft that can be assessed, so there is no report to export.', nameOf(draft)),
      );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The report could not be written to {0}: {1}', nameOf(to.uri), why));
  }
}

function formats(): Format[] {
  return [
    {
      format: 'html',
      extension: 'html',
      label: l10n.t('HTML page'),
      description: l10n.t('to read, send or print to PDF; one file with everything in it'),
    },
    {
      format: 'markdown',
      extension: 'md',
      label: l10n.t('Markdown'),
      description: l10n.t('to keep beside the draft'),
    },
    {
      format: 'csv',
      extension: 'csv',
      label: l10n.t('CSV: the draft in a row'),
      description: l10n.t('for a table of many drafts'),
    },
    {
      format: 'csv-criteria',
      extension: 'csv',
      label: l10n.t('CSV: a row for each criterion'),
      description: l10n.t('for a table of this draft'),
    },
    { format: 'json', extension: 'json', label: l10n.t('JSON'), description: l10n.t('for other programs') },
  ];
}

/** The first file of the draft. */
async function draftToExport({ coverage, reports }: Session, argument: unknown): Promise<Uri | undefined> {
  const given = textIn(argument, 'uri');
  if (given !== undefined) return Uri.parse(given);
  const report = reports.all.find(({ active }) => active);
  if (report) return report.draft;
  await coverage.settled();
  const { assessed } = coverage;
  const [main] = assessed?.coverage.files ?? [];
  return main === undefined ? assessed?.uri : Uri.parse(main);
}

/** Where to write to; `asked`: the dialog has asked before a file is replaced. */
async function target(
  draft: Uri,
  { extension, label }: Format,
  to: string | undefined,
): Promise<{ readonly uri: Uri; readonly asked: boolean } | undefined> {
  if (to !== undefined) return { uri: Uri.parse(to), asked: false };
  const folder =
    draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, '..');
  const name = l10n.t('{0} coverage report', nameOf(draft).replace(/\.[^.]*$/, ''));
  const uri = await window.showSaveDialog({
    title: l10n.t('Export Coverage Report'),
    saveLabel: l10n.t('Export'),
    filters: { [label]: [extension] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.${extension}`) } : {}),
  });
  return uri && { uri, asked: true };
}

async function write(
  { server }: Session,
  draft: Uri,
  { format }: Format,
  to: Uri,
  permission: Permission,
): Promise<boolean> {
  const answer = await server.ask(ReportRequest, { textDocument: { uri: draft.toString() }, format });
  if (!answer) return false;
  await writeWhole(to, answer.text, permission === 'over');
  return true;
}

/** Offers to look at what was written; nobody is kept waiting for the answer. */
function offer(uri: Uri, { format }: Format): void {
  const inBrowser =
    format === 'html' && uri.scheme === 'file' && env.uiKind === UIKind.Desktop && !env.remoteName;
  const open = inBrowser ? l10n.t('Open in Browser') : l10n.t('Open');
  void window.showInformationMessage(l10n.t('The report is in {0}.', nameOf(uri)), open).then(chosen => {
    if (chosen !== open) return undefined;
    return inBrowser ? env.openExternal(uri) : commands.executeCommand('vscode.open', uri);
  });
}

function nameOf({ path }: Uri): string {
  return path.replace(/^.*\//, '');
}
