/**
 * Messages of a server that is a worker, and the news of its end. A browser tells nobody when a worker is gone, but a lock
 * that the worker holds is free from then on.
 */
import { BrowserMessageReader } from 'vscode-languageclient/browser';

/** Milliseconds in which a worker has said something, if it ever will. */
const patience = 60_000;

/** Reads what a worker says until it ends. */
export class WorkerReader extends BrowserMessageReader {
  /** @param name what the worker was called when it was made: also the name of its lock */
  constructor(worker: Worker, name: string) {
    super(worker);
    const waiting = setTimeout(() => this.fireClose(), patience);
    const listen = () => {
      clearTimeout(waiting);
      void endOf(name).then(() => this.fireClose());
    };
    worker.addEventListener('message', listen, { once: true });
    worker.addEventListener('error', () => this.fireClose());
  }
}

/** Resolves when the worker is gone; never, where there are no locks. */
async function endOf(name: string): Promise<void> {
  const never = new Promise<void>(() => undefined);
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  if (!held.some(lock => lock.name === name)) return never;
  await navigator.locks.request(name, () => undefined);
}
