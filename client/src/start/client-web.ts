/**
 * The client in a browser: the server is a web worker.
 */
import { Uri, workspace } from 'vscode';
import { BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { readInWorker } from '../io/documents-web.ts';
import type { MakeClientHost } from './client-host.ts';
import { clientId, clientName, clientOptions } from './language-client.ts';
import { WorkerReader } from './worker-reader-web.ts';

/** The server in a worker of its own. */
export const makeHost: MakeClientHost = context => {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js');
  const reader = ['dist/import.js', 'dist/web/import.js'].map(path =>
    Uri.joinPath(context.extensionUri, path),
  );
  let last: { readonly worker: Worker; readonly reader: WorkerReader } | undefined;
  // The library asks a worker to end, but nothing makes it. That this one ends is no news any more.
  const terminate = () => {
    last?.reader.dispose();
    last?.worker.terminate();
  };
  const startWorker = async () => {
    terminate();
    const name = `markscheme-${crypto.randomUUID()}`;
    const worker = await newWorker(script, name);
    last = { worker, reader: new WorkerReader(worker, name) };
    // Not the worker itself, which the library would not recognise: VS Code puts its own `Worker` in place.
    return { reader: last.reader, writer: new BrowserMessageWriter(worker) };
  };
  return {
    connect: surroundings =>
      new LanguageClient(clientId, clientName, startWorker, clientOptions(surroundings)),
    read: (job, bounds) => readInWorker(() => workerOf(reader), job, bounds),
    own: [{ dispose: terminate }],
  };
};

/** VS Code makes no worker from an address that its own server gives out; from the script's text it does. */
async function newWorker(script: Uri, name: string): Promise<Worker> {
  try {
    return new Worker(script.toString(true), { name });
  } catch {
    return workerOf([script], { name });
  }
}

/** A worker whose script is that of several files, one behind the other. */
async function workerOf(scripts: readonly Uri[], options: WorkerOptions = {}): Promise<Worker> {
  const sources = await Promise.all(scripts.map(script => workspace.fs.readFile(script)));
  const lines = sources.flatMap(source => [new Uint8Array(source), '\n']);
  // Never revoked: VS Code's own `Worker` reads the address at some later time.
  return new Worker(URL.createObjectURL(new Blob(lines, { type: 'text/javascript' })), options);
}
