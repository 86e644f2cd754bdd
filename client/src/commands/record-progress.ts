import { ConfigurationTarget, commands, l10n, window, workspace } from 'vscode';
import { isRecording } from '../progress/record.ts';
import type { Session } from './session.ts';

/** Begins to record words and coverage by day, which nothing does unasked. */
export async function recordProgress({ progress }: Session): Promise<void> {
  await setRecording(true);
  await progress.now();
  const report = l10n.t('Coverage Report');
  const chosen = await window.showInformationMessage(
    l10n.t(
      'From today on, the words and the coverage of your drafts are recorded once a day. The record stays on this computer, outside your folder. The coverage report shows it.',
    ),
    report,
  );
  if (chosen === report) await commands.executeCommand('markscheme.showCoverageReport');
}

/** Stops recording; what is recorded stays until it is cleared. */
export async function stopRecordingProgress(_: Session): Promise<void> {
  await setRecording(false);
}

/** Forgets what was recorded, if that is what is wanted: it can't be got back. */
export async function clearProgress({ progress }: Session, argument?: unknown): Promise<void> {
  if (progress.drafts === 0) {
    void window.showInformationMessage(l10n.t('No progress is recorded in this workspace.'));
    return;
  }
  const clear = l10n.t('Clear');
  const chosen =
    argument === 'confirmed'
      ? clear
      : await window.showWarningMessage(
          l10n.t('Clear the record of words and coverage by day?'),
          {
            modal: true,
            detail: isRecording()
              ? l10n.t(
                  'It is cleared for all drafts of this workspace and can’t be got back. Recording begins again today.',
                )
              : l10n.t('It is cleared for all drafts of this workspace and can’t be got back.'),
          },
          clear,
        );
  if (chosen === clear) await progress.clear();
}

/** Where the setting is made already, else for all workspaces: nothing is written into the folder unasked. */
async function setRecording(value: boolean): Promise<void> {
  const settings = workspace.getConfiguration('markscheme');
  const made = settings.inspect('progress');
  const inFolder = made?.workspaceFolderValue !== undefined;
  const inWorkspace = made?.workspaceValue !== undefined;
  const target = inFolder
    ? ConfigurationTarget.WorkspaceFolder
    : inWorkspace
      ? ConfigurationTarget.Workspace
      : ConfigurationTarget.Global;
  await settings.update('progress', value, target);
}
