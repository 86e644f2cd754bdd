/**
 * A server over stdio that says how much memory it takes, and the client's side of it.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** At a signal: collects what is garbage, and says what is left, on standard error. */
const WATCH = `process.on('SIGUSR2', () => {
  gc(); gc();
  const { heapUsed: heap, rss } = process.memoryUsage();
  process.stderr.write(JSON.stringify({ heap, rss }) + '\\n');
});`;

export class SoakServer {
  name;
  #pulls;
  #child;
  #connection;
  #lines;
  /** @type {import('vscode-languageserver-protocol').Diagnostic[]} */
  #pushed = [];
  #version = 1;
  /** @type {string | undefined} */
  #resultId;

  /**
   * @param {string} name
   * @param {boolean} pulls whether its client pulls diagnostics
   * @param {string} program the server’s file
   */
  constructor(name, pulls, program) {
    this.name = name;
    this.#pulls = pulls;
    const watch = `data:text/javascript,${encodeURIComponent(WATCH)}`;
    this.#child = spawn(process.execPath, ['--expose-gc', '--import', watch, program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#lines = createInterface({ input: this.#child.stderr })[Symbol.asyncIterator]();
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics, version }) => {
      if (version === this.#version) this.#pushed = diagnostics;
    });
    this.#connection.listen();
  }

  async begin() {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: this.#pulls ? { textDocument: { diagnostic: {} } } : {},
      workspaceFolders: null,
    });
    await this.#connection.sendNotification('initialized', {});
  }

  /** @param {string} uri @param {string} text */
  open(uri, text) {
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    void this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /**
   * A keystroke, with what VS Code asks for after each.
   *
   * @param {string} uri
   * @param {{ range: import('vscode-languageserver-protocol').Range, text: string }} change
   * @param {number} version
   */
  change(uri, change, version) {
    this.#version = version;
    const textDocument = { uri, version };
    void this.#connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [change],
    });
    if (!this.#pulls) return;
    void this.#pull(uri);
    if (version % 5 === 0)
      void this.#connection.sendRequest('markscheme/coverage', { textDocument: { uri } });
    if (version % 20 === 0)
      void this.#connection.sendRequest('markscheme/overview', { textDocument: { uri } });
  }

  /** @param {string} uri */
  async #pull(uri) {
    const report = await this.#connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: this.#resultId,
    });
    if (report.kind !== 'full') return;
    this.#resultId = report.resultId;
    this.#pushed = report.items;
  }

  /** What is known of the newest text, once the server has nothing left to do. @param {string} uri */
  async diagnostics(uri) {
    await this.#connection.sendRequest('markscheme/coverage', { textDocument: { uri } });
    if (this.#pulls) await this.#pull(uri);
    else await new Promise(resolve => setTimeout(resolve, 2000));
    return this.#pushed;
  }

  /** Bytes after a collection. @returns {Promise<{ heap: number, rss: number }>} */
  async memory() {
    this.#child.kill('SIGUSR2');
    const { value } = await this.#lines.next();
    return JSON.parse(value);
  }

  async end() {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
  }
}
