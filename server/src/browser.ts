/**
 * Entry for a web worker.
 */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

// The types of a worker’s scope and of a page’s exclude each other; this is the part that is used here.
declare const self: Worker;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {});
