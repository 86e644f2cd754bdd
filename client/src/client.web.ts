/**
 * The client in a browser: the server is a web worker.
 */
import { Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { MakeClientHost } from './clientHost.ts';
import { readInWorker } from './documents.web.ts';
import { clientId, clientName } from './languageClient.ts';

/** The server in a worker of its own. */
export const makeHost: MakeClientHost = (context, options) => {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  const reader = ['dist/import.js', 'dist/web/import.js'].map(path =>
    Uri.joinPath(context.extensionUri, path),
  );
  let worker: Worker | undefined;
  const terminate = { dispose: () => worker?.terminate() };
  const startWorker = async () => {
    // The library asks a worker to end, but nothing makes it.
    worker?.terminate();
    worker = await newWorker(script);
    // Not the worker itself, which the library would not recognise: VS Code puts its own `Worker` in place.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return {
    client: new LanguageClient(clientId, clientName, startWorker, options),
    read: (job, bounds) => readInWorker(() => workerOf(reader), job, bounds),
    own: [terminate],
  };
};

/** VS Code makes no worker from an address that its own server gives out; from the script's text it does. */
async function newWorker(script: Uri): Promise<Worker> {
  try {
    return new Worker(script.toString(true));
  } catch {
    return workerOf([script]);
  }
}

/** A worker whose script is that of several files, one behind the other. */
async function workerOf(scripts: readonly Uri[]): Promise<Worker> {
  const sources = await Promise.all(scripts.map(script => workspace.fs.readFile(script)));
  const lines = sources.flatMap(source => [new Uint8Array(source), '\n']);
  // Never revoked: VS Code's own `Worker` reads the address at some later time.
  return new Worker(URL.createObjectURL(new Blob(lines, { type: 'text/javascript' })));
}
