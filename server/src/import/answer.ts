/**
 * What a worker does with a job, wherever it runs: the entry of the bundle with the libraries (`dist/import.js`), which is one
 * for Node and browsers.
 */
import { FAILED, type FaultAnswer, ImportFault, type ImportJob, type ImportProgress } from './job.ts';

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
