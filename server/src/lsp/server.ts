/**
 * The language server, the same for every transport: the handshake, and from here what it answers (`features.ts`, `requests.ts`), what it
 * says by itself (`diagnostics.ts`) and what it follows (`changes.ts`).
 */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { evaluatedPart, type LoadPart, loadingOnce, type Parts } from '../parts/parts.ts';
import { keyOf } from '../project/uris.ts';
import type { InitializationOptions } from '../protocol.ts';
import { ruleFailure } from '../rules/rule-failure.ts';
import { Session } from '../session/session.ts';
import { readSettings } from '../session/settings.ts';
import { openDocuments } from '../workspace/open-document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { clientWorkspace } from '../workspace/workspace-client.ts';
import { followChanges } from './changes.ts';
import { deliverDiagnostics } from './diagnostics.ts';
import { features } from './features.ts';
import { fileOperations } from './file-changes.ts';
import { NOWHERE } from './links-elsewhere.ts';
import { requests } from './requests.ts';
import type { Serving } from './serving.ts';
import { type Switches, switchesOf } from './switches.ts';
import { Unchanged } from './unchanged.ts';

declare const MARKSCHEME_VERSION: string;

/** What differs between transports. */
export interface Host {
  /** The server’s own file system, where it has one; of what a client reads, it still tells where links lead. */
  readonly files?: Workspace;
  /** URI of the folder with the bundled frameworks’ files, for definitions. */
  readonly frameworksUri?: string;
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
  connection.onInitialize(params => initialize(connection, host, documents, params));
  documents.listen(connection);
  connection.listen();
}

/** Makes all that a client is served with: what it can do and how it is to be served is known from here on. */
function initialize(
  connection: Connection,
  host: Host,
  documents: Serving['documents'],
  params: InitializeParams,
): InitializeResult {
  const { capabilities: client } = params;
  const options: InitializationOptions = params.initializationOptions ?? {};
  const part = loadPart(connection, host, uri => session.read(uri), options.partsUri);
  const session: Session = new Session(
    options.files !== 'client' && host.files ? host.files : clientWorkspace(connection, host.files),
    () => part('framework-language'),
    onceEach((rule, error) => connection.console.error(ruleFailure(rule, error))),
    () => part('bibliography'),
  );
  session.folders =
    params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  session.settings = readSettings(options.settings, warning => connection.console.warn(warning));
  session.documents = {
    get: uri => documents.get(uri) ?? documents.all().find(open => keyOf(open.uri) === keyOf(uri)),
    all: () => documents.all(),
  };
  const ready = waiting();
  const searched = waiting();
  const serving: Serving = {
    documents,
    session,
    client,
    options,
    frameworksUri: options.frameworksUri ?? host.frameworksUri,
    ready: ready.promise,
    searched: searched.promise,
    part,
    unchanged: new Unchanged(),
    linksElsewhere: NOWHERE,
  };
  documents.onDidClose(({ document: { uri } }) => serving.unchanged.forget(uri));
  for (const row of [...features, ...requests]) row.listen(connection, serving);
  const switches: Switches = switchesOf(features, connection, serving, () => [
    { pattern: session.frameworkPattern },
  ]);
  const announce = deliverDiagnostics(connection, serving, options.rulesUri ?? host.rulesUri);
  followChanges(connection, serving, announce, switches, () => loadBundled(connection, host, serving), {
    isReady: ready.resolve,
    isSearched: searched.resolve,
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
      ...switches.capabilities,
      workspace: {
        ...switches.capabilities.workspace,
        ...fileOperations(serving, switches.capabilities.workspace?.fileOperations),
        workspaceFolders: { supported: true, changeNotifications: true },
      },
    },
  };
}

/** Something to wait for, and what ends the waiting. */
function waiting(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Loads the server’s parts: by the host where it can, else through the client. */
function loadPart(
  connection: Connection,
  host: Host,
  read: (uri: string) => Promise<string | undefined>,
  partsUri: string | undefined,
): LoadPart {
  return loadingOnce(
    <Name extends keyof Parts>(name: Name) =>
      host.part?.(name) ?? read(`${partsUri}/${name}.js`).then(evaluatedPart<Name>),
    (name, error) => {
      const what = name === 'framework-language' ? 'read framework files' : 'make this';
      complain(
        connection,
        `Markscheme can’t ${what}, since a part of it is missing. Install the extension again.`,
      );
      connection.console.error(`${name}.js: ${String(error)}`);
    },
  );
}

async function loadBundled(connection: Connection, host: Host, { session, options }: Serving): Promise<void> {
  try {
    const text = host.bundled ? await host.bundled() : await session.read(options.bundledUri ?? '');
    session.bundled = JSON.parse(text ?? '');
  } catch (error) {
    complain(
      connection,
      'Markscheme’s own frameworks can’t be read, so it can check no draft. Install the extension again.',
    );
    connection.console.error(`frameworks.json: ${String(error)}`);
  }
}

/** Tells the participant; a notification, since a client need not know the request that the library would make. */
function complain(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
}

/** Tells of each rule that throws once, although it throws at every draft. */
function onceEach(tell: (rule: string, error: unknown) => void): (rule: string, error: unknown) => void {
  const told = new Set<string>();
  return (rule, error) => {
    if (told.has(rule)) return;
    told.add(rule);
    tell(rule, error);
  };
}
