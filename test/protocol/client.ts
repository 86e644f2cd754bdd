/**
 * A language client for tests: starts the built server over stdio and speaks LSP to it, with
 * `vscode-languageserver-protocol` alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join, sep } from 'node:path';
import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The folder of all that is built, wherever in it the test stands that holds this. */
export const dist = __dirname.slice(0, __dirname.lastIndexOf(`${sep}test${sep}`));

/** The built server. */
export const serverPath = join(dist, 'server.js');

/** What a session is started with. */
export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string | undefined;
  /** The folders of a workspace that has several. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** The program, if not the one that was built. */
  readonly server?: string;
}

/** One running server with its client's side of the wire. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly #process: ChildProcess;
  readonly #published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }[]>();
  #version = 1;

  private constructor(process: ChildProcess, connection: ProtocolConnection, initialized: InitializeResult) {
    this.#process = process;
    this.connection = connection;
    this.initialized = initialized;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.#published.set(uri, [...(this.#published.get(uri) ?? []), { version, diagnostics }]);
    });
  }

  /** Starts a server and shakes hands with it. */
  static async start({
    capabilities = {},
    folder,
    folders = folder === undefined ? undefined : [folder],
    initializationOptions,
    server = serverPath,
  }: StartOptions = {}): Promise<TestClient> {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders?.map(uri => ({ uri, name: 'test' })) ?? null,
    });
    const client = new TestClient(child, connection, initialized);
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Opens a document. */
  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: this.#version, text },
    });
  }

  /** Replaces a range of an open document; gives the new version. */
  async change(uri: string, range: Range, text: string): Promise<number> {
    this.#version++;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range, text }],
    });
    return this.#version;
  }

  /** Pulls diagnostics. */
  pull(uri: string, previousResultId?: string) {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics of a document, pulled whole. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Waits until the server has pushed diagnostics that fit. */
  async pushed(
    uri: string,
    fits: (push: { version: number | undefined; diagnostics: Diagnostic[] }) => boolean,
  ): Promise<Diagnostic[]> {
    const deadline = Date.now() + 10_000;
    while (Date.now() < deadline) {
      const found = this.#published.get(uri)?.find(fits);
      if (found) return found.diagnostics;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    throw new Error(
      `No fitting diagnostics were pushed for ${uri}: ${JSON.stringify(this.#published.get(uri))}`,
    );
  }

  /** How many times diagnostics have been pushed for a document. */
  pushes(uri: string): number {
    return this.#published.get(uri)?.length ?? 0;
  }

  /** Completion at a place, as by hand or after a character. */
  async complete(uri: string, position: Position, triggerCharacter?: string): Promise<CompletionItem[]> {
    const result = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
      context: triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter },
    });
    return Array.isArray(result) ? result : (result?.items ?? []);
  }

  /** Shuts the server down, and gives its exit code. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>(resolve => this.#process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await exited;
    this.connection.dispose();
    return code;
  }
}

/** A text with a bar where the cursor stands; the position counts from 0. */
export function withCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('¦');
  const before = marked.slice(0, offset).split('\n');
  return {
    text: marked.slice(0, offset) + marked.slice(offset + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

/** A text after LSP edits, applied from the end on. */
export function applyEdits(text: string, edits: readonly { range: Range; newText: string }[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Position) => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (done, { range, newText }) =>
        done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
      text,
    );
}
