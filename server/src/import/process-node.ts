/**
 * A job in a process of its own, which can be ended whatever it is at, and has no memory but its own to fill.
 */
import { type ChildProcess, fork } from 'node:child_process';
import process from 'node:process';
import {
  FAILED,
  type FaultAnswer,
  type ImportAnswers,
  type ImportJob,
  type ImportProgress,
  TOO_LONG,
  TOO_MUCH,
} from './job.ts';
import type { Message, Order } from './order-node.ts';

/** Milliseconds that a job may take: a mark scheme takes a second or two. */
export const LONGEST = 60_000;
/** Megabytes that the process may have in all; a mark scheme takes some ten. */
const MOST_MEMORY = 1_280;

/** What bounds a job, and whom it tells how far it has come. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Milliseconds after which the job is ended. */
  readonly longest?: number;
  /** Megabytes of memory, of any kind, beyond which the job is ended. */
  readonly memory?: number;
}

/** Does a job in a process; `program` is the file of the bundle itself, which that process runs. */
export function runJob<Job extends ImportJob>(
  program: string,
  job: Job,
  { signal, onProgress, longest = LONGEST, memory = MOST_MEMORY }: JobOptions,
): Promise<ImportAnswers[Job['job']] | FaultAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = start(program);
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      child.kill('SIGKILL');
      settle();
    };
    const fault = (message: string) => end(() => resolve({ kind: 'fault', message }));
    const abort = () => end(() => reject(signal?.reason));
    const timer = setTimeout(() => fault(TOO_LONG), longest);
    signal?.addEventListener('abort', abort);
    child.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else end(() => resolve(message.answer as ImportAnswers[Job['job']] | FaultAnswer));
    });
    child.on('error', () => fault(FAILED));
    child.on('exit', (code, killedBy) => {
      const say = () => fault(isOutOfMemory(code, killedBy) ? TOO_MUCH : FAILED);
      // The answer may be on its way still.
      if (child.connected) child.once('disconnect', say);
      else say();
    });
    const order: Order = { markscheme: 'import', job, memory };
    // Where it can't be told, it has ended, which is said above.
    child.send(order, () => undefined);
  });
}

/** The program in Node, also where that is Electron; nothing of how the editor was started is handed on. */
function start(program: string): ChildProcess {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return fork(program, [], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    execArgv: [],
    serialization: 'advanced',
    // What libraries print is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Whether a process ended as one does that gets no more memory: V8 gives up, or the system ends it. */
function isOutOfMemory(code: number | null, killedBy: NodeJS.Signals | null): boolean {
  return killedBy === 'SIGABRT' || killedBy === 'SIGKILL' || code === 134;
}
