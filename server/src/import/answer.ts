/**
 * What a worker does with a job, wherever it runs.
 */
import { type FaultAnswer, ImportFault, type ImportJob, type ImportProgress } from './job.ts';

/** Said when nothing better is known. */
export const FAILED =
  'Reading this document failed. Open it in the program that it comes from and save it anew, or save it as text (.txt).';

/** Does a job; whatever goes wrong becomes a fault with a plain message. */
export async function answerTo(
  job: ImportJob,
  onProgress: (progress: ImportProgress) => void,
): Promise<unknown> {
  // A document is read, and nothing else: what could reach a network is not there for the libraries.
  for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'])
    Reflect.defineProperty(globalThis, name, { value: undefined });
  try {
    const { doJob } = await import('./do-job.ts');
    return await doJob(job, onProgress);
  } catch (error) {
    const message =
      error instanceof ImportFault
        ? error.message
        : error instanceof RangeError
          ? 'This document is nested too deeply, or too large, to be read. Save it as text (.txt), and try again.'
          : FAILED;
    return { kind: 'fault', message } satisfies FaultAnswer;
  }
}
