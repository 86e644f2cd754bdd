/**
 * Entry for a web worker.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';
import { gated } from './session/gate.ts';

// The types of a worker’s scope and of a page’s exclude each other; this is the part that is used here.
declare const self: Worker;

const writer = new BrowserMessageWriter(self);
startServer(createConnection(gated(new BrowserMessageReader(self), writer), writer), {});
