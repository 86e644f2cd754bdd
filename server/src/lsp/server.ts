/**
 * The language server: its capabilities, and what it does when something changes. The same for every transport.
 */
import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { readDraft } from '../draft/draft.ts';
import type { Assessed } from '../features/assessed.ts';
import { completionTriggers } from '../features/completion.ts';
import { semanticTokensLegend } from '../features/semantic-tokens.ts';
import { evaluatedPart, loadingOnce, type Parts } from '../parts/parts.ts';
import { isMarkdown } from '../project/paths.ts';
import { projectLists } from '../project/project-file.ts';
import { keyOf } from '../project/uris.ts';
import { ChangedNotification, FilesChangedNotification, type InitializationOptions } from '../protocol.ts';
import { ruleFailure } from '../rules/rule-failure.ts';
import { Session } from '../session/session.ts';
import { readSettings } from '../session/settings.ts';
import { settled } from '../session/settled.ts';
import { clientFiles, PROJECT_GLOB, type SessionFiles } from '../workspace/files-client.ts';
import { openDocuments } from '../workspace/open-document.ts';
import { answerCustomRequests } from './custom-requests.ts';
import { deliverDiagnostics } from './diagnostics.ts';
import { answerLanguageFeatures } from './language-features.ts';
import { answerInEditor, type InEditorFeatures } from './switchable-features.ts';

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
  /** A part of the server, from the script of its name; otherwise the client says where those are. */
  readonly part?: <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;
  /** URI of the folder with the rules’ pages. */
  readonly rulesUri?: string;
}

