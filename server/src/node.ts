/**
 * The server in Node: over standard input and output for any editor, over IPC for VS Code. It opens no sockets.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import {
  type Connection,
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import type { startServer } from './lsp/server.ts';
import { gated } from './lsp/transport/gate.ts';
import { stdioConnection } from './lsp/transport/stdio-node.ts';
import { errorPlace } from './text/error-place.ts';
import { nodeWorkspace } from './workspace/workspace-node.ts';

/** Serves the client that has started this process. */
export function serve(start: typeof startServer): void {
  const frameworks = join(__dirname, '..', 'frameworks');
  const rules = join(__dirname, '..', 'docs', 'rules');
  const connection = process.argv.includes('--node-ipc') ? ipcConnection() : stdioConnection();

  // What failed in answer to a notification has nobody else to tell, and costs no more than that.
  process.on('unhandledRejection', error =>
    connection.console.error(`Something has failed: ${errorPlace(error)}`),
  );

  // Read while the client is still to introduce itself; a failure is said when it is asked for.
  const bundled = readFile(join(__dirname, 'frameworks.json'), 'utf8');
  bundled.catch(() => undefined);

  start(connection, {
    files: nodeWorkspace,
    // A path that the bundler does not know, so that it stays a file of its own.
    part: async name => require(join(__dirname, `${name}.js`)).part,
    bundled: () => bundled,
    ...(existsSync(frameworks) ? { frameworksUri: pathToFileURL(frameworks).toString() } : {}),
    ...(existsSync(rules) ? { rulesUri: pathToFileURL(rules).toString() } : {}),
  });
}

function ipcConnection(): Connection {
  const writer = new IPCMessageWriter(process);
  return createConnection(ProposedFeatures.all, gated(new IPCMessageReader(process), writer), writer);
}
