/**
 * A job in a thread of its own, which can be ended whatever it is at.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { answerTo } from './answer.ts';
import { FAILED, type FaultAnswer, type ImportAnswers, type ImportJob, type ImportProgress } from './job.ts';

/** Bounds for a job: a mark scheme takes a second or two, and some ten megabytes. */
export const LONGEST = 60_000;
const HEAP_MB = 768;

/** What bounds a job, and whom it tells how far it has come. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Milliseconds after which the job is ended. */
  readonly longest?: number;
}

/** What a worker is told when it starts. */
interface Order {
  readonly markscheme: 'import';
  readonly job: ImportJob;
}

type Message =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'answer'; readonly answer: unknown };

/** Does a job in a thread; `program` is the file of the bundle itself. */
export function runJob<Job extends ImportJob>(
  program: string,
  job: Job,
  { signal, onProgress, longest = LONGEST }: JobOptions,
): Promise<ImportAnswers[Job['job']] | FaultAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const order: Order = { markscheme: 'import', job };
    const worker = new Worker(program, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: 4 },
      // What libraries print is for nobody.
      stdout: true,
      stderr: true,
    });
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate().then(settle, settle);
    };
    const fault = (message: string) => end(() => resolve({ kind: 'fault', message }));
    const abort = () => end(() => reject(signal?.reason));
    const timer = setTimeout(() => fault(TOO_LONG), longest);
    signal?.addEventListener('abort', abort);
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else end(() => resolve(message.answer as ImportAnswers[Job['job']] | FaultAnswer));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fault(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : FAILED),
    );
    worker.on('exit', () => fault(FAILED));
  });
}

const SMALLER = 'Save the pages with the criteria as a document of their own, and try again.';
const TOO_LONG = `Reading this document took too long and was ended. ${SMALLER}`;
const TOO_MUCH = `This document takes more memory than there is for it. ${SMALLER}`;

/** In such a thread: does what the order says, with what `load` gives. Anywhere else it does nothing. */
export function doJobHere(load: () => { readonly answerTo: typeof answerTo }): void {
  if (isMainThread || !parentPort || !isOrder(workerData)) return;
  const port = parentPort;
  const tell = (message: Message) => port.postMessage(message);
  const onProgress = (progress: ImportProgress) => tell({ kind: 'progress', progress });
  load()
    .answerTo(workerData.job, onProgress)
    .then(answer => tell({ kind: 'answer', answer }));
}

function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'markscheme' in data && data.markscheme === 'import';
}
