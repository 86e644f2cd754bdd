/**
 * Messages over standard input and output, for Node.
 */
import process from 'node:process';
import {
  AbstractMessageWriter,
  type Connection,
  createConnection,
  type Message,
  type MessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { gated, unreadable } from './gate.ts';
import { StdioReader } from './stdio-reader-node.ts';

/** A connection over both. The end of the input ends the server: well if it was shut down before (LSP 3.17, exit). */
export function stdioConnection(): Connection {
  const writer = new StdioWriter();
  const reader = new StdioReader(process.stdin, why => void writer.write(unreadable(why)));
  const connection = createConnection(ProposedFeatures.all, gated(reader, writer), writer);
  let code = 1;
  connection.onShutdown(() => {
    code = 0;
  });
  for (const event of ['end', 'close']) process.stdin.once(event, () => process.exit(code));
  // What a library prints must not come between the messages.
  for (const print of ['log', 'info', 'debug', 'dir'] as const) console[print] = console.error;
  return connection;
}

/**
 * Writes each message at once and in one piece (LSP 3.17, base protocol). The library’s own writer waits for a turn of
 * the event loop and writes header and content apart, which takes a tenth of the time that a keystroke does. Of
 * diagnostics that are the very list that was sent last, as after most keystrokes, the bytes are kept.
 */
class StdioWriter extends AbstractMessageWriter implements MessageWriter {
  #sent: { readonly list: unknown; readonly bytes: Buffer } | undefined;

  constructor() {
    super();
    process.stdout.on('error', error => this.fireError(error));
    process.stdout.on('close', () => this.fireClose());
  }

  /** Resolves when the stream has taken the message over; it keeps their order, and tells of errors by an event. */
  write(message: Message): Promise<void> {
    const content = this.#withDiagnostics(message) ?? [Buffer.from(JSON.stringify(message))];
    let length = 0;
    for (const part of content) length += part.length;
    process.stdout.write(
      Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`, 'latin1'), ...content]),
    );
    return Promise.resolve();
  }

  /** The content of `textDocument/publishDiagnostics`; undefined for every other message. */
  #withDiagnostics(message: Message): Buffer[] | undefined {
    if (!isPublishing(message)) return undefined;
    const { diagnostics: list, ...params } = message.params;
    if (this.#sent?.list !== list) this.#sent = { list, bytes: Buffer.from(JSON.stringify(list)) };
    const around = JSON.stringify({ ...message, params });
    return [Buffer.from(`${around.slice(0, -2)},"diagnostics":`), this.#sent.bytes, CLOSING];
  }

  end(): void {
    // Standard output ends with the process.
  }
}

const CLOSING = Buffer.from('}}');

interface Publishing extends Message {
  readonly params: { readonly uri: string; readonly diagnostics: readonly unknown[] };
}

function isPublishing(message: Message): message is Publishing {
  return 'method' in message && message.method === 'textDocument/publishDiagnostics';
}
