/**
 * Worker threads as helpers: the program starts itself again in each.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { nodeWorkspace } from '../workspace/workspace-node.ts';
import { nodeBibliographer } from './bibliographer-node.ts';
import { JobDoer } from './job.ts';
import type { Outcome } from './outcome.ts';
import type { Helper, HelperEvents } from './pool.ts';
import type { Job } from './world.ts';

/** What a worker is told when it starts. */
interface Order {
  readonly markscheme: 'helper';
  readonly job: Job;
  readonly folder: string;
}

type Message = 'ready' | Outcome;

/** Starts a worker; `program` is the file of the program itself. */
export function startHelper(program: string, job: Job, folder: string, events: HelperEvents): Helper {
  const order: Order = { markscheme: 'helper', job, folder };
  const worker = new Worker(program, { workerData: order });
  let why = { outOfMemory: false, detail: 'Its thread ended' };
  worker.on('message', (message: Message) => {
    if (message === 'ready') events.ready();
    else events.done(message);
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    why = { outOfMemory: error.code === 'ERR_WORKER_OUT_OF_MEMORY', detail: String(error) };
  });
  worker.on('exit', () => events.lost(why));
  return {
    give: path => worker.postMessage(path),
    end: () => {
      worker.removeAllListeners('exit');
      void worker.terminate();
    },
  };
}

/** In such a worker: does what the order says, and says true. Anywhere else it does nothing. `program` is the file of the program. */
export function helpHere(program: string): boolean {
  if (isMainThread || !parentPort || !isOrder(workerData)) return false;
  const port = parentPort;
  const doer = new JobDoer(workerData.job, nodeWorkspace, workerData.folder, nodeBibliographer(program));
  let last = Promise.resolve();
  port.on('message', (path: string) => {
    const reading = doer.read(path);
    last = last.then(async () => port.postMessage((await doer.do(path, reading)) satisfies Message));
  });
  port.postMessage('ready' satisfies Message);
  return true;
}

function isOrder(data: unknown): data is Order {
  return typeof data === 'object' && data !== null && 'markscheme' in data && data.markscheme === 'helper';
}
