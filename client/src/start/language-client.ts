/**
 * How the language client is set up, the same for every way to run the server.
 */
import { type ExtensionContext, LogLevel, type LogOutputChannel, type TextDocument, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  type DocumentSelector,
  type LanguageClientOptions,
  LSPCancellationError,
  type Middleware,
} from 'vscode-languageclient';
import { type InitializationOptions, OTHER_MARKDOWN_GLOB } from '../../../server/src/protocol.ts';
import { frameworkGlob, isBibliography, isFramework, isWritten } from '../io/draft.ts';
import { renameEdit } from '../io/renames.ts';
import type { KeptProblems } from './kept-problems.ts';
import type { Recovery } from './recovery.ts';
import { untraced } from './untraced.ts';

/** The id and the name of the language client. */
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
    if (!('uri' in document) || !isOurs(document)) return undefined;
    const report = await next(document, previousResultId, token);
    // The library gives a report of its own, that all is well, where the server has ended meanwhile.
    if (report?.kind === 'full' && report.resultId === undefined)
      throw new LSPCancellationError({ retriggerRequest: false });
    return report;
  },
  // The edits are made with the rename, and undone with it; VS Code asks before.
  workspace: { willRenameFiles: (event, next) => renameEdit(next(event)) },
};

/** Markdown that somebody writes, framework files, and files of works that drafts cite. */
function isOurs(document: TextDocument): boolean {
  return isWritten(document) || isFramework(document) || isBibliography(document);
}

const selector: DocumentSelector = [];

/** Fills the list of documents that the server is told of, which a client that starts looks at. */
export function selectDocuments(): void {
  // Patterns are matched with whole paths; `isOurs` looks more closely.
  const pattern = frameworkGlob().replace(/^(?!\*\*\/)/, '**/');
  selector.splice(
    0,
    selector.length,
    { language: 'markdown' },
    { pattern: OTHER_MARKDOWN_GLOB },
    { pattern },
    { pattern: '**/*.{bib,bibtex}' },
  );
}

/** What a language client is given besides the way to its server. */
export interface Surroundings {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly recovery: Recovery;
  readonly problems: KeptProblems;
}

/** The options of the language client. */
export function clientOptions({ context, log, recovery, problems }: Surroundings): LanguageClientOptions {
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
    phaseLensCommand: 'markscheme.markSection',
    evidenceCommand: 'markscheme.findEvidence',
    markdownLinks: 'client',
  };
  return {
    documentSelector: selector,
    outputChannel: log,
    traceOutputChannel: untraced(log, LogLevel.Info),
    initializationOptions,
    middleware: onlyWritten,
    errorHandler: recovery,
    diagnosticCollectionProvider: problems,
    // Whoever starts it says so; a message of the library's would come on top.
    initializationFailedHandler: () => false,
    // Saving changes nothing that typing has not, and the server asks for a new pull when settings or
    // frameworks change.
    diagnosticPullOptions: { onChange: true, onSave: false, onFocus: false, onTabs: false },
  };
}

/** Failures go into the log, and not into notifications: what somebody has to know of is told where it matters. */
export function quieten(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}
