/**
 * How a client hears of the end of a server that is a web worker, which a browser tells nobody: the worker holds a lock of
 * its own name for as long as it lives, and says so in the one message that comes from it unasked.
 */

/** Said once, when it is known whether the lock is held: LSP lets clients that don't know a method with `$/` pass over it. */
export const AliveMethod = '$/markscheme/alive';

/** What a worker says of its lock. */
export interface Alive {
  readonly jsonrpc: '2.0';
  readonly method: typeof AliveMethod;
  /** `holdsLock` is false where the browser has no locks, or gives this worker none. */
  readonly params: { readonly holdsLock: boolean };
}

/** Whether this is what a worker says of its lock. */
export function isAlive(message: unknown): message is Alive {
  return typeof message === 'object' && message !== null && Reflect.get(message, 'method') === AliveMethod;
}
