/**
 * The language server: its capabilities, and which feature answers what. The same for every transport.
 */
import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type Position,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { type Assessed, type FullyAssessed, isFullyAssessed } from './features/assessed.ts';
import { codeActions } from './features/code-actions.ts';
import { completion, completionTriggers } from './features/completion.ts';
import { definedAt, definition } from './features/definition.ts';
import { hover } from './features/hover.ts';
import { highlights, references } from './features/references.ts';
import { semanticTokens, semanticTokensLegend } from './features/semantic-tokens.ts';
import { isMarkdown } from './project/paths.ts';
import { ChangedNotification, FilesChangedNotification, type InitializationOptions } from './protocol.ts';
import { answerCustomRequests } from './session/custom-requests.ts';
import { deliverDiagnostics } from './session/diagnostics.ts';
import { clientFiles, FRAMEWORK_GLOB, PROJECT_GLOB, type SessionFiles } from './session/files.ts';
import { openDocuments } from './session/open-document.ts';
import { Session } from './session/session.ts';
import { readSettings } from './session/settings.ts';
import { keyOf } from './session/wholes.ts';

declare const MARKSCHEME_VERSION: string;

/** What differs between transports. */
export interface Host {
  /** The server’s own file system, where it has one; `folders` are the workspace’s, as URIs. */
  readonly files?: (folders: () => readonly string[]) => SessionFiles;
  /** URI of the folder with the bundled frameworks’ files, for definitions. */
  readonly frameworksUri?: string;
  /** Whether a file is reached by a link that leads out of a folder (URIs), for a client that reads the files. */
  readonly leavesBy?: NonNullable<SessionFiles['leavesBy']>;
  /** The text of `frameworks.json`, which stands beside the program; otherwise the client says where it is. */
  readonly bundled?: () => Promise<string>;
  /** URI of the folder with the rules’ pages. */
  readonly rulesUri?: string;
}

