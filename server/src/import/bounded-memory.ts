/**
 * A bound for what libraries unpack and put into arrays of bytes: they do as a document says, and no limit of a thread or of a
 * browser holds that.
 */

/** Bytes that one array or one stream may have, and all that were ever made together. */
const LARGEST = 128 * 1024 * 1024;
const LARGEST_ALL = 1024 * 1024 * 1024;
/** Bytes of an array that is worth counting. */
const WORTH_COUNTING = 16_384;

const ARRAYS = [
  'ArrayBuffer',
  ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array'],
  ...['Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'],
];

/** What was made so far. */
export interface Made {
  /** Whether it was too much once; nothing of a size worth counting can be made from then on. */
  readonly isTooMuch: boolean;
}

/** Takes so many bytes more into account, for something that has so many in all; throws if that is too much. */
type Count = (more: number, inAll: number) => void;

/**
 * Has all arrays of bytes counted that are made by their names in a scope, such as `globalThis`, and all that its
 * `DecompressionStream` unpacks. What would go beyond the bound throws a `RangeError` in its place, which libraries may catch:
 * so whoever asked has to look at what this gives.
 */
export function boundMemory(scope: object): Made {
  let all = 0;
  const made = { isTooMuch: false };
  const count: Count = (more, inAll) => {
    all += more;
    if (inAll > LARGEST || all > LARGEST_ALL) made.isTooMuch = true;
    if (made.isTooMuch) throw new RangeError('A document takes too much memory.');
  };
  const replace = (name: string, by: (made: Constructor) => Constructor) => {
    const kind: unknown = Reflect.get(scope, name);
    if (isConstructor(kind)) Reflect.defineProperty(scope, name, { value: by(kind) });
  };
  for (const name of ARRAYS) replace(name, kind => countedArray(kind, count));
  replace('DecompressionStream', kind => countedStream(kind, count));
  return made;
}

type Constructor = new (...args: unknown[]) => object;

function isConstructor(value: unknown): value is Constructor {
  return typeof value === 'function';
}

function countedArray(kind: Constructor, count: Count): Constructor {
  const perElement: unknown = Reflect.get(kind, 'BYTES_PER_ELEMENT');
  const width = typeof perElement === 'number' ? perElement : 1;
  const proxy: Constructor = new Proxy(kind, {
    construct(target, args: unknown[], newTarget): object {
      const bytes = lengthOf(args[0]) * width;
      if (bytes >= WORTH_COUNTING) count(bytes, bytes);
      return Reflect.construct(target, args, newTarget === proxy ? target : newTarget);
    },
  });
  return proxy;
}

/** How many elements are asked for; none where an array only looks at a buffer that is there. */
function lengthOf(asked: unknown): number {
  if (typeof asked === 'number') return asked;
  if (typeof asked !== 'object' || asked === null || !('length' in asked)) return 0;
  return typeof asked.length === 'number' ? asked.length : 0;
}

function countedStream(kind: Constructor, count: Count): Constructor {
  return new Proxy(kind, {
    construct(target, args: unknown[]): object {
      const unpacking: unknown = Reflect.construct(target, args);
      if (!(unpacking instanceof DecompressionStream)) throw new TypeError('This is no stream.');
      let inAll = 0;
      const counting = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, out) {
          inAll += piece.byteLength;
          count(piece.byteLength, inAll);
          out.enqueue(piece);
        },
      });
      return { readable: unpacking.readable.pipeThrough(counting), writable: unpacking.writable };
    },
  });
}
