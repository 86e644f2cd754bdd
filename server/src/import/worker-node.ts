/**
 * The process that reads a document: a thread does the job, while the process itself watches how much memory it takes.
 */
import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { answerTo } from './answer.ts';
import { FAILED, TOO_MUCH } from './job.ts';
import { isOrder, type Message, type Order } from './order-node.ts';

/** Megabytes that objects may take; what they hold outside, such as the bytes of documents, is none of them. */
const HEAP = 768;
const MEGABYTE = 1024 * 1024;
/** Milliseconds between two looks at the memory. */
const OFTEN = 20;

/** In a process that was started for it: waits for its order, and does what it says in a thread of this program. */
export function serve(program: string): void {
  if (!isMainThread) return;
  // Whoever started it is gone.
  process.once('disconnect', endNow);
  process.once('message', (order: unknown) => {
    if (isOrder(order)) carryOut(program, order);
  });
}

function carryOut(program: string, order: Order): void {
  let ended = false;
  const tell = (message: Message, told?: () => void) => {
    if (process.connected) process.send?.(message, undefined, undefined, told);
  };
  /** The last word; whoever started this ends it then. */
  const end = (answer: unknown) => {
    if (ended) return;
    ended = true;
    clearInterval(watch);
    tell({ kind: 'answer', answer }, endNow);
  };
  const fault = (message: string) => end({ kind: 'fault', message });
  // The limits of a thread hold its objects alone.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > order.memory * MEGABYTE) fault(TOO_MUCH);
  }, OFTEN);
  const worker = new Worker(program, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP, stackSizeMb: 4 },
  });
  worker.on('message', (message: Message) => {
    if (message.kind === 'progress') tell(message);
    else end(message.answer);
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    fault(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : FAILED),
  );
  worker.on('exit', () => fault(FAILED));
}

/** Ends this process at once, whatever its thread is at. */
function endNow(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** In such a thread: does what the order says, with what `load` gives. Anywhere else it does nothing. */
export function doJobHere(load: () => { readonly answerTo: typeof answerTo }): void {
  if (isMainThread || !parentPort || !isOrder(workerData)) return;
  const port = parentPort;
  const tell = (message: Message) => port.postMessage(message);
  load()
    .answerTo(workerData.job, progress => tell({ kind: 'progress', progress }))
    .then(answer => tell({ kind: 'answer', answer }));
}
