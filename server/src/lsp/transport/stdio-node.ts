/**
 * Messages over standard input and output, for Node.
 */
import process from 'node:process';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { gated, unreadable } from './gate.ts';
import { StdioReader } from './stdio-reader-node.ts';

/** A connection over both. The end of the input ends the server: well if it was shut down before (LSP 3.17, exit). */
export function stdioConnection(): Connection {
  const writer = new StreamMessageWriter(process.stdout);
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
