/**
 * Messages of a server that is a worker, and the news of its end.
 */
import { BrowserMessageReader } from 'vscode-languageclient/browser';
import { isAlive } from '../../../server/src/protocol.ts';

/** Milliseconds in which a worker has said something, if it ever will. */
const patience = 60_000;

/** Reads what a worker says until it ends. */
export class WorkerReader extends BrowserMessageReader {
  /** @param name what the worker was called when it was made: also the name of its lock */
  constructor(worker: Worker, name: string) {
    super(worker);
    const waiting = setTimeout(() => this.fireClose(), patience);
    const listen = ({ data }: MessageEvent<unknown>) => {
      if (!isAlive(data)) return;
      clearTimeout(waiting);
      worker.removeEventListener('message', listen);
      // Nobody gets the lock of one that lives.
      if (data.params.holdsLock) void navigator.locks.request(name, () => this.fireClose());
    };
    worker.addEventListener('message', listen);
    worker.addEventListener('error', () => this.fireClose());
  }
}
