/**
 * The language server: its capabilities, and which feature answers what. The same for every transport.
 */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  type DefinitionParams,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type InitializeResult,
  type Location,
  LSPErrorCodes,
  MessageType,
  type Position,
  type Range,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
} from 'vscode-languageserver';
import { type Assessed, codeAt, type FullyAssessed, isFullyAssessed, rangeOf } from './features/assessed.ts';
import { codeActions } from './features/code-actions.ts';
import { completion, completionTriggers } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { highlights, references } from './features/references.ts';
import { semanticTokensLegend } from './features/semantic-tokens.ts';
import type {
  CitingDraft,
  CodeOf,
  FrameworkLanguage,
  FrameworkText,
  World,
} from './framework-language/language.ts';
import { isMarkdown } from './project/paths.ts';
import { ChangedNotification, FilesChangedNotification, type InitializationOptions } from './protocol.ts';
import { citing } from './session/citing.ts';
import { answerCustomRequests } from './session/custom-requests.ts';
import { deliverDiagnostics } from './session/diagnostics.ts';
import { clientFiles, PROJECT_GLOB, type SessionFiles } from './session/files.ts';
import { textOf } from './session/frameworks.ts';
import { answerInEditor, type InEditorFeatures } from './session/in-editor.ts';
import { openDocuments } from './session/open-document.ts';
import { evaluatedPart, loadingOnce, type Parts } from './session/parts.ts';
import { Session } from './session/session.ts';
import { readSettings } from './session/settings.ts';
import { settled } from './session/settled.ts';
import { keyOf } from './session/wholes.ts';
import { errorPlace } from './text/error-place.ts';

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
    connection.console.error(
      `The rule ${rule} has failed, so what it would find is missing. Please report this: ${errorPlace(error)}`,
    );
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
      if (session.forget(document.uri)) changed();
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
    connection.onNotification(FilesChangedNotification.method, filesChanged);
    answerCustomRequests(connection, documents, session, ready, part);
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

  /** What the part for framework files may ask about a document. */
  const world = (uri: string): World => ({
    catalogue: session.catalogueFor(uri),
    sources: session.sourcesFor(uri),
    bundledFolder: frameworksUri,
    read: each => session.read(each),
    find: glob => session.find(glob),
    openDrafts: async () => {
      const drafts = new Map<string, CitingDraft>();
      for (const document of documents.all()) {
        const found = drafts.has(document.uri) ? undefined : await session.assessed(document);
        for (const draft of found ? citing(found, each => documents.get(each)?.version ?? null) : [])
          drafts.set(draft.uri, draft);
      }
      return [...drafts.values()];
    },
    asDraft: (each, text) => session.asDraft(each, text),
  });

  /** Answers about framework files with the part that is for them, and about all else in another way. */
  function fromFramework<Params extends { textDocument: { uri: string } }, Answer>(
    answer: (
      language: FrameworkLanguage,
      file: FrameworkText,
      params: Params,
      world: World,
    ) => Answer | Promise<Answer>,
    otherwise: (params: Params) => Answer | Promise<Answer>,
  ): (params: Params) => Promise<Answer> {
    return async params => {
      await ready;
      const document = documents.get(params.textDocument.uri);
      const part = document && session.isFramework(document) ? await language() : undefined;
      if (!document || !part) return otherwise(params);
      await session.frameworks.renew();
      return answer(part, textOf(document), params, world(document.uri));
    };
  }

  connection.onHover(
    fromFramework(
      (part, file, { position }, around) =>
        part.hover(file, position, around, {
          markdown: showsMarkdown(capabilities.textDocument?.hover?.contentFormat),
          snippets: false,
        }),
      fromDraft(null, (draft, { position }) =>
        hover(draft, position, showsMarkdown(capabilities.textDocument?.hover?.contentFormat)),
      ),
    ),
  );
  connection.onCompletion(
    fromFramework(
      (part, file, { position }, around) => {
        const item = capabilities.textDocument?.completion?.completionItem;
        return part.completion(file, position, around, {
          markdown: showsMarkdown(item?.documentationFormat),
          snippets: item?.snippetSupport ?? false,
        });
      },
      async ({ textDocument, position, context }) => {
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
      },
    ),
  );
  connection.onDocumentSymbol(
    fromFramework(
      (part, file) => part.symbols(file),
      async params => (await inEditor?.outline(params)) ?? null,
    ),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    await ready;
    const drafts = new Map<string, FullyAssessed>();
    for (const { uri } of documents.all()) {
      const found = await assessed({ uri });
      // Of a draft in several files one is enough.
      if (found && isFullyAssessed(found)) drafts.set(found.files?.[0]?.name ?? found.uri, found);
    }
    const symbols = drafts.size === 0 ? undefined : (await part('on-demand'))?.criterionSymbols;
    return symbols ? [...drafts.values()].flatMap(draft => symbols(draft, query)) : [];
  });
  connection.onDefinition(
    fromFramework<DefinitionParams, Location | Location[] | null>(
      (part, file, { position }, around) => part.definition(file, position, around),
      fromDraft(null, async (draft, { position }) => {
        const cited = codeUnder(draft, position);
        return cited ? ((await language())?.definitionOf(cited, world(draft.uri)) ?? null) : null;
      }),
    ),
  );
  connection.onReferences(
    fromFramework(
      (part, file, { position, context }, around) => {
        const code = part.codeAt(file, position, around);
        return code ? part.references(code, context.includeDeclaration, around) : [];
      },
      fromDraft([], (draft, { position }) => references(draft, position)),
    ),
  );
  connection.onDocumentHighlight(fromDraft([], (draft, { position }) => highlights(draft, position)));
  const colours = async (draft: FullyAssessed, range?: Range) =>
    (await part('in-editor'))?.semanticTokens(draft, range) ?? { data: [] };
  connection.languages.semanticTokens.on(fromDraft({ data: [] }, draft => colours(draft)));
  connection.languages.semanticTokens.onRange(
    fromDraft({ data: [] }, (draft, { range }) => colours(draft, range)),
  );

  /** What a draft cites at a position. */
  function codeUnder({ assessment, lines }: FullyAssessed, position: Position) {
    const at = codeAt(assessment, lines.offsetAt(position));
    if (at?.kind !== 'tracked') return undefined;
    const { code, kind, area } = at.coverage.tracked;
    const task = kind === 'statement' || kind === 'area' ? undefined : assessment.task.id;
    return { framework: assessment.framework.id, code, kind, area, task, range: rangeOf(lines, at.span) };
  }

  type Renamed = CodeOf & { readonly range: Range };
  /** The code at a position of a framework file or a draft, to be renamed; null elsewhere: headings are not ours. */
  const codeToRename = fromFramework<TextDocumentPositionParams, Renamed | null>(
    (part, file, { position }, around) => part.codeAt(file, position, around),
    fromDraft(null, (draft, { position }) => codeUnder(draft, position) ?? null),
  );
  const refused = (problem: string) => new ResponseError(LSPErrorCodes.RequestFailed, problem);

  connection.onPrepareRename(async params => {
    const code = await codeToRename(params);
    const problem = code && (await language())?.whyNot(code, world(params.textDocument.uri));
    if (problem) throw refused(problem);
    return code && { range: code.range, placeholder: code.code };
  });
  connection.onRenameRequest(async params => {
    const code = await codeToRename(params);
    const edit =
      code && (await (await language())?.rename(code, params.newName.trim(), world(params.textDocument.uri)));
    if (!edit) return null;
    if ('problem' in edit) throw refused(edit.problem);
    if (capabilities.workspace?.workspaceEdit?.documentChanges) return edit;
    const changes: Record<string, TextEdit[]> = {};
    for (const change of edit.documentChanges ?? [])
      if ('edits' in change)
        changes[change.textDocument.uri] = change.edits.filter(each => 'newText' in each);
    return { changes };
  });
  const draftActions = async ({ textDocument, range, context }: CodeActionParams) => {
    const found = await assessed(textDocument);
    if (!found) return [];
    return codeActions(
      found,
      found.lines.offsetAt(range.start),
      found.lines.offsetAt(range.end),
      context.diagnostics,
    );
  };
  const actions = fromFramework<CodeActionParams, CodeAction[]>((part, file, { range, context }) => {
    const faults = session.frameworks.faults.filter(fault => fault.file === file.file);
    return part.fixes(file, range, faults, context.diagnostics);
  }, draftActions);
  connection.onCodeAction(params =>
    params.context.only?.some(kind => CodeActionKind.QuickFix.startsWith(kind)) === false
      ? []
      : actions(params),
  );

  documents.listen(connection);
  connection.listen();
}