/** Serves one client on a connection that nobody listens on yet. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(openDocuments);
  let session = new Session(clientFiles(connection, host.leavesBy));
  let capabilities: ClientCapabilities = {};
  let frameworksUri = host.frameworksUri;
  let rulesUri = host.rulesUri;
  let bundledUri: string | undefined;
  const warn = (message: string) => connection.console.warn(message);
  let isReady: () => void = () => undefined;
  /** Resolves once settings and frameworks have been read; every answer waits for it. */
  const ready = new Promise<void>(resolve => {
    isReady = resolve;
  });

  connection.onInitialize((params): InitializeResult => {
    ({ capabilities } = params);
    const options: Partial<InitializationOptions> = params.initializationOptions ?? {};
    if (options.files !== 'client' && host.files) session = new Session(host.files(() => session.folders));
    session.folders =
      params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    session.settings = readSettings(options.settings, warn);
    frameworksUri = options.frameworksUri ?? frameworksUri;
    rulesUri = options.rulesUri ?? rulesUri;
    ({ bundledUri } = options);
    wire();
    return {
      serverInfo: { name: 'Markscheme', version: MARKSCHEME_VERSION },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        diagnosticProvider: {
          identifier: 'markscheme',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
        hoverProvider: true,
        completionProvider: { triggerCharacters: [...completionTriggers] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        semanticTokensProvider: { legend: semanticTokensLegend, full: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  /** Handlers that need the session, which only `initialize` decides. */
  function wire(): void {
    session.documents = {
      get: uri => documents.get(uri) ?? documents.all().find(other => keyOf(other.uri) === keyOf(uri)),
      all: () => documents.all(),
    };
    const announce = deliverDiagnostics(connection, documents, session, ready, () => ({
      document: capabilities.textDocument?.diagnostic !== undefined,
      refresh: capabilities.workspace?.diagnostics?.refreshSupport ?? false,
      rulesUri: capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport ? rulesUri : undefined,
    }));
    const changed = () => {
      announce();
      if (capabilities.workspace?.semanticTokens?.refreshSupport)
        void connection.languages.semanticTokens.refresh();
      void connection.sendNotification(ChangedNotification.method);
    };
    const loadFrameworks = async () => {
      try {
        await session.loadFrameworks();
      } catch (error) {
        connection.console.warn(`The workspace’s framework files could not be read: ${String(error)}`);
      }
    };
    const loadBundled = async () => {
      try {
        const text = host.bundled ? await host.bundled() : await session.read(bundledUri ?? '');
        session.bundled = JSON.parse(text ?? '');
      } catch (error) {
        connection.window.showErrorMessage(
          'Markscheme’s own frameworks can’t be read, so it can check no draft. Install the extension again.',
        );
        connection.console.error(`frameworks.json: ${String(error)}`);
      }
    };
    const loadSettings = async () => {
      if (!capabilities.workspace?.configuration) return;
      session.settings = readSettings(await connection.workspace.getConfiguration('markscheme'), warn);
    };

    connection.onInitialized(async () => {
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [FRAMEWORK_GLOB, PROJECT_GLOB, '**/*.{md,markdown,mdown,mkd}'].map(globPattern => ({
            globPattern,
          })),
        });
      }
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'markscheme' });
      }
      if (capabilities.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => uri));
          session.folders = [
            ...session.folders.filter(uri => !gone.has(uri)),
            ...added.map(({ uri }) => uri),
          ];
          await loadFrameworks();
          changed();
        });
      }
      await Promise.allSettled([loadBundled(), loadSettings(), loadFrameworks()]);
      isReady();
      changed();
    });
    connection.onDidChangeConfiguration(async ({ settings }) => {
      if (capabilities.workspace?.configuration) await loadSettings();
      else session.settings = readSettings(settings?.markscheme, warn);
      changed();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      const isBearing = session.wholes.changed(uris);
      if (!isBearing && uris.every(isMarkdown)) return;
      await loadFrameworks();
      changed();
    });
    documents.onDidClose(({ document }) => {
      if (session.forget(document.uri)) changed();
    });
    const filesChanged = () => {
      session.forgetDocuments();
      changed();
    };
    documents.onDidSave(filesChanged);
    connection.onNotification(FilesChangedNotification.method, filesChanged);
    answerCustomRequests(connection, documents, session, ready);
  }

  /** The assessment of an open draft, or nothing. */
  async function assessed({ uri }: { uri: string }): Promise<Assessed | undefined> {
    await ready;
    const document = documents.get(uri);
    return document && session.assessed(document);
  }

  /** Answers from a fully assessed draft, and `otherwise` for every other document. */
  function fromDraft<Params extends { textDocument: { uri: string } }, Answer>(
    otherwise: Answer,
    answer: (assessed: FullyAssessed, params: Params) => Answer | Promise<Answer>,
  ): (params: Params) => Promise<Answer> {
    return async params => {
      const found = await assessed(params.textDocument);
      return found && isFullyAssessed(found) ? answer(found, params) : otherwise;
    };
  }

  const showsMarkdown = (formats: readonly string[] | undefined) => formats?.includes('markdown') ?? false;

  connection.onHover(
    fromDraft(null, (draft, { position }) =>
      hover(draft, position, showsMarkdown(capabilities.textDocument?.hover?.contentFormat)),
    ),
  );
  connection.onCompletion(async ({ textDocument, position, context }) => {
    const found = await assessed(textDocument);
    if (!found) return [];
    const formats = capabilities.textDocument?.completion?.completionItem?.documentationFormat;
    return completion(
      found,
      session.catalogueFor(textDocument.uri),
      position,
      context,
      showsMarkdown(formats),
    );
  });
  connection.onDefinition(fromDraft(null, (draft, { position }) => define(draft, position)));
  connection.onReferences(fromDraft([], (draft, { position }) => references(draft, position)));
  connection.onDocumentHighlight(fromDraft([], (draft, { position }) => highlights(draft, position)));
  connection.languages.semanticTokens.on(fromDraft({ data: [] }, draft => semanticTokens(draft)));
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const found = await assessed(textDocument);
    if (!found || (context.only && !context.only.some(kind => CodeActionKind.QuickFix.startsWith(kind))))
      return [];
    return codeActions(
      found,
      found.lines.offsetAt(range.start),
      found.lines.offsetAt(range.end),
      context.diagnostics,
    );
  });

  /** Looks in the workspace’s files first, then in the bundled framework’s. */
  async function define(draft: FullyAssessed, position: Position) {
    const at = definedAt(draft, position);
    if (!at) return null;
    const files = session.sourcesFor(draft.uri).map(({ file, text }) => ({ uri: file, text }));
    if (frameworksUri !== undefined) {
      const uri = `${frameworksUri}/${at.framework.id}.yaml`;
      const text = await session.read(uri);
      if (text !== undefined) files.push({ uri, text });
    }
    return definition(at.tracked, at.framework, files);
  }

  documents.listen(connection);
  connection.listen();
}
