/**
 * The client where there is Node: the server is a process of its own.
 */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { RunJob } from './documents.ts';
import { clientId, clientName, clientOptions } from './languageClient.ts';
import { run } from './run.ts';
import type { Running } from './running.ts';

/** Starts the language server and everything that is seen of it. */
export function start(context: ExtensionContext, log: LogOutputChannel): Promise<Running> {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  const options = { run: { module, transport }, debug };
  return run(
    context,
    log,
    surroundings => new LanguageClient(clientId, clientName, options, clientOptions(surroundings)),
    (job, bounds) => loadReader(context).runImport(job, bounds),
  );
}

/** Half a dozen libraries, which only a command is worth; a path that the bundler does not know. */
function loadReader(context: ExtensionContext): { readonly runImport: RunJob } {
  return require(context.asAbsolutePath('dist/import-node.js'));
}
