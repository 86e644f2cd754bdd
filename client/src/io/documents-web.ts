/**
 * Reads documents where there is no Node: in a web worker for each job, which can be ended whatever it is at.
 */
import { l10n } from 'vscode';
import type { ImportJob, ImportProgress } from '../../../server/src/protocol.ts';
import type { Answered, RunOptions } from './documents.ts';

/** Milliseconds after which a job is ended. */
const LONGEST = 60_000;

/** What the worker tells. */
type Message<Job extends ImportJob> =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'answer'; readonly answer: Answered<Job> };

/** Does a job in a worker of its own. */
export async function readInWorker<Job extends ImportJob>(
  start: () => Promise<Worker>,
  job: Job,
  { signal, onProgress }: RunOptions,
): Promise<Answered<Job>> {
  const worker = await start();
  try {
    return await new Promise<Answered<Job>>((resolve, reject) => {
      signal.throwIfAborted();
      const fault = (message: string) => resolve({ kind: 'fault', message });
      const timer = setTimeout(
        () =>
          fault(l10n.t('Reading this document took too long and was ended. Try it with a smaller document.')),
        LONGEST,
      );
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onerror = () =>
        fault(l10n.t('Reading this document failed. Save it anew, or as text (.txt), and try again.'));
      worker.onmessage = ({ data }: MessageEvent<Message<Job>>) => {
        if (data.kind === 'progress') onProgress(data.progress);
        else {
          clearTimeout(timer);
          resolve(data.answer);
        }
      };
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
