/**
 * Lets only those messages in that make sense by themselves and where they come (LSP 3.17): all else is answered with the
 * error that is for it, or left out and logged, and the server goes on as if it had not come.
 */
import { ErrorCodes, type Message, type MessageReader, type MessageWriter } from 'vscode-languageserver';
import { fault, isTable } from './message-shapes.ts';

/** A reader’s messages without those; `writer` takes what is said of them. */
export function gated(reader: MessageReader, writer: MessageWriter): MessageReader {
  const gate = new Gate();
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: callback =>
      reader.listen(message => {
        const answer = gate.refuse(message);
        if (answer === undefined) callback(message);
        else if (answer) void writer.write(answer);
      }),
    dispose: () => reader.dispose(),
  };
}

/** The answer to what could not be read as a message at all. */
export function unreadable(why: string): Message {
  return refusal(null, ErrorCodes.ParseError, why);
}

/** Where a server stands between its client’s first message and its last. */
class Gate {
  #stage: 'new' | 'open' | 'closed' = 'new';
  #isInitialized = false;

  /** What to answer instead of taking a message in: `null` for nothing, undefined for a message that is all right. */
  refuse(message: unknown): Message | null | undefined {
    if (!isTable(message) || message.jsonrpc !== '2.0')
      return refusal(null, ErrorCodes.InvalidRequest, 'This is no message of JSON-RPC 2.0.');
    const { id, method, params } = message;
    if (typeof method !== 'string')
      // An answer to the server, whose library looks after those; what is neither has to be told.
      return 'id' in message && ('result' in message || 'error' in message)
        ? undefined
        : refusal(null, ErrorCodes.InvalidRequest, 'This is neither a request nor an answer.');
    if (method === 'exit') return undefined;
    const isRequest = typeof id === 'string' || typeof id === 'number';
    const error = this.#early(method) ?? this.#malformed(method, params);
    if (!error) {
      if (method === 'initialize') this.#stage = 'open';
      if (method === 'initialized') this.#isInitialized = true;
      if (method === 'shutdown') this.#stage = 'closed';
      return undefined;
    }
    if (isRequest) return refusal(id, error.code, error.why);
    if (this.#stage !== 'open') return null;
    return log(`${method}: ${error.why} It is left out.`);
  }

  #early(method: string): { code: number; why: string } | undefined {
    if (this.#stage === 'closed')
      return { code: ErrorCodes.InvalidRequest, why: 'The server has been shut down.' };
    if (this.#stage === 'new' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, why: 'The server waits for ‘initialize’.' };
    const isTwice = this.#stage === 'open' && method === 'initialize';
    if (isTwice || (this.#isInitialized && method === 'initialized'))
      return { code: ErrorCodes.InvalidRequest, why: 'This comes once only.' };
    return undefined;
  }

  #malformed(method: string, params: unknown): { code: number; why: string } | undefined {
    const wrong = fault(method, params);
    return wrong === undefined
      ? undefined
      : { code: ErrorCodes.InvalidParams, why: `‘${wrong}’ is missing or not what it should be.` };
  }
}

function refusal(id: string | number | null, code: number, message: string): Message {
  const answer = { jsonrpc: '2.0', id, error: { code, message } };
  return answer;
}

function log(message: string): Message {
  const notification = { jsonrpc: '2.0', method: 'window/logMessage', params: { type: 2, message } };
  return notification;
}
