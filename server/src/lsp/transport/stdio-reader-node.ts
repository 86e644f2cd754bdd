/**
 * Reads messages from a stream (LSP 3.17, base protocol). Where what comes is no message, it is said, and reading goes on at
 * the next header; the library’s own reader would lose whatever has arrived by then.
 */
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
} from 'vscode-languageserver/node';

const END_OF_HEADER = '\r\n\r\n';

/** No header is longer, so what is before it is none. */
const LONGEST_HEADER = 4096;

/** No message is longer: a header that says so is broken, and would have all that follows it waited for. */
const LONGEST_MESSAGE = 512 * 1024 * 1024;

/** A stream’s messages; `broken` is told what can’t be one. */
export class StdioReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: NodeJS.ReadableStream;
  readonly #broken: (why: string) => void;
  #chunks: Buffer[] = [];
  #size = 0;
  /** The length of the message that is being read; undefined while its header is still to come. */
  #length: number | undefined;

  constructor(stream: NodeJS.ReadableStream, broken: (why: string) => void) {
    super();
    this.#stream = stream;
    this.#broken = broken;
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer) => this.#take(chunk, callback);
    this.#stream.on('data', take);
    this.#stream.on('error', error => this.fireError(error));
    this.#stream.on('close', () => this.fireClose());
    return { dispose: () => void this.#stream.off('data', take) };
  }

  #take(chunk: Buffer, callback: DataCallback): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (;;) {
      this.#length ??= this.#readHeader();
      if (this.#length === undefined || this.#size < this.#length) return;
      const content = this.#cut(this.#length);
      this.#length = undefined;
      const message = parsed(content);
      if (message) callback(message.value);
      else this.#broken('This is no JSON.');
    }
  }

  /** The length that the next header says; undefined if it has not all come. */
  #readHeader(): number | undefined {
    for (;;) {
      const all = Buffer.concat(this.#chunks);
      this.#chunks = [all];
      const end = all.indexOf(END_OF_HEADER);
      if (end < 0) {
        if (this.#size <= LONGEST_HEADER) return undefined;
        this.#cut(this.#size - LONGEST_HEADER);
        return undefined;
      }
      const header = this.#cut(end + END_OF_HEADER.length).toString('latin1');
      // The last one, since what stands before it may be what a broken message has left.
      const [, said] =
        /^(\d{1,12})[ \t]*\r\n/.exec(header.split(/Content-Length:[ \t]*/i).at(-1) ?? '') ?? [];
      const length = Number(said ?? Number.NaN);
      if (!/^(?:[\w-]+:[^\r\n]*\r\n)+\r\n$/.test(header)) this.#broken('This is no header.');
      else if (!(length <= LONGEST_MESSAGE)) this.#broken('A header says no length that can be.');
      if (length <= LONGEST_MESSAGE) return length;
    }
  }

  /** Takes so many bytes off the front. */
  #cut(length: number): Buffer {
    const all = Buffer.concat(this.#chunks);
    this.#size = all.length - length;
    this.#chunks = this.#size > 0 ? [all.subarray(length)] : [];
    return all.subarray(0, length);
  }
}

function parsed(content: Buffer): { readonly value: Message } | undefined {
  try {
    return { value: JSON.parse(content.toString('utf8')) };
  } catch {
    return undefined;
  }
}
