/**
 * The server in a web worker.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { startServer } from './lsp/server.ts';
import { gated } from './lsp/transport/gate.ts';
import { type Alive, AliveMethod } from './protocol/alive.ts';

// The types of a worker’s scope and of a page’s exclude each other; this is the part that is used here.
declare const self: Worker & {
  readonly name: string;
  readonly navigator: { readonly locks?: LockManager };
  close(): void;
};

// Held until the worker is gone, however that comes about: the client, which nobody tells, then gets it. VS Code may put
// words of its own before the name.
const lock = /markscheme-[\da-f-]{36}$/.exec(self.name)?.[0];
if (lock) hold(lock).catch(() => tell(false));

/** Goes on for as long as the worker lives; rejects where it is given no lock. */
async function hold(name: string): Promise<void> {
  const { locks } = self.navigator;
  if (!locks) return tell(false);
  await locks.request(name, () => {
    // Only now: a client that asked for the lock before the worker has it would take the worker for dead.
    tell(true);
    return new Promise(() => undefined);
  });
}

function tell(holdsLock: boolean): void {
  const alive: Alive = { jsonrpc: '2.0', method: AliveMethod, params: { holdsLock } };
  self.postMessage(alive);
}

// As in Node: what nobody has caught ends the server, and the client starts it anew.
self.addEventListener('error', () => self.close());

/** Serves the client that has started this worker. */
export function serve(start: typeof startServer): void {
  const writer = new BrowserMessageWriter(self);
  start(createConnection(gated(new BrowserMessageReader(self), writer), writer), {});
}
