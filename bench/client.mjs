/**
 * A language client that types: the same for every server, so that its own share is in every figure alike.
 */
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { keystroke } from './documents.mjs';

/**
 * @typedef {object} ServerCommand
 * @property {string} file
 * @property {string[]} [args]
 * @property {boolean} [pulls] whether diagnostics are asked for; otherwise they are awaited
 *
 * @typedef {object} Place
 * @property {number} line
 * @property {number} character
 */

/** One running server with one open document. */
export class TypingClient {
  #turn = 0;
  #version = 1;
  /** @type {string | undefined} */
  #resultId;
  /** Where the typing goes, in code units from the start; known once it is asked for. @type {number | undefined} */
  #offset;
  /** @type {Map<number, () => void>} what waits for the diagnostics of a version */
  #awaited = new Map();
  /** The end of what the server has written to standard error. */
  #complaints = '';
  /** How many diagnostics came last. */
  diagnostics = 0;
  /** Whether the server wants the whole text of each change. */
  #full = false;

  /**
   * @param {ServerCommand} command
   * @param {string} uri of the document
   * @param {string} text
   * @param {Place} place
   */
  constructor({ file, args = ['--stdio'], pulls = false }, uri, text, place) {
    this.pulls = pulls;
    this.uri = uri;
    this.text = text;
    this.place = place;
    this.process = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr.setEncoding('utf8').on('data', said => {
      this.#complaints = (this.#complaints + said).slice(-2000);
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
  }

  /**
   * Starts a server, shakes hands and opens a document; resolves when its first diagnostics are there.
   *
   * @param {ServerCommand} command
   * @param {string} folder URI of the workspace
   * @param {string} text
   * @param {Place} place where the typing will be done
   */
  static async start(command, folder, text, place) {
    const client = new TypingClient(command, `${folder}/draft.md`, text, place);
    const { connection, pulls } = client;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
      if (uri !== client.uri) return;
      client.diagnostics = diagnostics.length;
      client.#awaited.get(version)?.();
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    const { capabilities } = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder,
      capabilities: pulls ? { textDocument: { diagnostic: {} } } : {},
      workspaceFolders: null,
    });
    const sync = capabilities.textDocumentSync;
    client.#full = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full;
    await connection.sendNotification('initialized', {});
    const answered = pulls ? undefined : client.#answer(1);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: client.uri, languageId: 'markdown', version: 1, text },
    });
    await (pulls ? client.#pull() : answered);
    return client;
  }

  /** Types one character; resolves to the milliseconds until fresh diagnostics had come. */
  async type() {
    const { at, removed, inserted } = keystroke(this.#turn++);
    const version = ++this.#version;
    const character = this.place.character + at;
    const range = {
      start: { line: this.place.line, character },
      end: { line: this.place.line, character: character + removed },
    };
    if (this.#full) {
      this.#offset ??= offsetOf(this.text, this.place);
      const from = this.#offset + at;
      this.text = this.text.slice(0, from) + inserted + this.text.slice(from + removed);
    }
    const contentChanges = [this.#full ? { text: this.text } : { range, text: inserted }];
    const answered = this.pulls ? undefined : this.#answer(version);
    const begun = performance.now();
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version },
      contentChanges,
    });
    await (this.pulls ? this.#pull() : answered);
    return performance.now() - begun;
  }

  /** The server’s process. */
  get pid() {
    return this.process.pid ?? 0;
  }

  /** Ends the server. */
  async stop() {
    const ended = new Promise(resolve => this.process.once('exit', resolve));
    this.connection.dispose();
    this.process.kill();
    await ended;
  }

  /** @param {number} version */
  #answer(version) {
    return new Promise((resolve, reject) => {
      const fail = (/** @type {number | null} */ code, /** @type {string | null} */ signal) => {
        const how = `${signal ?? `exit code ${code}`}: ${this.process.spawnargs.join(' ')}`;
        reject(new Error(`A server has ended by itself (${how})\n${this.#complaints}`));
      };
      this.process.once('exit', fail);
      this.#awaited.set(version, () => {
        this.#awaited.delete(version);
        this.process.off('exit', fail);
        resolve(undefined);
      });
    });
  }

  async #pull() {
    const report = await this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: this.uri },
      ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
    });
    this.#resultId = report.resultId;
    if (report.kind === 'full') this.diagnostics = report.items.length;
  }
}

/**
 * @param {string} text
 * @param {{ line: number, character: number }} place
 */
export function offsetOf(text, { line, character }) {
  let start = 0;
  for (let left = line; left > 0; left--) start = text.indexOf('\n', start) + 1;
  return start + character;
}
