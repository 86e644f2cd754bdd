/**
 * The client where there is Node: the server is a process of its own.
 */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { RunJob } from '../io/documents.ts';
import type { MakePdf } from '../io/make-pdf.ts';
import type { MakeClientHost } from './client-host.ts';
import { clientId, clientName, clientOptions } from './language-client.ts';

/** The server in a process of its own, which VS Code's Node runs. */
export const makeHost: MakeClientHost = context => {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  return {
    connect: surroundings =>
      new LanguageClient(
        clientId,
        clientName,
        { run: { module, transport }, debug },
        clientOptions(surroundings),
      ),
    read: (job, bounds) => loadReader(context).runImport(job, bounds),
    makePdf: (document, options) => loadPdf(context).pdfOf(document, options),
    own: [],
  };
};

/** Half a dozen libraries, which only a command is worth; a path that the bundler does not know. */
function loadReader(context: ExtensionContext): { readonly runImport: RunJob } {
  return require(context.asAbsolutePath('dist/import-node.js'));
}

function loadPdf(context: ExtensionContext): { readonly pdfOf: MakePdf } {
  return require(context.asAbsolutePath('dist/pdf-node.js'));
}
