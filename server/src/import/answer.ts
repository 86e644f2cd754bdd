/**
 * What a worker does with a job, wherever it runs: the entry of the bundle with the libraries (`dist/import.js`), which is one
 * for Node and browsers.
 */
import { boundMemory } from './bounded-memory.ts';
import {
  FAILED,
  type FaultAnswer,
  ImportFault,
  type ImportJob,
  type ImportProgress,
  TOO_MUCH,
} from './job.ts';

/** Does a job; whatever goes wrong becomes a fault with a plain message. */
export async function answerTo(
  job: ImportJob,
  onProgress: (progress: ImportProgress) => void,
): Promise<unknown> {
  // A document is read, and nothing else: what could reach a network is not there for the libraries.
  for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'])
    Reflect.defineProperty(globalThis, name, { value: undefined });
  const made = boundMemory(globalThis);
  const fault = (message: string): FaultAnswer => ({ kind: 'fault', message });
  try {
    const { doJob } = await import('./do-job.ts');
    const answer = await doJob(job, onProgress);
    // What a library caught would be missing here, and nobody would know.
    return made.isTooMuch ? fault(TOO_MUCH) : answer;
  } catch (error) {
    if (made.isTooMuch) return fault(TOO_MUCH);
    if (error instanceof ImportFault) return fault(error.message);
    return fault(
      error instanceof RangeError
        ? 'This document is nested too deeply, or too large, to be read. Save it as text (.txt), and try again.'
        : FAILED,
    );
  }
}
