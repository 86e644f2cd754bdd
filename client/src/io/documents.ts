/**
 * Documents that are read in a thread of their own.
 */
import { type CancellationToken, l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { ImportAnswers, ImportJob, ImportProgress } from '../../../server/src/protocol.ts';

/** A job's answer, or why there is none, in plain words. */
export type Answered<Job extends ImportJob> =
  | ImportAnswers[Job['job']]
  | { readonly kind: 'fault'; readonly message: string };

/** What ends a job, and what is told how far it has come. */
export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Does jobs in a thread; the libraries are loaded with the first one. A job that is ended rejects. */
export type RunJob = <Job extends ImportJob>(job: Job, options: RunOptions) => Promise<Answered<Job>>;

/**
 * Does a job with a notification that shows how far it has come, and can end it.
 *
 * @returns undefined if it was ended, or came to nothing; why is shown then
 */
export async function runWithProgress<Job extends ImportJob>(
  run: RunJob,
  title: string,
  job: Job,
): Promise<ImportAnswers[Job['job']] | undefined> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const ending = endingWith(token);
      let shown = 0;
      const onProgress = ({ done, total }: ImportProgress) => {
        const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
        progress.report({ increment: percent - shown, message: l10n.t('{0} of {1}', done, total) });
        shown = percent;
      };
      try {
        return await run(job, { signal: ending.signal, onProgress });
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
  if (answer === undefined) return undefined;
  if (!isFault(answer)) return answer;
  void window.showErrorMessage(`${job.name}: ${answer.message}`);
  return undefined;
}

function isFault(answer: {
  readonly kind: string;
}): answer is { readonly kind: 'fault'; readonly message: string } {
  return answer.kind === 'fault';
}

function endingWith(token: CancellationToken): AbortController {
  const ending = new AbortController();
  if (token.isCancellationRequested) ending.abort();
  token.onCancellationRequested(() => ending.abort());
  return ending;
}

/** The contents of a file; nothing if it can't be read, which is said then. */
export async function contentsOf(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    void window.showErrorMessage(
      l10n.t(
        '{0} could not be read. Look whether it is still there and no other program has it open.',
        nameOf(uri),
      ),
    );
    return undefined;
  }
}

/** A file's name without its folder. */
export function nameOf(uri: Uri): string {
  return uri.path.replace(/^.*\//, '');
}

/** Lets one choose a file, beside the document in front at first. */
export async function chooseFile(
  title: string,
  kind: string,
  endings: readonly string[],
): Promise<Uri | undefined> {
  const front = window.activeTextEditor?.document.uri;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const beside = front?.scheme === 'file' || front?.scheme === folder?.scheme ? front : folder;
  const chosen = await window.showOpenDialog({
    title,
    filters: { [kind]: [...endings] },
    ...(beside ? { defaultUri: beside } : {}),
  });
  return chosen?.[0];
}
