/**
 * The server in a web worker.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { startServer } from './server.ts';
import { gated } from './session/gate.ts';

// The types of a worker’s scope and of a page’s exclude each other; this is the part that is used here.
declare const self: Worker;

/** Serves the client that has started this worker. */
export function serve(start: typeof startServer): void {
  const writer = new BrowserMessageWriter(self);
  start(createConnection(gated(new BrowserMessageReader(self), writer), writer), {});
}
