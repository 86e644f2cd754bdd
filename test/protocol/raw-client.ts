/**
 * A client that may say anything at all, right or wrong, byte for byte.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { serverPath } from './client.ts';

/** A message of the server: an answer, a request or a notification. */
export interface Said {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly params?: unknown;
}

/** One server and the bytes between. */
export class RawClient {
  readonly said: Said[] = [];
  /** What the server printed to standard error: nothing, if all is well. */
  errors = '';
  exitCode: number | null | undefined;
  readonly #child: ChildProcess;
  readonly #exited: Promise<number | null>;
  #unread: Buffer = Buffer.alloc(0);
  #ids = 0;

  constructor(server = serverPath) {
    this.#child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#exited = new Promise(resolve =>
      this.#child.once('exit', code => {
        this.exitCode = code;
        resolve(code);
      }),
    );
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.errors += chunk.toString();
    });
  }

  #take(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#unread.toString('latin1', 0, end))?.[1]);
      if (this.#unread.length < end + 4 + length) return;
      this.said.push(JSON.parse(this.#unread.toString('utf8', end + 4, end + 4 + length)));
      this.#unread = this.#unread.subarray(end + 4 + length);
    }
  }

  /** Sends bytes as they are. */
  raw(bytes: string | Uint8Array): void {
    this.#child.stdin?.write(bytes);
  }

  /** Sends anything as the content of a message. */
  send(content: unknown): void {
    const text = JSON.stringify(content);
    this.raw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** Sends a request; gives its id. */
  ask(method: string, params?: unknown): number {
    const id = ++this.#ids;
    this.send({ jsonrpc: '2.0', id, method, params });
    return id;
  }

  /** The answer to a request. */
  async answer(id: number | null): Promise<Said> {
    const found = () => this.said.find(said => said.method === undefined && said.id === id);
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline && this.exitCode === undefined && !found())
      await new Promise(resolve => setTimeout(resolve, 3));
    const said = found();
    assert.ok(said, `no answer to ${id}; exit code ${this.exitCode}; ${this.errors}`);
    return said;
  }

  /** Sends a request and waits for its answer. */
  request(method: string, params?: unknown): Promise<Said> {
    return this.answer(this.ask(method, params));
  }

  /** Shakes hands. */
  async begin(capabilities: unknown = { textDocument: { diagnostic: {} } }): Promise<Said> {
    const answer = await this.request('initialize', { processId: null, rootUri: null, capabilities });
    this.notify('initialized', {});
    return answer;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
  }

  /** The diagnostics that the server gives for a document, without what they are known by. */
  async items(uri: string): Promise<unknown> {
    const { result } = await this.request('textDocument/diagnostic', { textDocument: { uri } });
    return typeof result === 'object' && result && 'items' in result ? result.items : result;
  }

  /** Ends the session as one should; gives the exit code. */
  async end(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return this.#exited;
  }

  /** Ends the process if it is still there. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