/** Serves one client on a connection that nobody listens on yet. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(openDocuments);
  let partsUri: string | undefined;
  let pushesFrameworks = false;
  const part = loadingOnce(
    <Name extends keyof Parts>(name: Name) =>
      host.part?.(name) ?? session.read(`${partsUri}/${name}.js`).then(evaluatedPart<Name>),
    (name, error) => {
      const what = name === 'framework-language' ? 'read framework files' : 'make this';
      complain(`Markscheme can’t ${what}, since a part of it is missing. Install the extension again.`);
      connection.console.error(`${name}.js: ${String(error)}`);
    },
  );
  const language = () => part('framework-language');
  const failed = new Set<string>();
  const ruleFailed = (rule: string, error: unknown) => {
    if (failed.has(rule)) return;
    failed.add(rule);
    connection.console.error(ruleFailure(rule, error));
  };
  const sessionWith = (files: SessionFiles): Session => new Session(files, language, ruleFailed);
  let session = sessionWith(clientFiles(connection, host.leavesBy));
  let capabilities: ClientCapabilities = {};
  let frameworksUri = host.frameworksUri;
  let rulesUri = host.rulesUri;
  let inEditor: InEditorFeatures | undefined;
  let bundledUri: string | undefined;
  const warn = (message: string) => connection.console.warn(message);
  // A notification: a client need not know the request that the library would make.
  const complain = (message: string) =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  let isReady: () => void = () => undefined;
  /** Resolves once settings and frameworks have been read; every answer waits for it. */
  const ready = new Promise<void>(resolve => {
    isReady = resolve;
  });

  connection.onInitialize((params): InitializeResult => {
    ({ capabilities } = params);
    const options: Partial<InitializationOptions> = params.initializationOptions ?? {};
    if (options.files !== 'client' && host.files) session = sessionWith(host.files(() => session.folders));
    session.folders =
      params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    session.settings = readSettings(options.settings, warn);
    frameworksUri = options.frameworksUri ?? frameworksUri;
    rulesUri = options.rulesUri ?? rulesUri;
    ({ bundledUri, partsUri } = options);
    pushesFrameworks = options.frameworkProblems === 'pushed';
    wire();
    inEditor = answerInEditor(connection, capabilities, options, {
      settings: () => session.settings,
      outlined: () => [{ pattern: frameworkPattern() }],
      newest,
      part: () => part('in-editor'),
    });
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
        workspaceSymbolProvider: true,
        ...inEditor.capabilities,
        renameProvider: capabilities.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
        semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          // Folders, too: what is in them is named by lists and links.
          fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
        },
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
      frameworks: !pushesFrameworks,
      refresh: capabilities.workspace?.diagnostics?.refreshSupport ?? false,
      rulesUri: capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport ? rulesUri : undefined,
    }));
    let announced = 0;
    const changed = () => {
      announced = session.generation;
      announce.all();
      if (capabilities.workspace?.semanticTokens?.refreshSupport)
        void connection.languages.semanticTokens.refresh();
      inEditor?.refresh();
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
        complain(
          'Markscheme’s own frameworks can’t be read, so it can check no draft. Install the extension again.',
        );
        connection.console.error(`frameworks.json: ${String(error)}`);
      }
    };
    const loadSettings = async () => {
      if (!capabilities.workspace?.configuration) return;
      session.settings = readSettings(await connection.workspace.getConfiguration('markscheme'), warn);
    };

    let watching: Promise<Disposable> | undefined;
    const watch = () => {
      if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
      void watching?.then(watcher => watcher.dispose());
      watching = connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: frameworkPattern() }],
      });
    };
    const globChanged = async (before: string) => {
      if (session.settings.frameworks === before) return;
      watch();
      await loadFrameworks();
    };

    connection.onInitialized(async () => {
      watch();
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [PROJECT_GLOB, '**/*.{md,markdown,mdown,mkd}'].map(globPattern => ({ globPattern })),
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
      const { frameworks: glob } = session.settings;
      await Promise.allSettled([loadBundled(), loadSettings(), loadFrameworks()]);
      await globChanged(glob);
      inEditor?.settingsChanged();
      await session.frameworks.renew();
      isReady();
      changed();
    });
    connection.onDidChangeConfiguration(async ({ settings }) => {
      const { frameworks: glob } = session.settings;
      if (capabilities.workspace?.configuration) await loadSettings();
      else session.settings = readSettings(settings?.markscheme, warn);
      await globChanged(glob);
      inEditor?.settingsChanged();
      changed();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      for (const { uri, type } of changes) {
        // Clients tell late: the file may be there again.
        const isThere = type !== FileChangeType.Deleted || (await session.read(uri)) !== undefined;
        session.frameworks.noteOnDisk(uri, isThere);
      }
      const isBearing = session.wholes.changed(uris);
      if (!isBearing && uris.every(isMarkdown)) return;
      await loadFrameworks();
      changed();
    });
    // A framework file is in force as it stands in the editor: at once if it is right, else as it was last.
    documents.onDidChangeContent(async ({ document }) => {
      await ready;
      if (!session.isFramework(document)) return;
      await settled(document);
      await session.frameworks.renew();
      if (session.generation === announced) announce.faults();
      else changed();
    });
    documents.onDidClose(async ({ document }) => {
      if (session.forget(document.uri)) {
        // It may have been deleted while it was open, which is said in the list that names it.
        if (session.wholes.projectFiles.length > 0) await loadFrameworks();
        changed();
      }
      if (!session.isFramework(document)) return;
      session.frameworks.noteOnDisk(document.uri, true);
      await loadFrameworks();
      changed();
    });
    const filesChanged = () => {
      session.forgetDocuments();
      changed();
    };
    documents.onDidSave(filesChanged);
    connection.onNotification(FilesChangedNotification.method, async () => {
      session.forgetDocuments();
      // Of a folder that was moved or deleted nobody tells which files went with it.
      await loadFrameworks();
      changed();
    });
    answerCustomRequests(connection, documents, session, ready, part);
    connection.workspace.onWillRenameFiles(async ({ files }) => {
      await ready;
      const follow = session.settings.followRenames ? (await part('on-demand'))?.renameEdits : undefined;
      for (const document of documents.all()) await settled(document);
      const edits = await follow?.(session, documents, files, { readDraft, projectLists });
      return edits && edits.size > 0 ? { changes: Object.fromEntries(edits) } : null;
    });
    answerLanguageFeatures(connection, {
      documents,
      session,
      capabilities,
      frameworksUri,
      ready,
      part,
      assessed,
      outline: async params => (await inEditor?.outline(params)) ?? null,
    });
  }

  /** The setting for framework files, as clients match it: with whole paths. */
  function frameworkPattern(): string {
    return session.settings.frameworks.replace(/^(?!\*\*\/)/, '**/');
  }

  /** The assessment of an open draft when nothing more of it waits to be read, or nothing. */
  async function newest(uri: string): Promise<Assessed | undefined> {
    const document = documents.get(uri);
    if (document) await settled(document);
    return assessed({ uri });
  }

  /** The assessment of an open draft, or nothing. */
  async function assessed({ uri }: { uri: string }): Promise<Assessed | undefined> {
    await ready;
    const document = documents.get(uri);
    return document && session.assessed(document);
  }

  documents.listen(connection);
  connection.listen();
}
