/**
 * How the language client is set up, the same for every way to run the server.
 */
import { type ExtensionContext, type LogOutputChannel, type TextDocument, Uri, window } from 'vscode';
import type { DocumentSelector, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { frameworkGlob, isFramework, isWritten } from './draft.ts';

/** The id and the name of the language client; the name is also its output channel's. */
export const clientId = 'markscheme';
export const clientName = 'Markscheme';

/** The server is told of no document that only shows a text, so it can't answer anything about one. */
const onlyWritten: Middleware = {
  didOpen: async (document, next) => {
    if (isOurs(document)) await next(document);
  },
  didChange: async (event, next) => {
    if (isOurs(event.document)) await next(event);
  },
  didSave: async (document, next) => {
    if (isOurs(document)) await next(document);
  },
  didClose: async (document, next) => {
    if (isOurs(document)) await next(document);
  },
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const written = 'uri' in document && isOurs(document);
    return written ? next(document, previousResultId, token) : undefined;
  },
};

/** Markdown that somebody writes, and framework files. */
function isOurs(document: TextDocument): boolean {
  return isWritten(document) || isFramework(document);
}

const selector: DocumentSelector = [];

/** Fills the list of documents that the server is told of, which a client that starts looks at. */
export function selectDocuments(): void {
  // Patterns are matched with whole paths; `isOurs` looks more closely.
  const pattern = frameworkGlob().replace(/^(?!\*\*\/)/, '**/');
  selector.splice(0, selector.length, { language: 'markdown' }, { pattern });
}

/** The options of the language client. */
export function clientOptions(context: ExtensionContext): LanguageClientOptions {
  const frameworksUri = Uri.joinPath(context.extensionUri, 'frameworks').toString();
  const rulesUri = Uri.joinPath(context.extensionUri, 'docs', 'rules').toString();
  const bundledUri = Uri.joinPath(context.extensionUri, 'dist', 'frameworks.json').toString();
  const partsUri = Uri.joinPath(context.extensionUri, 'dist').toString();
  selectDocuments();
  const initializationOptions: InitializationOptions = {
    files: 'client',
    frameworksUri,
    bundledUri,
    partsUri,
    frameworkProblems: 'pushed',
    rulesUri,
    lensCommand: 'markscheme.showSection',
    markdownLinks: 'client',
  };
  return {
    documentSelector: selector,
    outputChannel: channelFor(context),
    initializationOptions,
    middleware: onlyWritten,
    // Saving changes nothing that typing has not, and the server asks for a new pull when settings or
    // frameworks change.
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
  };
}

let channel: LogOutputChannel | undefined;

/** One for all tries to start, and it stays when one fails: it says why. */
function channelFor({ subscriptions }: ExtensionContext): LogOutputChannel {
  if (!channel) {
    channel = window.createOutputChannel(clientName, { log: true });
    subscriptions.push(channel);
  }
  return channel;
}
